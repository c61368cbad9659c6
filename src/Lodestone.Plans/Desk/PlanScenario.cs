namespace Lodestone.Plans;

/// <summary>A scenario that shows a point of a plan: what is played, with the plan in place.</summary>
/// <param name="Point">The point, such as a plan or an instrument.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Changes">Assignments, as of <c>lodestone run --set</c>; tonnes to six digits.</param>
public sealed record PlanScenario(string Point, string Scenario, IReadOnlyList<string> Changes);
