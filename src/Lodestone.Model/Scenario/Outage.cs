namespace Lodestone.Model;

/// <summary>Capacity that is lost for a while.</summary>
/// <param name="Processes">Processes.</param>
/// <param name="Places">Places.</param>
/// <param name="Loss">Share of capacity lost, 0–1.</param>
/// <param name="When">Periods in force.</param>
/// <param name="Line">Line of the scenario file.</param>
public sealed record Outage(
    IReadOnlyList<string> Processes,
    IReadOnlyList<string> Places,
    double Loss,
    Window When,
    int Line
) : ScenarioItem(When, Line);
