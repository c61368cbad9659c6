using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Lines over time with observations beside them.</summary>
/// <param name="Title">Title.</param>
/// <param name="Unit">What the vertical axis counts, with its unit.</param>
/// <param name="Start">First period.</param>
/// <param name="Lines">Lines, at most four; every one has a value per period.</param>
/// <param name="Points">Observations.</param>
/// <param name="IsLogarithmic">A logarithmic vertical axis; values must be above 0.</param>
public sealed record LineChart(
    string Title,
    string Unit,
    Period Start,
    IReadOnlyList<ChartLine> Lines,
    IReadOnlyList<ChartPoint> Points,
    bool IsLogarithmic = false
)
{
    /// <summary>Number of periods.</summary>
    public int Periods => Lines.Max(line => line.Values.Count);
}
