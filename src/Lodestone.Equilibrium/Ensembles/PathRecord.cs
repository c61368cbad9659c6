namespace Lodestone.Equilibrium.Ensembles;

/// <summary>How the periods of one path were solved.</summary>
/// <param name="Periods">Periods cleared.</param>
/// <param name="Steps">Newton steps over all periods, the first evaluation of each included.</param>
/// <param name="Fallbacks">Periods that needed the fallback ladder.</param>
/// <param name="Missed">Periods whose best point missed the tolerance.</param>
/// <param name="FailedPeriod">First period without a usable point; −1 when there is none.</param>
/// <param name="WorstResidual">Largest imbalance over base throughput of any period.</param>
public readonly record struct PathRecord(
    int Periods,
    int Steps,
    int Fallbacks,
    int Missed,
    int FailedPeriod,
    double WorstResidual
);
