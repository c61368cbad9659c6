namespace Lodestone.Exchange;

/// <summary>Lines over a number, such as loss avoided over budget; both axes begin at 0.</summary>
/// <param name="Title">Title.</param>
/// <param name="Across">What the horizontal axis counts, with its unit.</param>
/// <param name="Up">What the vertical axis counts, with its unit.</param>
/// <param name="Lines">Lines, at most four.</param>
public sealed record CurveChart(string Title, string Across, string Up, IReadOnlyList<CurveSeries> Lines);
