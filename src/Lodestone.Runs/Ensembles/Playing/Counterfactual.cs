using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The same draws without the events of their scenario: what of a loss is the events', and what demand that outgrows supply brings by itself.</summary>
/// <remarks>
/// Parameters, stocks, growth and policies are those of the draw, so the difference of the two paths is free of their noise
/// (common random numbers: Owen 2013, Monte Carlo theory, methods and examples, 8.6).
/// </remarks>
internal static class Counterfactual
{
    private static readonly Window Never = new(-1_000_000, 1);

    /// <summary>True where a path without events may lose something: demand may grow.</summary>
    public static bool Tells(Scenario scenario) =>
        scenario.Events.Count > 0 && scenario.Uncertainty?.DemandGrowth is { High: > 0 };

    /// <summary>A draw whose events are outside the horizon.</summary>
    /// <param name="draw">Draw of the scenario.</param>
    /// <param name="events">Number of events, which are the first items.</param>
    public static Draw Of(Draw draw, int events) =>
        draw with
        {
            Items = [.. draw.Items.Select((item, number) => number < events ? item with { When = Never } : item)],
        };
}
