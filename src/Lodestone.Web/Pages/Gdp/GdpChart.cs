using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Losses by the three methods as bars: by place, or by sector where one place is asked for.</summary>
internal static class GdpChart
{
    private const double Million = 1e6;
    private const int MostSectors = 10;

    private static readonly (string Column, string Name, string Colour)[] Methods =
    [
        ("direct_musd", "direct", "--s1"),
        ("propagated_musd", "propagated", "--s2"),
        ("programme_musd", "programme", "--s3"),
    ];

    /// <summary>What the bars are about, the largest first; empty where nothing is lost.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> Bars(GdpSight sight)
    {
        IndicatorTable rows = sight.Report.Rows;
        bool several = sight.Places.Count > 1;
        int sector = At(rows, "sector");
        int central = At(rows, "central_musd");
        int high = At(rows, "high_musd");
        return
        [
            .. rows
                .Rows.Where(r => r[sector] is "all" == several && r[high] is > 0.0)
                .OrderByDescending(r => (double)r[central]!)
                .Take(several ? int.MaxValue : MostSectors),
        ];
    }

    /// <summary>The option of ECharts.</summary>
    public static object Option(GdpSight sight)
    {
        IndicatorTable rows = sight.Report.Rows;
        IReadOnlyList<object?>[] bars = [.. Bars(sight)];
        int label = At(rows, sight.Places.Count > 1 ? "place_name" : "name");
        return new
        {
            grid = BarFrame.Grid,
            legend = BarFrame.Legend,
            tooltip = new { trigger = "item" },
            xAxis = BarFrame.Value("USD m over the horizon"),
            yAxis = new
            {
                type = "category",
                inverse = true,
                data = bars.Select(b => (string)b[label]!).ToArray(),
                axisLabel = new
                {
                    color = "--ink-2",
                    width = 130,
                    overflow = "break",
                    lineHeight = 14,
                },
                axisLine = new { lineStyle = new { color = "--line-strong" } },
            },
            series = Methods.Select(m => Series(m.Name, At(rows, m.Column), m.Colour)).ToArray(),
        };

        object Series(string name, int column, string colour) =>
            new
            {
                name,
                type = "bar",
                barMaxWidth = 12,
                itemStyle = new { color = colour },
                data = bars.Select(b => new
                    {
                        value = b[column],
                        tip = new[] { (string)b[label]!, $"{name}: {Figure.Dollars((double)b[column]! * Million)}" },
                    })
                    .ToArray(),
            };
    }

    private static int At(IndicatorTable table, string column) =>
        table.Columns.Index().First(c => c.Item.Id == column).Index;
}
