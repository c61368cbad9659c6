namespace Lodestone.Equilibrium;

/// <summary>Tolerance and limits of the engine.</summary>
public sealed record EngineSettings
{
    /// <summary>Largest node imbalance accepted, relative to the node's base throughput.</summary>
    public double Tolerance { get; init; } = 1e-10;

    /// <summary>Newton steps of one attempt before the fallback ladder is climbed.</summary>
    public int MaxIterations { get; init; } = 200;
}
