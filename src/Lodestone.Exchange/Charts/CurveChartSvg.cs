namespace Lodestone.Exchange;

/// <summary>Writes a chart of two numbers as SVG that reads on light and dark pages and needs no script and no font file.</summary>
public static class CurveChartSvg
{
    private const int Edge = 10;

    /// <summary>The chart; the same input gives the same bytes.</summary>
    public static string Write(CurveChart chart)
    {
        ChartAxis up = new(chart.Lines.SelectMany(line => line.Points.Select(p => p.Y)), false);
        ChartAxis across = new(chart.Lines.SelectMany(line => line.Points.Select(p => p.X)), false);
        var page = new SvgPage(chart.Title, $"{chart.Up} over {chart.Across}.");
        page.Legend([.. chart.Lines.Select(line => line.Name)], false);
        page.Vertical(up, chart.Up);
        foreach (double tick in across.Ticks)
        {
            page.Mark(X(across, tick), SvgPage.Label(tick));
        }

        page.Ground();
        page.Add(
            $"""<text class="soft" x="{SvgPage.Width - SvgPage.Right}" y="{SvgPage.Height - 6}" text-anchor="end">{SvgPage.Text(chart.Across)}</text>"""
        );
        foreach ((int at, CurveSeries line) in chart.Lines.Index())
        {
            string[] points =
            [
                .. line.Points.Select(p => $"{SvgPage.N(X(across, p.X))} {SvgPage.N(SvgPage.Y(up, p.Y))}"),
            ];
            page.Add($"""<path class="line s{at} d{at}" d="M{string.Join('L', points)}"/>""");
            foreach ((double x, double y) in line.Points)
            {
                page.Add(
                    $"""<circle class="f{at} rim" cx="{SvgPage.N(X(across, x))}" cy="{SvgPage.N(SvgPage.Y(up, y))}" r="3.5"/>"""
                );
            }
        }

        return page.Close();
    }

    private static double X(ChartAxis across, double value) =>
        SvgPage.Left
        + Edge
        + ((SvgPage.Width - SvgPage.Left - SvgPage.Right - (2 * Edge)) * Math.Clamp(across.Share(value), 0, 1));
}
