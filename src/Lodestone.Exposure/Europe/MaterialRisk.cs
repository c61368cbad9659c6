using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>EU supply risk and economic importance of a material, with their parts, beside the published ones.</summary>
/// <param name="Material">The material.</param>
/// <param name="Stages">Its stages; empty for a group.</param>
/// <param name="Risk">Supply risk: the largest of the stages, the mean of the members of a group; null when it cannot be computed.</param>
/// <param name="UsedStage">The stage that decides; empty for groups.</param>
/// <param name="Importance">Economic importance; null when it cannot be computed.</param>
/// <param name="Missing">Inputs that are not published.</param>
public sealed record MaterialRisk(
    AssessedMaterial Material,
    IReadOnlyList<StageRisk> Stages,
    double? Risk,
    string UsedStage,
    EconomicImportance? Importance,
    IReadOnlyList<string> Missing
)
{
    /// <summary>Least supply risk of a critical material.</summary>
    public const double RiskThreshold = 1.0;

    /// <summary>Least economic importance of a critical material.</summary>
    public const double ImportanceThreshold = 2.8;

    /// <summary>Computed less published; null when either is missing.</summary>
    public double? RiskDifference => Risk - Material.PublishedRisk;

    /// <summary>Computed less published; null when either is missing.</summary>
    public double? ImportanceDifference => Importance?.Value - Material.PublishedImportance;

    /// <summary>Most that the supply risk can be where an input is missing; null when even that cannot be said.</summary>
    public double? AtMost => Stages.Count == 0 ? Risk : Stages.Max(s => s.AtMost);

    /// <summary>True when both published values, rounded as printed, reach the thresholds.</summary>
    public bool? PublishedCritical => Reach(Material.PublishedRisk, Material.PublishedImportance);

    /// <summary>True when both computed values, rounded to one decimal as the study prints them, reach the thresholds.</summary>
    public bool? Critical => Reach(Risk, Importance?.Value);

    private static bool? Reach(double? risk, double? importance) =>
        risk is { } sr && importance is { } ei
            ? Math.Round(sr, 1, MidpointRounding.AwayFromZero) >= RiskThreshold
                && Math.Round(ei, 1, MidpointRounding.AwayFromZero) >= ImportanceThreshold
            : null;
}
