namespace Lodestone.Model;

/// <summary>A named list of events and policies over a horizon: differences from the baseline.</summary>
public sealed record Scenario
{
    /// <summary>Name, as used on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>One line that says what happens.</summary>
    public required string Title { get; init; }

    /// <summary>Span and step.</summary>
    public required Horizon Horizon { get; init; }

    /// <summary>What happens to the world, in the order of the file.</summary>
    public IReadOnlyList<ScenarioItem> Events { get; init; } = [];

    /// <summary>What governments do about it, in the order of the file.</summary>
    public IReadOnlyList<ScenarioItem> Policies { get; init; } = [];

    /// <summary>Ensemble settings of the file; null when it has none.</summary>
    public Uncertainty? Uncertainty { get; init; }

    /// <summary>Events and policies together.</summary>
    public IEnumerable<ScenarioItem> Items => Events.Concat(Policies);
}
