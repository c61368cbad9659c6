using System.Globalization;
using System.Net;
using System.Text;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Writes a line chart as SVG that reads on light and dark pages and needs no script and no font file.</summary>
public static class LineChartSvg
{
    private const int Width = 760,
        Height = 380,
        Left = 62,
        Right = 18,
        Top = 88,
        Bottom = 44;
    private const string Style = """
        .bg{fill:#ffffff}.ink{fill:#1f2328}.soft{fill:#59636e}.grid{stroke:#d1d9e0}.axis{stroke:#59636e}
        .s0{stroke:#0550ae}.s1{stroke:#bc4c00}.s2{stroke:#116329}.s3{stroke:#8250df}
        .f0{fill:#0550ae}.f1{fill:#bc4c00}.f2{fill:#116329}.f3{fill:#8250df}.rim{stroke:#ffffff}
        @media (prefers-color-scheme:dark){.bg{fill:#0d1117}.ink{fill:#f0f6fc}.soft{fill:#9198a1}.grid{stroke:#3d444d}
        .axis{stroke:#9198a1}.s0{stroke:#79c0ff}.s1{stroke:#ffa657}.s2{stroke:#7ee787}.s3{stroke:#d2a8ff}
        .f0{fill:#79c0ff}.f1{fill:#ffa657}.f2{fill:#7ee787}.f3{fill:#d2a8ff}.rim{stroke:#0d1117}}
        text{font:13px system-ui,'DejaVu Sans',sans-serif}.title{font-size:15px;font-weight:600}
        .line{fill:none;stroke-width:2.2;stroke-linejoin:round}.d1{stroke-dasharray:7 4}.d2{stroke-dasharray:2 3}.d3{stroke-dasharray:9 3 2 3}
        """;

    /// <summary>The chart; the same input gives the same bytes.</summary>
    public static string Write(LineChart chart)
    {
        IEnumerable<double> drawn = chart
            .Lines.SelectMany(line => line.Values.Concat(line.Low ?? []).Concat(line.High ?? []))
            .Concat(chart.Points.SelectMany(point => (double[])[point.Low, point.High]));
        ChartAxis axis = new(drawn, chart.IsLogarithmic);
        var svg = new StringBuilder();
        Add(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" role="img">""");
        Add(svg, $"<title>{Text(chart.Title)}</title>");
        Add(
            svg,
            $"<desc>{Text($"{chart.Unit}, {chart.Start} to {chart.Start.Plus(chart.Periods - 1)}. Lines: model.{(chart.Points.Count > 0 ? " Dots: observed." : "")}")}</desc>"
        );
        Add(svg, $"<style>{Style.ReplaceLineEndings("\n")}</style>");
        Add(svg, $"""<rect class="bg" width="{Width}" height="{Height}"/>""");
        Add(svg, $"""<text class="ink title" x="12" y="22">{Text(chart.Title)}</text>""");
        AddLegend(svg, chart);
        AddGrid(svg, chart, axis);
        for (int line = 0; line < chart.Lines.Count; line++)
        {
            AddLine(svg, chart, axis, line);
        }

        foreach (ChartPoint point in chart.Points)
        {
            AddPoint(svg, chart, axis, point);
        }

        Add(svg, "</svg>");
        return svg.ToString();
    }

    private static void AddLegend(StringBuilder svg, LineChart chart)
    {
        double x = 12;
        int y = 44;
        for (int line = 0; line < chart.Lines.Count; line++)
        {
            Place(ref x, ref y, chart.Lines[line].Name);
            Add(svg, $"""<path class="line s{line} d{line}" d="M{N(x)} {y - 4}h26"/>""");
            Add(svg, $"""<text class="ink" x="{N(x + 32)}" y="{y}">{Text(chart.Lines[line].Name)}</text>""");
            x += Room(chart.Lines[line].Name);
        }

        if (chart.Points.Count > 0)
        {
            Place(ref x, ref y, "observed");
            Add(svg, $"""<circle class="f0 rim" cx="{N(x + 13)}" cy="{y - 4}" r="4.5"/>""");
            Add(svg, $"""<text class="ink" x="{N(x + 32)}" y="{y}">observed</text>""");
        }
    }

