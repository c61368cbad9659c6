using Lodestone.Exchange;

namespace Lodestone.Plans;

/// <summary>What a minimum price does.</summary>
/// <param name="Report">What is said of it.</param>
/// <param name="Chart">Cost to the treasury by year with its range.</param>
/// <param name="Scenarios">What is played with each instrument in place; their point is the name of the instrument.</param>
public sealed record SupportAnswer(IndicatorReport Report, LineChart Chart, IReadOnlyList<PlanScenario> Scenarios);
