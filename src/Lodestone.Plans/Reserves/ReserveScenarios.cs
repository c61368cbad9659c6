using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>A reserve put into the scenarios that it is held against.</summary>
internal static class ReserveScenarios
{
    /// <summary>Every disruption with the stocks in place, where they touch it.</summary>
    public static IEnumerable<PlanScenario> Of(
        ReserveQuestion question,
        string point,
        IReadOnlyList<ReserveHolding> holdings
    ) =>
        from disruption in question.Request.Disruptions
        let policies = question.Stage.Policies(disruption.Scenario, holdings)
        where policies.Count > 0
        select new PlanScenario(
            point,
            disruption.Scenario,
            ScenarioChanges.Of(question.Stage.Scenario(disruption.Scenario), question.World, policies)
        );

    /// <summary>What a plan holds when buying is done.</summary>
    public static IReadOnlyList<ReserveHolding> Complete(
        ReserveQuestion question,
        ReserveProblem problem,
        ReservePlan plan
    ) => HeldOverTime.Of("", question.Request, problem, plan).Then;
}
