namespace Lodestone.Planning;

/// <summary>A plan tried in the engine.</summary>
/// <param name="Name">Name of the plan.</param>
/// <param name="Tonnes">What it holds when buying is done, by good, t; offtake as the stock it is worth.</param>
/// <param name="Holdings">The same by place.</param>
/// <param name="Cost">Present value, USD.</param>
/// <param name="InSample">Loss avoided by disruption and draw, over the times it may strike, on the draws the plan was made on, USD; empty for plans made without draws.</param>
/// <param name="OutOfSample">The same on fresh draws.</param>
/// <param name="Expected">Loss avoided over the horizon on fresh draws: chance times mean, summed over disruptions, USD.</param>
/// <param name="StandardError">Its standard error, USD.</param>
/// <param name="ExpectedInSample">The same on the draws the plan was made on; null for plans made without draws.</param>
public sealed record TriedPlan(
    string Name,
    IReadOnlyDictionary<string, double> Tonnes,
    IReadOnlyList<ReserveHolding> Holdings,
    double Cost,
    IReadOnlyDictionary<string, double[]> InSample,
    IReadOnlyDictionary<string, double[]> OutOfSample,
    double Expected,
    double StandardError,
    double? ExpectedInSample
)
{
    /// <summary>Loss avoided on fresh draws for each dollar spent; null when nothing is spent.</summary>
    public double? PerDollar => Cost > 0 ? Expected / Cost : null;
}
