namespace Lodestone.Exchange;

/// <summary>A line of a chart of two numbers.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Points">Points from left to right.</param>
public sealed record CurveSeries(string Name, IReadOnlyList<(double X, double Y)> Points);
