namespace Lodestone.Model;

/// <summary>Chances that suppliers stop exporting for a year.</summary>
/// <param name="Name">Short name of the data package.</param>
/// <param name="Version">Version of the data package: a hash of its content.</param>
/// <param name="Rules">Rules in their order; the first that fits counts.</param>
public sealed record DisruptionChances(string Name, string Version, IReadOnlyList<DisruptionChance> Rules)
{
    /// <summary>The rule for a supplier and a good; null when none fits.</summary>
    public DisruptionChance? Of(string place, string good, double? governance) =>
        Rules.FirstOrDefault(rule => rule.Fits(place, good, governance));
}
