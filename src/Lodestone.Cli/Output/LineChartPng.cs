using Lodestone.Exchange;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace Lodestone.Cli;

/// <summary>Writes a line chart as PNG: the picture of <see cref="LineChartSvg"/> for what reads no SVG.</summary>
internal static class LineChartPng
{
    private const int Width = 1140;
    private const int Height = 570;
    private const byte BandOpacity = 46;

    private static readonly string[] Colours = ["#0550ae", "#bc4c00", "#116329", "#8250df"];

    /// <summary>The picture; lines and bands, not the observations.</summary>
    public static byte[] Write(LineChart chart)
    {
        using var plot = new Plot();
        double[] periods = [.. Enumerable.Range(0, chart.Periods).Select(p => (double)p)];
        for (int line = 0; line < chart.Lines.Count; line++)
        {
            ChartLine drawn = chart.Lines[line];
            Color colour = Color.FromHex(Colours[line % Colours.Length]);
            if (drawn is { Low: { } low, High: { } high })
            {
                FillY band = plot.Add.FillY(periods, [.. low], [.. high]);
                band.FillColor = colour.WithAlpha(BandOpacity);
                band.LineWidth = 0;
            }

            Scatter scatter = plot.Add.Scatter(periods, drawn.Values.ToArray(), colour);
            scatter.LegendText = drawn.Name;
            scatter.LineWidth = 3;
            scatter.MarkerSize = 0;
        }

        int step = Math.Max(1, chart.Periods / 12);
        double[] marked = [.. periods.Where(p => (int)p % step == 0)];
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            marked,
            [.. marked.Select(p => chart.Start.Plus((int)p).ToString())]
        );
        plot.Title(chart.Title);
        plot.YLabel(chart.Unit);
        _ = plot.ShowLegend(Alignment.UpperRight);
        return plot.GetImageBytes(Width, Height, ImageFormat.Png);
    }
}
