namespace Lodestone.Exposure;

/// <summary>A place's share of what the world makes, at a stage or of one good.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Good">Id of the good; empty for all goods of the stage, weighted by value at reference prices.</param>
/// <param name="Share">0 to 1; null when nothing is made.</param>
public sealed record StageShare(string Stage, string Good, double? Share);
