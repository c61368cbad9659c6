using static Lodestone.Atlas.Columns;

namespace Lodestone.Atlas;

/// <summary>The files of a package of storage parameters, with the rules of their columns.</summary>
internal static class StorageRuleCatalog
{
    public static IReadOnlyList<TableSpec> All { get; } =
    [
        new(
            "parameters",
            true,
            ["parameter"],
            [
                Word("parameter", [.. Model.StorageRuleData.Names]),
                Number("value"),
                Number("low"),
                Number("high"),
                OptionalText("unit"),
                Source,
                Evidence,
                OptionalText("note"),
            ]
        ),
        new(
            "sources",
            true,
            ["source"],
            [Id("source"), Text("citation"), OptionalText("url"), OptionalText("licence")]
        ),
    ];
}
