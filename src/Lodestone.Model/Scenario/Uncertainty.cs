namespace Lodestone.Model;

/// <summary>How many draws of the uncertain parameters, from which seed, and what is uncertain about the world as a whole.</summary>
/// <param name="Draws">Number of draws, &gt; 0.</param>
/// <param name="Seed">Seed of the random streams.</param>
public sealed record Uncertainty(int Draws, long Seed)
{
    /// <summary>Factor on every private stock of the atlas; null = as in the atlas.</summary>
    public UncertainNumber? Stocks { get; init; }

    /// <summary>Growth of all final demand per year; null = none.</summary>
    public UncertainNumber? DemandGrowth { get; init; }
}
