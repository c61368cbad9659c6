using static Lodestone.Atlas.Columns;

namespace Lodestone.Atlas;

/// <summary>The files of a package of price support, with the rules of their columns.</summary>
internal static class SupportCatalog
{
    public const string Agreement = "mp-materials";

    /// <summary>Items that occur once.</summary>
    public static IReadOnlyList<string> Single { get; } =
    ["strike", "term", "upside_share", "quarter_output", "quarter_sales", "quarter_payment"];

    /// <summary>Items of which there may be many.</summary>
    public static IReadOnlyList<string> Many { get; } = ["tonnes", "price", "reference_price"];

    public static IReadOnlyList<TableSpec> All { get; } =
    [
        new(
            "parameters",
            true,
            ["parameter"],
            [
                Word("parameter", [.. Model.SupportParameter.Names]),
                AtLeastZero("value", ""),
                AtLeastZero("low", ""),
                AtLeastZero("high", ""),
                OptionalText("unit"),
                Source,
                Evidence,
            ]
        ),
        new(
            Agreement,
            true,
            ["item", "value"],
            [
                Word("item", [.. Single, .. Many]),
                AtLeastZero("value", ""),
                Word("unit", "USD/kg", "USD m", "t", "years", "share"),
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
}
