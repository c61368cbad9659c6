namespace Lodestone.Atlas;

/// <summary>Which columns of a row outlive a new figure.</summary>
/// <param name="Figure">The column that holds the figure.</param>
/// <param name="Kept">Columns that say nothing about the figure and stay when the source does not give them.</param>
/// <param name="Alike">Columns a new row takes from rows of the same <see cref="AlikeBy"/> where these agree.</param>
/// <param name="AlikeBy">The column that makes rows alike; empty when there is none.</param>
/// <param name="Limit">The column that the figure may not exceed; empty when there is none.</param>
internal sealed record MergeRules(
    string Figure,
    IReadOnlyList<string> Kept,
    IReadOnlyList<string> Alike,
    string AlikeBy,
    string Limit = ""
)
{
    public static MergeRules Of(string table) =>
        table switch
        {
            "capacity" => new(
                "activity_t",
                ["capacity_t", "cost_usd_per_t", "supply_elasticity", "margin_usd_per_t"],
                ["supply_elasticity"],
                "process",
                "capacity_t"
            ),
            "trade" => new("quantity_t", ["freight_usd_per_t", "tariff", "freight_low", "freight_high"], [], ""),
            "prices" => new("price", [], [], ""),
            "governance" => new("wgi_mean", [], [], ""),
            "supply" => new("share", ["trade_parameter"], [], ""),
            _ => throw new ArgumentOutOfRangeException(nameof(table), table, "nothing is imported into this table"),
        };
}
