using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>A plan for a reserve, tried.</summary>
/// <param name="Report">What is said of it.</param>
/// <param name="Scenarios">The disruptions with the plan in place.</param>
public sealed record ReservePlanAnswer(IndicatorReport Report, IReadOnlyList<PlanScenario> Scenarios)
{
    private readonly Func<LineChart>? _stock;

    internal ReservePlanAnswer(ReserveQuestion question, ReservePlan plan, IReadOnlyList<TriedPlan> tried)
        : this(
            ReservePlanTables.Of(question, plan, tried),
            [.. ReserveScenarios.Of(question, tried[0].Name, tried[0].Holdings)]
        ) => _stock = plan.Purchases.Count > 0 ? () => StockPathChart.Of(question, plan, tried[0]) : null;

    /// <summary>Plays what is left of the stock month by month in the disruption that costs most; null when nothing is bought.</summary>
    public LineChart? StockPath() => _stock?.Invoke();
}
