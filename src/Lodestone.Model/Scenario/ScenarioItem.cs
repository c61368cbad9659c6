namespace Lodestone.Model;

/// <summary>An event or a policy of a scenario. Selections are resolved: lists of ids that exist in the world.</summary>
/// <param name="When">Periods in which it is in force.</param>
/// <param name="Line">Line of the scenario file it was written on; 0 when built in code.</param>
public abstract record ScenarioItem(Window When, int Line)
{
    /// <summary>What is uncertain about it; null when nothing is.</summary>
    public ItemRange? Range { get; init; }
}
