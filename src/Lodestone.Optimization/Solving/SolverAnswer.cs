namespace Lodestone.Optimization;

/// <summary>What a solver returns: a claim and the numbers for it, unchecked.</summary>
/// <remarks>Signs are those of the problem's own sense: row dual = d objective / d side, see <see cref="Solution"/>.</remarks>
/// <param name="Claim">What it says.</param>
/// <param name="Message">In its own words.</param>
public sealed record SolverAnswer(SolverClaim Claim, string Message)
{
    /// <summary>Point, n numbers; null = none.</summary>
    public double[]? X { get; init; }

    /// <summary>Dual of each constraint, m numbers; null = none.</summary>
    public double[]? RowDual { get; init; }

    /// <summary>Best possible objective as the solver bounds it; null = none.</summary>
    public double? Bound { get; init; }

    /// <summary>Multipliers that prove that nothing is feasible, m numbers; null = none.</summary>
    public double[]? DualRay { get; init; }
}
