namespace Lodestone.Exchange;

/// <summary>An observation on a chart.</summary>
/// <param name="Line">Index of the line it belongs to; its colour.</param>
/// <param name="First">First period it covers, counted from the start of the chart.</param>
/// <param name="Last">Last period it covers.</param>
/// <param name="Low">Lower end; the value where there is no range.</param>
/// <param name="Value">Value.</param>
/// <param name="High">Upper end; the value where there is no range.</param>
public sealed record ChartPoint(int Line, double First, double Last, double Low, double Value, double High);
