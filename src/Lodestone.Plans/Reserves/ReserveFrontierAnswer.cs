using Lodestone.Exchange;

namespace Lodestone.Plans;

/// <summary>Loss avoided against budget.</summary>
/// <param name="Report">What is said of it.</param>
/// <param name="Chart">Loss avoided and money spent over budget.</param>
/// <param name="Bands">For every budget the range of what is avoided, USD million.</param>
/// <param name="Scenarios">The disruptions with the plan of each budget in place; their point is the budget in USD million.</param>
public sealed record ReserveFrontierAnswer(
    IndicatorReport Report,
    CurveChart Chart,
    IndicatorTable Bands,
    IReadOnlyList<PlanScenario> Scenarios
);
