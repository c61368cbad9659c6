using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Plans;

/// <summary>Minimum prices put into the scenario they are played on.</summary>
internal static class SupportScenarios
{
    /// <summary>What stands in for the outlook, which has no name of its own: the same with its horizon and uncertainty.</summary>
    private const string Baseline = "baseline";

    public static PlanScenario[] Of(SupportQuestion question, World world, IReadOnlyList<InstrumentAnswer> answers) =>
        [
            .. answers.Select(answer => new PlanScenario(
                InstrumentNames.Id(answer.Terms.Instrument),
                question.Request.Scenario ?? Baseline,
                [.. Setting(question), .. ScenarioChanges.Of(question.Scenario, world, [question.Policy(answer.Terms)])]
            )),
        ];

    private static IEnumerable<string> Setting(SupportQuestion question)
    {
        Scenario scenario = question.Scenario;
        if (question.Request.Scenario is not null)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"horizon.periods={scenario.Horizon.Periods}");
            yield break;
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"horizon={{start: {scenario.Horizon.Start}, periods: {scenario.Horizon.Periods}, step: {scenario.Horizon.Step.Word()}}}"
        );
        if (scenario.Uncertainty is { } uncertainty)
        {
            string stocks = uncertainty.Stocks is { } s ? $", stocks: {Range(s)}" : "";
            string growth = uncertainty.DemandGrowth is { } g ? $", demand_growth: {Range(g)}" : "";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"uncertainty={{draws: {question.Draws}, seed: {question.Seed}{stocks}{growth}}}"
            );
        }
    }

    private static string Range(UncertainNumber number) =>
        string.Create(CultureInfo.InvariantCulture, $"[{number.Low:R}, {number.Central:R}, {number.High:R}]");
}
