namespace Lodestone.Exposure;

/// <summary>Where a part of a point's material comes from.</summary>
/// <param name="From">Index of the point it comes from.</param>
/// <param name="Share">Part of the material, above 0; the parts of a point add up to 1.</param>
public readonly record struct ChainEdge(int From, double Share);
