using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Charts of the page of reserves as options of ECharts.</summary>
internal static class ReserveCharts
{
    /// <summary>Loss avoided by the plan and by plans without a model, with ranges.</summary>
    public static object Tried(ReserveView view)
    {
        var plans = view.Tried.Reverse().ToArray();
        return new
        {
            grid = new
            {
                left = 12,
                right = 24,
                top = 12,
                bottom = 44,
                containLabel = true,
            },
            tooltip = new { trigger = "item" },
            xAxis = BarFrame.Value("USD m, expected over the horizon"),
            yAxis = new
            {
                type = "category",
                data = plans.Select(p => Phrase.Sentence(p.Name)).ToArray(),
                axisLabel = new { color = "--ink-2" },
                axisLine = new { lineStyle = new { color = "--line-strong" } },
            },
            series = new object[]
            {
                new
                {
                    type = "bar",
                    name = "fresh draws",
                    barMaxWidth = 22,
                    data = plans
                        .Select(
                            (p, i) =>
                                new
                                {
                                    value = p.Avoided,
                                    itemStyle = new { color = i == plans.Length - 1 ? "--s1" : "--s2" },
                                    tip = new[]
                                    {
                                        Phrase.Sentence(p.Name),
                                        $"avoids {ReserveView.Money(p.Avoided)} on fresh draws",
                                        $"5–95 % of the mean {ReserveView.Money(p.Low)} to {ReserveView.Money(p.High)}",
                                        p.Inside is { } inside
                                            ? $"{ReserveView.Money(inside)} on the draws it was made on"
                                            : $"costs {ReserveView.Money(p.Cost)}",
                                    },
                                }
                        )
                        .ToArray(),
                },
            }
                .Concat(plans.Select((p, i) => Range(p.Low, p.High, i)))
                .ToArray(),
        };
    }

    /// <summary>Loss avoided against budget, with its band; a point leads to its scenario.</summary>
    /// <param name="points">Budget, range and expectation, USD million; where a click leads.</param>
    public static object Frontier(
        IReadOnlyList<(double Budget, double? Low, double Expected, double? High, string? Address)> points
    ) =>
        new
        {
            grid = new
            {
                left = 12,
                right = 24,
                top = 20,
                bottom = 44,
                containLabel = true,
            },
            tooltip = new { trigger = "item" },
            xAxis = BarFrame.Value("budget, USD m"),
            yAxis = new
            {
                type = "value",
                name = "loss avoided, USD m",
                nameTextStyle = new { color = "--ink-2", align = "left" },
                axisLabel = new { formatter = "format:short", color = "--ink-2" },
                splitLine = new { lineStyle = new { color = "--line" } },
            },
            series = new object[]
            {
                Edge([.. points.Select(p => new[] { p.Budget, p.Low ?? p.Expected })], "--s1"),
                Edge([.. points.Select(p => new[] { p.Budget, p.High ?? p.Expected })], "--s1"),
                new
                {
                    type = "line",
                    symbol = "circle",
                    symbolSize = 9,
                    lineStyle = new { color = "--s1", width = 2.5 },
                    itemStyle = new { color = "--s1" },
                    data = points
                        .Select(p => new
                        {
                            value = new[] { p.Budget, p.Expected },
                            href = p.Address,
                            tip = new[]
                            {
                                $"budget {ReserveView.Money(p.Budget)}",
                                $"avoids {ReserveView.Money(p.Expected)}",
                                p.Low is { } low && p.High is { } high
                                    ? $"5–95 % {ReserveView.Money(low)} to {ReserveView.Money(high)}"
                                    : "no range",
                            },
                        })
                        .ToArray(),
                },
            },
        };

    private static object Range(double low, double high, int at) =>
        new
        {
            type = "line",
            symbol = "none",
            silent = true,
            lineStyle = new { color = "--ink", width = 2 },
            data = new[] { new[] { low, at }, new[] { high, at } },
            tooltip = new { show = false },
        };

    private static object Edge(double[][] data, string colour) =>
        new
        {
            type = "line",
            symbol = "none",
            silent = true,
            data,
            lineStyle = new
            {
                color = colour,
                width = 1.2,
                type = "dashed",
            },
            tooltip = new { show = false },
        };
}
