namespace Lodestone.Optimization;

/// <summary>A limit stopped the solver before it was sure.</summary>
/// <param name="Programme">What was solved.</param>
/// <param name="Best">Best feasible point so far, its feasibility certified; null = none.</param>
/// <param name="Bound">What the objective cannot pass, as the solver says; null = none.</param>
/// <param name="Reason">Which limit.</param>
public sealed record LimitResult(Programme Programme, Solution? Best, double? Bound, string Reason)
    : SolveResult(Programme)
{
    /// <summary>|best − bound| / max(1, |best|); null when one of the two is missing.</summary>
    public double? Gap =>
        Best is { } best && Bound is { } bound
            ? Math.Abs(best.Objective - bound) / Math.Max(1, Math.Abs(best.Objective))
            : null;

    /// <inheritdoc/>
    public override string Summary
    {
        get
        {
            string best = Best is null ? "nothing feasible yet" : $"best so far {Best.Objective:g10}";
            return $"stopped ({Reason}): {best}{(Bound is { } bound ? $", bound {bound:g10}" : "")}";
        }
    }
}
