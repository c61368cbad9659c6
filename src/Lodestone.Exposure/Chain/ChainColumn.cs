namespace Lodestone.Exposure;

/// <summary>A column of the chain of a good: the work of one stage, or what happens after the last.</summary>
/// <param name="Kind">Work, use or sector.</param>
/// <param name="Stage">Stage of the work; empty for use and sector.</param>
/// <param name="Round">0 for the first time the material passes the stage, 1 for the second, and so on.</param>
public sealed record ChainColumn(ChainColumnKind Kind, string Stage, int Round);
