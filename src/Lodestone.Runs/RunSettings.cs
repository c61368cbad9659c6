using Lodestone.Equilibrium;

namespace Lodestone.Runs;

/// <summary>How a scenario is played.</summary>
public sealed record RunSettings
{
    /// <summary>Tolerance and limits of the engine.</summary>
    public EngineSettings Engine { get; init; } = new();

    /// <summary>Seed of the random streams.</summary>
    public long Seed { get; init; }
}
