namespace Lodestone.Exposure;

/// <summary>A place at a stage, or a sector, with how much of the traced good goes through it.</summary>
/// <param name="Column">Index of its column.</param>
/// <param name="Id">Id of the place, or of the sector in the last column.</param>
/// <param name="Content">t of the traced good per year.</param>
/// <param name="Parts">Points of the network it is made of, with their t of the traced good; empty for sectors.</param>
public sealed record ChainPoint(int Column, string Id, double Content, IReadOnlyList<(int Node, double Content)> Parts);
