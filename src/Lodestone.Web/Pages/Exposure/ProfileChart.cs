using Lodestone.Exchange;
using Lodestone.Exposure;

namespace Lodestone.Web;

/// <summary>Dependence by stage as bars.</summary>
internal static class ProfileChart
{
    public static object Option(ExposureAnswer answer, Dependence dependence)
    {
        StageDependence[] stages = [.. dependence.Stages];
        return new
        {
            grid = new
            {
                left = 8,
                right = 16,
                top = 56,
                bottom = 8,
                containLabel = true,
            },
            legend = new
            {
                top = 0,
                left = 0,
                textStyle = new { color = "--ink" },
            },
            xAxis = new
            {
                type = "category",
                data = stages.Select(s => s.Stage).ToArray(),
                axisLabel = new { color = "--ink-2", interval = 0 },
                axisLine = new { lineStyle = new { color = "--line-strong" } },
            },
            yAxis = new
            {
                type = "value",
                min = 0,
                max = 1,
                axisLabel = new { formatter = "format:percent", color = "--ink-2" },
                splitLine = new { lineStyle = new { color = "--line" } },
            },
            series = new[]
            {
                Bars(answer, "full path", "--s1", stages, s => s.FullPath),
                Bars(answer, "straight from there", "--s2", stages, s => s.Direct),
                Bars(answer, "its part of the world", "--other", stages, s => s.WorldShare),
            },
        };
    }

    private static object Bars(
        ExposureAnswer answer,
        string name,
        string colour,
        StageDependence[] stages,
        Func<StageDependence, double?> share
    ) =>
        new
        {
            name,
            type = "bar",
            barMaxWidth = 26,
            itemStyle = new { color = colour },
            data = stages
                .Select(s => new
                {
                    value = share(s),
                    tip = new[]
                    {
                        $"{s.Stage}: {name}",
                        $"{answer.Names.Heading(answer.Supplier)} {(share(s) is { } known ? Figure.Percent(known) : Figure.None)}",
                    },
                })
                .ToArray(),
        };
}
