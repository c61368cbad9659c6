namespace Lodestone.Model;

/// <summary>What was checked over a whole run.</summary>
/// <param name="Tolerance">Residual asked for, relative to base throughput.</param>
/// <param name="CalibrationResidual">Largest imbalance of the base year at base prices, relative to throughput.</param>
/// <param name="Periods">One certificate per period.</param>
public sealed record RunCertificate(
    double Tolerance,
    double CalibrationResidual,
    IReadOnlyList<PeriodCertificate> Periods
)
{
    /// <summary>Balance residual over throughput that a certified period may have.</summary>
    public const double BalanceTolerance = 1e-9;

    /// <summary>Duality gap over turnover that a certified period may have.</summary>
    public const double GapTolerance = 1e-8;

    /// <summary>True when every period met the tolerance, or what rounding leaves of it.</summary>
    public bool Holds => Periods.All(p => p.Status < SolveStatus.ToleranceNotMet);
}
