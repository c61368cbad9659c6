using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Charts of the page of minimum prices as options of ECharts.</summary>
internal static class SupportCharts
{
    private const double Million = 1e6;

    /// <summary>Cost to the treasury by year: median and middle nine tenths.</summary>
    /// <param name="years">Years of one instrument, USD million.</param>
    /// <param name="low">Lower end of the axis, the same for all instruments.</param>
    /// <param name="high">Upper end.</param>
    public static object Cost(IReadOnlyList<SupportPoint> years, double low, double high) =>
        new
        {
            grid = new
            {
                left = 8,
                right = 12,
                top = 12,
                bottom = 8,
                containLabel = true,
            },
            tooltip = new { trigger = "axis" },
            xAxis = new
            {
                type = "category",
                boundaryGap = false,
                data = years.Select(y => y.Year).ToArray(),
                axisLabel = new
                {
                    color = "--ink-2",
                    rotate = 0,
                    interval = Math.Max(0, ((years.Count + 2) / 3) - 1),
                },
                axisLine = new { onZero = false, lineStyle = new { color = "--line-strong" } },
            },
            yAxis = new
            {
                type = "value",
                min = low,
                max = high,
                axisLabel = new { formatter = "format:short", color = "--ink-2" },
                splitLine = new { lineStyle = new { color = "--line" } },
            },
            series = new object[]
            {
                Band([.. years.Select(y => y.Low)], 0),
                Band([.. years.Select(y => y.High - y.Low)], 0.2),
                new
                {
                    type = "line",
                    symbol = "none",
                    lineStyle = new { color = "--s1", width = 2.5 },
                    itemStyle = new { color = "--s1" },
                    data = years
                        .Select(y => new
                        {
                            value = y.Median,
                            tip = new[]
                            {
                                $"year from {y.Year}",
                                $"median {Figure.Dollars(y.Median * Million)}",
                                $"5–95 % {Figure.Dollars(y.Low * Million)} to {Figure.Dollars(y.High * Million)}",
                            },
                        })
                        .ToArray(),
                },
            },
        };

    /// <summary>Who pays over the years of support, by instrument.</summary>
    public static object Pays(SupportView view)
    {
        var instruments = view.Instruments.Reverse().ToArray();
        return new
        {
            grid = BarFrame.Grid,
            legend = BarFrame.Legend,
            tooltip = new { trigger = "item" },
            xAxis = BarFrame.Value("USD m over the years of support (minus: gains)"),
            yAxis = new
            {
                type = "category",
                data = instruments.Select(i => Phrase.Sentence(i.Name)).ToArray(),
                axisLabel = new { color = "--ink-2" },
                axisLine = new { onZero = false, lineStyle = new { color = "--line-strong" } },
            },
            series = new[]
            {
                Bars("Users abroad", "users abroad", "--s3"),
                Bars("Users at home", "users at home", "--s2"),
                Bars("Taxpayer", "taxpayer", "--s1"),
            },
        };

        object Bars(string name, string who, string colour) =>
            new
            {
                type = "bar",
                name,
                barMaxWidth = 14,
                itemStyle = new { color = colour },
                data = instruments
                    .Select(i => new
                    {
                        value = view.Pays(i.Id, who),
                        tip = new[]
                        {
                            Phrase.Sentence(i.Name),
                            $"{name}: {Figure.Dollars(view.Pays(i.Id, who) * Million)}",
                        },
                    })
                    .ToArray(),
            };
    }

    private static object Band(double[] data, double opacity) =>
        new
        {
            type = "line",
            stack = "band",
            stackStrategy = "all",
            data,
            symbol = "none",
            silent = true,
            lineStyle = new { opacity = 0 },
            areaStyle = opacity > 0 ? new { color = "--s1", opacity } : null,
            tooltip = new { show = false },
        };
}
