namespace Lodestone.Runs;

/// <summary>How a draw was solved.</summary>
/// <param name="Periods">Periods played.</param>
/// <param name="Steps">Newton steps over all periods.</param>
/// <param name="Fallbacks">Periods solved by a rung of the fallback ladder.</param>
/// <param name="MissedPeriods">Periods whose best point missed the tolerance.</param>
/// <param name="FailedPeriod">First period without a usable point; -1 when there is none.</param>
/// <param name="WorstResidual">Largest node imbalance over base throughput of any period.</param>
public readonly record struct DrawStatus(
    int Periods,
    int Steps,
    int Fallbacks,
    int MissedPeriods,
    int FailedPeriod,
    double WorstResidual
)
{
    /// <summary>True when a period has no usable point.</summary>
    public bool Failed => FailedPeriod >= 0;

    /// <summary>True when every period has a point, but that of some misses the tolerance.</summary>
    public bool Missed => !Failed && MissedPeriods > 0;

    /// <summary>True when a period has no point or one that misses the tolerance: the draw takes no part in any statistic.</summary>
    public bool LeftOut => Failed || Missed;

    /// <summary>Both paths of a draw together: it has failed where one of them has.</summary>
    /// <param name="other">The path without events.</param>
    public DrawStatus And(DrawStatus other) =>
        new(
            Periods + other.Periods,
            Steps + other.Steps,
            Fallbacks + other.Fallbacks,
            MissedPeriods + other.MissedPeriods,
            Failed ? FailedPeriod : other.FailedPeriod,
            Math.Max(WorstResidual, other.WorstResidual)
        );
}
