using Lodestone.Exchange;

namespace Lodestone.Backtests;

/// <summary>The pictures of an event: one per name in the column <c>chart</c> of <c>series.csv</c>.</summary>
/// <remarks>The model's line is its central path, the shade around it the 5 to 95 % range of its draws, month by month.</remarks>
internal static class BacktestCharts
{
    /// <summary>Ratio of the highest to the lowest number above which a chart of prices is logarithmic.</summary>
    private const double LogarithmicFrom = 8;

    /// <summary>File name without ending, and SVG, of every picture.</summary>
    public static IEnumerable<(string Name, string Svg)> Draw(PlayedBacktest played, BacktestBand band)
    {
        foreach (
            IGrouping<string, SeriesSpec> chart in played
                .Backtest.Series.Where(series => series.Chart.Length > 0)
                .GroupBy(series => series.Chart)
        )
        {
            SeriesSpec[] drawn = [.. chart];
            List<ChartLine> lines = [.. drawn.Select(series => Line(played, band, series))];
            List<ChartPoint> points = [.. drawn.SelectMany((series, line) => Points(played, series, line))];
            double[] all =
            [
                .. lines
                    .SelectMany(line => (IEnumerable<double>)[.. line.Values, .. line.Low ?? [], .. line.High ?? []])
                    .Concat(points.SelectMany(p => (double[])[p.Low, p.High])),
            ];
            bool log = drawn[0].IsPrice && all.Min() > 0 && all.Max() / all.Min() > LogarithmicFrom;
            string unit = Unit(played, drawn[0]) + (log ? " (logarithmic)" : "") + "; shade: 5–95 % of the draws";
            yield return (
                $"{played.Backtest.Event}-{chart.Key}",
                LineChartSvg.Write(
                    new LineChart(Title(played, chart.Key), unit, played.Horizon.Start, lines, points, log)
                )
            );
        }
    }

    private static ChartLine Line(PlayedBacktest played, BacktestBand band, SeriesSpec series)
    {
        (double[] low, double[] high) = band.Of(series);
        return new ChartLine(series.Label, played.Of(series), low, high);
    }

    private static IEnumerable<ChartPoint> Points(PlayedBacktest played, SeriesSpec series, int line)
    {
        Observation[] seen = [.. played.Backtest.Observations.Where(o => o.Series == series.Id)];
        foreach (Observation o in seen)
        {
            (int first, int last) = played.Months(o.Period);
            if (first < 0 || last >= played.Horizon.Periods)
            {
                continue;
            }

            double months = series.IsPrice ? 1 : last - first + 1;
            double scale = months * (series.IsIndex ? seen[0].Value : 1);
            yield return new ChartPoint(line, first, last, o.Low / scale, o.Value / scale, o.High / scale);
        }
    }

    private static string Title(PlayedBacktest played, string chart) =>
        $"{played.Backtest.Title}: {chart}, model and observed";

    private static string Unit(PlayedBacktest played, SeriesSpec series)
    {
        if (series.IsIndex)
        {
            string at =
                played.Backtest.Observations.FirstOrDefault(o => o.Series == series.Id)?.Period.ToString()
                ?? played.Horizon.Start.ToString();
            return $"multiple of {at}";
        }

        string unit = played.Backtest.Observations.First(o => o.Series == series.Id).Row["unit"];
        return series.IsPrice ? unit : $"{unit} a month";
    }
}
