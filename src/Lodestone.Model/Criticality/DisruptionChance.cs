namespace Lodestone.Model;

/// <summary>A rule for the chance that a supplier's net exports of a good stop for a year.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Place">Id of the supplier; null = everyone.</param>
/// <param name="Good">Id of the good; null = all.</param>
/// <param name="GovernanceBelow">Fits where the mean governance indicator is below this; null = everywhere.</param>
/// <param name="Low">Low chance a year, 0–1.</param>
/// <param name="Central">Central chance a year, 0–1.</param>
/// <param name="High">High chance a year, 0–1.</param>
/// <param name="Note">Why.</param>
/// <param name="Provenance">Source and evidence.</param>
public sealed record DisruptionChance(
    string Rule,
    string? Place,
    string? Good,
    double? GovernanceBelow,
    double Low,
    double Central,
    double High,
    string Note,
    Provenance Provenance
)
{
    /// <summary>True when the rule speaks of the supplier and the good.</summary>
    /// <param name="place">Id of the supplier.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="governance">Its mean governance indicator; null when none is held, which fits no bound.</param>
    public bool Fits(string place, string good, double? governance) =>
        (Place is null || Place == place)
        && (Good is null || Good == good)
        && (GovernanceBelow is null || governance < GovernanceBelow);
}
