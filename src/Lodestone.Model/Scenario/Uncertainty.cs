namespace Lodestone.Model;

/// <summary>How many draws of the uncertain parameters, from which seed.</summary>
/// <param name="Draws">Number of draws, &gt; 0.</param>
/// <param name="Seed">Seed of the random streams.</param>
public sealed record Uncertainty(int Draws, long Seed);
