namespace Lodestone.Model;

/// <summary>A project of the atlas that is built.</summary>
/// <param name="Project">Id of <c>projects.csv</c>.</param>
/// <param name="Probability">Chance that it delivers, 0–1: a single run takes that share of its capacity.</param>
/// <param name="When">From the first period of output to the end of the horizon.</param>
/// <param name="Line">Line of the scenario file.</param>
public sealed record FundedProject(string Project, double Probability, Window When, int Line)
    : ScenarioItem(When, Line);