    /// <summary>Width of a legend entry, by the mean width of a letter.</summary>
    private static double Room(string name) => 52 + (7.1 * name.Length);

    /// <summary>A second row of the legend where the first is full.</summary>
    private static void Place(ref double x, ref int y, string name)
    {
        if (x > 12 && x + Room(name) > Width)
        {
            (x, y) = (12, y + 18);
        }
    }

    private static void AddGrid(StringBuilder svg, LineChart chart, ChartAxis axis)
    {
        foreach (double tick in axis.Ticks)
        {
            string y = N(Y(axis, tick));
            Add(svg, $"""<path class="grid" d="M{Left} {y}H{Width - Right}"/>""");
            string label = tick.ToString(tick >= 1000 ? "N0" : "0.###", CultureInfo.InvariantCulture);
            Add(svg, $"""<text class="soft" x="{Left - 6}" y="{y}" dy="4" text-anchor="end">{label}</text>""");
        }

        Add(svg, $"""<text class="soft" x="{Left}" y="{Top - 8}">{Text(chart.Unit)}</text>""");
        int every =
            chart.Periods <= 13 ? 1
            : chart.Periods <= 26 ? 3
            : 6;
        for (int period = 0; period < chart.Periods; period++)
        {
            Period at = chart.Start.Plus(period);
            if (at.Position % every == 0)
            {
                string x = N(X(chart, period));
                Add(svg, $"""<path class="axis" d="M{x} {Height - Bottom}v5"/>""");
                Add(svg, $"""<text class="soft" x="{x}" y="{Height - Bottom + 20}" text-anchor="middle">{at}</text>""");
            }
        }

        Add(svg, $"""<path class="axis" d="M{Left} {Height - Bottom}H{Width - Right}"/>""");
    }

    private static void AddLine(StringBuilder svg, LineChart chart, ChartAxis axis, int line)
    {
        ChartLine drawn = chart.Lines[line];
        if (drawn is { Low: { } low, High: { } high })
        {
            IEnumerable<string> up = high.Select((v, i) => $"{N(X(chart, i))} {N(Y(axis, v))}");
            IEnumerable<string> down = low.Select((v, i) => $"{N(X(chart, i))} {N(Y(axis, v))}").Reverse();
            Add(svg, $"""<path class="f{line}" opacity="0.18" d="M{string.Join('L', up.Concat(down))}Z"/>""");
        }

        var path = new StringBuilder();
        bool pen = false;
        for (int period = 0; period < drawn.Values.Count; period++)
        {
            double value = drawn.Values[period];
            if (double.IsFinite(value))
            {
                _ = path.Append(pen ? 'L' : 'M').Append(N(X(chart, period))).Append(' ').Append(N(Y(axis, value)));
            }

            pen = double.IsFinite(value);
        }

        Add(svg, $"""<path class="line s{line} d{line}" d="{path}"/>""");
    }

    private static void AddPoint(StringBuilder svg, LineChart chart, ChartAxis axis, ChartPoint point)
    {
        double x = X(chart, 0.5 * (point.First + point.Last));
        string y = N(Y(axis, point.Value));
        if (point.High > point.Low)
        {
            string range = $"M{N(x)} {N(Y(axis, point.Low))}V{N(Y(axis, point.High))}";
            Add(svg, $"""<path class="s{point.Line}" stroke-width="1.6" d="{range}"/>""");
        }

        if (point.Last > point.First)
        {
            string span = $"M{N(X(chart, point.First))} {y}H{N(X(chart, point.Last))}";
            Add(svg, $"""<path class="s{point.Line}" stroke-width="1.6" d="{span}"/>""");
        }

        Add(svg, $"""<circle class="f{point.Line} rim" cx="{N(x)}" cy="{y}" r="4.5"/>""");
    }

    private static double X(LineChart chart, double period) =>
        Left + 10 + ((Width - Left - Right - 20) * period / Math.Max(chart.Periods - 1, 1));

    private static double Y(ChartAxis axis, double value) =>
        Height - Bottom - ((Height - Top - Bottom) * Math.Clamp(axis.Share(value), 0, 1));

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static void Add(StringBuilder svg, string line) => svg.Append(line).Append('\n');
}
