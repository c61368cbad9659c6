using static Lodestone.Atlas.Columns;

namespace Lodestone.Atlas;

/// <summary>The files of an input–output package, with the rules of their columns.</summary>
internal static class InputOutputCatalog
{
    private const string Money = "USD m";

    public static IReadOnlyList<TableSpec> All { get; } =
    [
        new("sectors", true, ["sector"], [Id("sector"), Text("name")]),
        new(
            "flows",
            true,
            ["place", "from", "to"],
            [
                Id("place"),
                Reference("from", "sectors"),
                Reference("to", "sectors"),
                AtLeastZero("value_musd", Money),
                Source,
                Evidence,
            ]
        ),
        new(
            "final_demand",
            true,
            ["place", "sector", "category"],
            [
                Id("place"),
                Reference("sector", "sectors"),
                Text("category"),
                Number("value_musd", Money),
                Source,
                Evidence,
            ]
        ),
        new(
            "value_added",
            true,
            ["place", "sector"],
            [
                Id("place"),
                Reference("sector", "sectors"),
                Text("year"),
                Number("value_added_musd", Money),
                AtLeastZero("imported_inputs_musd", Money),
                AboveZero("output_musd", Money),
                Source,
                Evidence,
            ]
        ),
        new(
            "sector_map",
            true,
            ["atlas_sector", "sector"],
            [Id("atlas_sector"), Reference("sector", "sectors"), Text("segment"), Share("share"), Source, Evidence]
        ),
        new(
            "parameters",
            true,
            ["parameter"],
            [
                Word("parameter", [.. Model.GdpParameters.Names]),
                AtLeastZero("value", ""),
                AtLeastZero("low", ""),
                AtLeastZero("high", ""),
                OptionalText("unit"),
                Source,
                Evidence,
            ]
        ),
        new(
            "sources",
            true,
            ["source"],
            [Id("source"), Text("citation"), OptionalText("url"), OptionalText("licence")]
        ),
    ];

    public static TableSpec? Find(string name) => All.FirstOrDefault(t => t.Name == name);
}
