using ScottPlot;
using SkiaSharp;

namespace Lodestone.Exchange;

/// <summary>Writes charts as PNG, for slides and word processors.</summary>
public static class ChartPng
{
    private const int Width = 1520,
        Height = 760;
    private const float Zoom = 2;

    private static readonly string[] Inks = ["#0550ae", "#bc4c00", "#116329", "#8250df"];

    /// <summary>Typefaces without serifs, the first that the machine has.</summary>
    private static readonly string[] Faces =
    [
        "Inter",
        "Arial",
        "Helvetica",
        "Liberation Sans",
        "Noto Sans",
        "DejaVu Sans",
    ];
    private const float TitleSize = 14;
    private const float TextSize = 11;

    private static readonly LinePattern[] Patterns =
    [
        LinePattern.Solid,
        LinePattern.Dashed,
        LinePattern.Dotted,
        LinePattern.DenselyDashed,
    ];

    /// <summary>True when the machine has fonts; without them a picture would have no words.</summary>
    public static bool HasFonts => SKFontManager.Default.FontFamilyCount > 0;

    /// <summary>A chart over time.</summary>
    public static byte[] Write(LineChart chart)
    {
        using Plot plot = Sheet(chart.Title, "", chart.Unit);
        foreach ((int at, ChartLine line) in chart.Lines.Index())
        {
            double[] xs = [.. Enumerable.Range(0, line.Values.Count).Select(i => (double)i)];
            if (line is { Low: { } low, High: { } high })
            {
                ScottPlot.Plottables.FillY band = plot.Add.FillY(xs, [.. low], [.. high]);
                band.FillColor = Color.FromHex(Inks[at]).WithAlpha(0.18);
                band.LineWidth = 0;
            }

            Draw(plot, at, line.Name, xs, [.. line.Values]);
        }

        int every =
            chart.Periods <= 13 ? 1
            : chart.Periods <= 26 ? 3
            : 6;
        int[] marked = [.. Enumerable.Range(0, chart.Periods).Where(p => chart.Start.Plus(p).Position % every == 0)];
        plot.Axes.Bottom.SetTicks(
            [.. marked.Select(p => (double)p)],
            [.. marked.Select(p => chart.Start.Plus(p).ToString())]
        );
        return Picture(plot);
    }

    /// <summary>A chart of two numbers.</summary>
    public static byte[] Write(CurveChart chart)
    {
        using Plot plot = Sheet(chart.Title, chart.Across, chart.Up);
        foreach ((int at, CurveSeries line) in chart.Lines.Index())
        {
            Draw(plot, at, line.Name, [.. line.Points.Select(p => p.X)], [.. line.Points.Select(p => p.Y)]);
        }

        return Picture(plot);
    }

    private static Plot Sheet(string title, string across, string up)
    {
        var plot = new Plot { ScaleFactor = Zoom };
        plot.Title(title);
        plot.XLabel(across);
        plot.YLabel(up);
        HashSet<string> installed = [.. SKFontManager.Default.FontFamilies];
        if (Faces.FirstOrDefault(installed.Contains) is { } face)
        {
            plot.Font.Set(face);
        }

        plot.Axes.Title.Label.FontSize = TitleSize;
        foreach (LabelStyle label in (LabelStyle[])[plot.Axes.Bottom.Label, plot.Axes.Left.Label])
        {
            label.FontSize = TextSize;
            label.Bold = false;
        }

        return plot;
    }

    private static void Draw(Plot plot, int at, string name, double[] xs, double[] ys)
    {
        ScottPlot.Plottables.Scatter line = plot.Add.Scatter(xs, ys);
        line.LegendText = name;
        line.Color = Color.FromHex(Inks[at % Inks.Length]);
        line.LinePattern = Patterns[at % Patterns.Length];
        line.LineWidth = 2;
    }

    private static byte[] Picture(Plot plot)
    {
        plot.Axes.AutoScale();
        plot.Axes.SetLimitsY(Math.Min(0, plot.Axes.GetLimits().Bottom), plot.Axes.GetLimits().Top);
        plot.ShowLegend(Edge.Bottom);
        return plot.GetImageBytes(Width, Height, ImageFormat.Png);
    }
}
