using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>A line over time with its bands as an option of ECharts: median, middle half, middle nine tenths.</summary>
internal static class BandChart
{
    /// <summary>Periods that are named below a chart.</summary>
    private const int Labels = 6;

    /// <summary>Heading of a line with its unit.</summary>
    /// <param name="variable">One of <see cref="PathBook.Shown"/>.</param>
    /// <param name="horizon">Horizon.</param>
    public static string Heading(string variable, Horizon horizon) =>
        variable switch
        {
            PathBook.Price => "Price, × base",
            PathBook.Shortfall => $"Short, t a {horizon.Step.Word()}",
            PathBook.Stock => "Stock, t",
            _ => "Cover, days of base use",
        };

    /// <summary>A value of a line in words.</summary>
    public static string Text(string variable, double value) =>
        variable switch
        {
            PathBook.Price => Figure.Multiple(value),
            PathBook.Cover => Figure.Days(value),
            _ => Figure.Tonnes(value),
        };

    /// <summary>The option.</summary>
    /// <param name="variable">What the line shows.</param>
    /// <param name="horizon">Its periods.</param>
    /// <param name="line">Its points.</param>
    /// <param name="colour">Token of its colour.</param>
    /// <param name="top">Upper end of the axis; null to follow the line.</param>
    public static object Option(
        string variable,
        Horizon horizon,
        IReadOnlyList<Bands> line,
        string colour = "--s1",
        double? top = null
    )
    {
        bool many = line.Any(b => b.Count > 1);
        string[] periods = [.. Enumerable.Range(0, line.Count).Select(p => Phrase.Brief(horizon.At(p)))];
        object[] series = many
            ?
            [
                Edge("nine tenths", [.. line.Select(b => b.P05)]),
                Area("nine tenths", [.. line.Select(b => b.P95 - b.P05)], colour, 0.18),
                Edge("half", [.. line.Select(b => b.P25)]),
                Area("half", [.. line.Select(b => b.P75 - b.P25)], colour, 0.32),
                Line(variable, line, periods, colour),
            ]
            : [Line(variable, line, periods, colour)];
        return new
        {
            grid = new
            {
                left = 52,
                right = 12,
                top = 12,
                bottom = 28,
            },
            tooltip = new { trigger = "axis" },
            xAxis = new
            {
                type = "category",
                boundaryGap = false,
                data = periods,
                axisLabel = new
                {
                    color = "--ink-2",
                    hideOverlap = true,
                    rotate = 0,
                    interval = Math.Max(0, ((line.Count + Labels - 1) / Labels) - 1),
                },
                axisLine = new { lineStyle = new { color = "--line-strong" } },
            },
            yAxis = new
            {
                type = "value",
                min = 0,
                max = top,
                axisLabel = new { formatter = "format:short", color = "--ink-2" },
                splitLine = new { lineStyle = new { color = "--line" } },
            },
            series,
        };
    }

    /// <summary>The same numbers as a table.</summary>
    public static Grid Table(string variable, Horizon horizon, IReadOnlyList<Bands> line)
    {
        bool many = line.Any(b => b.Count > 1);
        Column value = new(Heading(variable, horizon), Align.Right);
        Func<double, string> number = variable == PathBook.Price ? Figure.MultipleNumber : Figure.Short;
        return new Grid(
            many
                ?
                [
                    new Column(Phrase.Sentence(horizon.Step.Word())),
                    new("5\u00a0%", Align.Right),
                    new("25\u00a0%", Align.Right),
                    value with
                    {
                        Header = $"median: {value.Header}",
                    },
                    new("75\u00a0%", Align.Right),
                    new("95\u00a0%", Align.Right),
                ]
                : [new Column(Phrase.Sentence(horizon.Step.Word())), value],
            [
                .. line.Select(
                    (b, p) =>
                        (IReadOnlyList<string>)(
                            many
                                ?
                                [
                                    Phrase.Brief(horizon.At(p)),
                                    number(b.P05),
                                    number(b.P25),
                                    number(b.P50),
                                    number(b.P75),
                                    number(b.P95),
                                ]
                                : [Phrase.Brief(horizon.At(p)), number(b.P50)]
                        )
                ),
            ]
        );
    }

    /// <summary>The highest point that a chart of the line shows.</summary>
    public static double Highest(IReadOnlyList<Bands> line) => line.Max(b => b.P95);

    private static object Edge(string stack, double[] data) =>
        new
        {
            type = "line",
            stack,
            data,
            symbol = "none",
            silent = true,
            lineStyle = new { opacity = 0 },
            tooltip = new { show = false },
        };

    private static object Area(string stack, double[] data, string colour, double opacity) =>
        new
        {
            type = "line",
            stack,
            data,
            symbol = "none",
            silent = true,
            lineStyle = new { opacity = 0 },
            areaStyle = new { color = colour, opacity },
            tooltip = new { show = false },
        };

    private static object Line(string variable, IReadOnlyList<Bands> line, string[] periods, string colour) =>
        new
        {
            type = "line",
            symbol = "none",
            lineStyle = new { color = colour, width = 2.5 },
            itemStyle = new { color = colour },
            data = line.Select((b, p) => new { value = b.P50, tip = Tip(variable, b, periods[p]) }).ToArray(),
        };

    private static string[] Tip(string variable, Bands b, string period) =>
        b.Count > 1
            ?
            [
                period,
                $"median {Text(variable, b.P50)}",
                $"middle half {Text(variable, b.P25)} to {Text(variable, b.P75)}",
                $"5–95 % {Text(variable, b.P05)} to {Text(variable, b.P95)}",
            ]
            : [period, Text(variable, b.P50), "one draw – no range"];
}
