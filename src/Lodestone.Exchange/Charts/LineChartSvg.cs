using System.Text;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Writes a line chart as SVG that reads on light and dark pages and needs no script and no font file.</summary>
public static class LineChartSvg
{
    /// <summary>The chart; the same input gives the same bytes.</summary>
    public static string Write(LineChart chart)
    {
        IEnumerable<double> drawn = chart
            .Lines.SelectMany(line => line.Values.Concat(line.Low ?? []).Concat(line.High ?? []))
            .Concat(chart.Points.SelectMany(point => (double[])[point.Low, point.High]));
        ChartAxis axis = new(drawn, chart.IsLogarithmic);
        var page = new SvgPage(
            chart.Title,
            $"{chart.Unit}, {chart.Start} to {chart.Start.Plus(chart.Periods - 1)}. Lines: model.{(chart.Points.Count > 0 ? " Dots: observed." : "")}"
        );
        page.Legend([.. chart.Lines.Select(line => line.Name)], chart.Points.Count > 0);
        page.Vertical(axis, chart.Unit);
        AddPeriods(page, chart);
        page.Ground();
        for (int line = 0; line < chart.Lines.Count; line++)
        {
            AddLine(page, chart, axis, line);
        }

        foreach (ChartPoint point in chart.Points)
        {
            AddPoint(page, chart, axis, point);
        }

        return page.Close();
    }

    private static void AddPeriods(SvgPage page, LineChart chart)
    {
        int every =
            chart.Periods <= 13 ? 1
            : chart.Periods <= 26 ? 3
            : 6;
        for (int period = 0; period < chart.Periods; period++)
        {
            Period at = chart.Start.Plus(period);
            if (at.Position % every == 0)
            {
                page.Mark(X(chart, period), at.ToString());
            }
        }
    }

    private static void AddLine(SvgPage page, LineChart chart, ChartAxis axis, int line)
    {
        ChartLine drawn = chart.Lines[line];
        if (drawn is { Low: { } low, High: { } high })
        {
            IEnumerable<string> up = high.Select((v, i) => At(chart, axis, i, v));
            IEnumerable<string> down = low.Select((v, i) => At(chart, axis, i, v)).Reverse();
            page.Add($"""<path class="f{line}" opacity="0.18" d="M{string.Join('L', up.Concat(down))}Z"/>""");
        }

        var path = new StringBuilder();
        bool pen = false;
        for (int period = 0; period < drawn.Values.Count; period++)
        {
            double value = drawn.Values[period];
            if (double.IsFinite(value))
            {
                _ = path.Append(pen ? 'L' : 'M').Append(At(chart, axis, period, value));
            }

            pen = double.IsFinite(value);
        }

        page.Add($"""<path class="line s{line} d{line}" d="{path}"/>""");
    }

    private static string At(LineChart chart, ChartAxis axis, int period, double value) =>
        $"{SvgPage.N(X(chart, period))} {SvgPage.N(SvgPage.Y(axis, value))}";

    private static void AddPoint(SvgPage page, LineChart chart, ChartAxis axis, ChartPoint point)
    {
        double x = X(chart, 0.5 * (point.First + point.Last));
        string y = SvgPage.N(SvgPage.Y(axis, point.Value));
        if (point.High > point.Low)
        {
            string range =
                $"M{SvgPage.N(x)} {SvgPage.N(SvgPage.Y(axis, point.Low))}V{SvgPage.N(SvgPage.Y(axis, point.High))}";
            page.Add($"""<path class="s{point.Line}" stroke-width="1.6" d="{range}"/>""");
        }

        if (point.Last > point.First)
        {
            string span = $"M{SvgPage.N(X(chart, point.First))} {y}H{SvgPage.N(X(chart, point.Last))}";
            page.Add($"""<path class="s{point.Line}" stroke-width="1.6" d="{span}"/>""");
        }

        page.Add($"""<circle class="f{point.Line} rim" cx="{SvgPage.N(x)}" cy="{y}" r="4.5"/>""");
    }

    private static double X(LineChart chart, double period) =>
        SvgPage.Left
        + 10
        + ((SvgPage.Width - SvgPage.Left - SvgPage.Right - 20) * period / Math.Max(chart.Periods - 1, 1));
}
