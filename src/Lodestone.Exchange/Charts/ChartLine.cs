namespace Lodestone.Exchange;

/// <summary>A line of a chart: one value per period.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Values">Value by period; not a number leaves a gap.</param>
/// <param name="Low">Lower edge of a band by period; null without one.</param>
/// <param name="High">Upper edge of a band by period; null without one.</param>
public sealed record ChartLine(
    string Name,
    IReadOnlyList<double> Values,
    IReadOnlyList<double>? Low = null,
    IReadOnlyList<double>? High = null
);
