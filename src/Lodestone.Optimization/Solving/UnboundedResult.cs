namespace Lodestone.Optimization;

/// <summary>The objective has no limit: from a feasible point one can go on for ever along a direction that improves it.</summary>
/// <param name="Point">A feasible point, certified as such.</param>
/// <param name="Direction">
/// d, n numbers at most 1 in size: A d and d stay within every finite side, Qd = 0, and c·d improves the objective.
/// </param>
public sealed record UnboundedResult(Solution Point, double[] Direction) : SolveResult(Point.Programme)
{
    /// <inheritdoc/>
    public override string Summary => "unbounded: the objective can be improved for ever";
}
