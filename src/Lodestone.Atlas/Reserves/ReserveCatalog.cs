using static Lodestone.Atlas.Columns;

namespace Lodestone.Atlas;

/// <summary>The files of a package for reserve planning, with the rules of their columns.</summary>
internal static class ReserveCatalog
{
    public static IReadOnlyList<TableSpec> All { get; } =
    [
        new("goods", true, ["alias", "good"], [Id("alias"), Id("good"), Source, Evidence]),
        new(
            "parameters",
            true,
            ["parameter", "good", "place"],
            [
                Id("parameter"),
                Text("good"),
                Text("place"),
                AtLeastZero("low", ""),
                AtLeastZero("value", ""),
                AtLeastZero("high", ""),
                OptionalText("unit"),
                Source,
                Evidence,
            ]
        ),
        new(
            "disruptions",
            true,
            ["scenario"],
            [Id("scenario"), Share("low"), Share("chance_per_year"), Share("high"), Source, Evidence]
        ),
        new(
            "rates",
            true,
            ["currency", "date"],
            [
                Text("currency"),
                Text("date"),
                AboveZero("low", "USD"),
                AboveZero("usd_per_unit", "USD"),
                AboveZero("high", "USD"),
                Source,
                Evidence,
            ]
        ),
        new(
            "plans",
            true,
            ["plan"],
            [
                Id("plan"),
                Text("title"),
                Text("members"),
                Text("serves"),
                Text("goods"),
                AboveZero("budget", "").MayBeEmpty("only days are stated"),
                OptionalText("currency"),
                AboveZero("days", "days").MayBeEmpty("only a budget is stated"),
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
