using static Lodestone.Atlas.Columns;

namespace Lodestone.Atlas;

/// <summary>The mapping tables of the folder <c>import</c> of a package, with the rules of their columns.</summary>
internal static class MappingCatalog
{
    public static TableSpec Countries { get; } =
        new(
            "countries",
            false,
            ["iso3"],
            [
                Id("iso3"),
                OptionalText("iso2"),
                OptionalText("m49"),
                Text("name"),
                OptionalText("bloc"),
                Source,
                Evidence,
            ]
        );

    public static TableSpec CountryCodes { get; } =
        new(
            "country_codes",
            false,
            ["system", "code"],
            [Text("system"), Text("code"), OptionalText("iso3"), OptionalText("note"), Source, Evidence]
        );

    public static TableSpec Sources { get; } =
        new(
            "sources",
            false,
            ["importer"],
            [Id("importer"), Id("source"), Evidence, Text("citation"), OptionalText("url"), OptionalText("licence")]
        );

    public static TableSpec UsgsMcs { get; } =
        new(
            "usgs_mcs",
            false,
            ["commodity", "type", "measure", "country"],
            [
                Text("commodity"),
                OptionalText("type"),
                Word("measure", "production", "capacity"),
                Text("country"),
                OptionalText("process"),
                AboveZero("factor", "t of the reference good per t of the source"),
                Source,
                Evidence,
                OptionalText("note"),
            ]
        );

    public static TableSpec PinkSheet { get; } =
        new(
            "pink_sheet",
            false,
            ["series"],
            [
                Text("series"),
                OptionalText("good"),
                OptionalText("market"),
                Text("source_unit"),
                AboveZero("factor", "USD/t per USD per source unit"),
                Source,
                Evidence,
                OptionalText("note"),
            ]
        );

    public static TableSpec EcCrm { get; } =
        new("ec_crm", false, ["name"], [Text("name"), Text("material"), Source, Evidence, OptionalText("note")]);

    public static IReadOnlyList<TableSpec> All { get; } = [Countries, CountryCodes, Sources, UsgsMcs, PinkSheet, EcCrm];
}
