namespace Lodestone.Model;

/// <summary>A statistic after the first n draws.</summary>
/// <param name="Draws">n.</param>
/// <param name="Value">The statistic.</param>
/// <param name="HalfWidth">Half-width of its 95 % interval, for independent draws; not a number where the draws are too few for one.</param>
public readonly record struct ConvergencePoint(int Draws, double Value, double HalfWidth);
