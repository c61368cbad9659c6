using static Lodestone.Atlas.Columns;

namespace Lodestone.Atlas;

/// <summary>The files of a package of chances of disruption, with the rules of their columns.</summary>
internal static class DisruptionChanceCatalog
{
    public static IReadOnlyList<TableSpec> All { get; } =
    [
        new(
            "chances",
            true,
            ["rule"],
            [
                Id("rule"),
                Text("place"),
                Text("good"),
                Number("governance_below").MayBeEmpty("everywhere"),
                Share("low"),
                Share("chance"),
                Share("high"),
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
