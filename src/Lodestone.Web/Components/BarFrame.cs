namespace Lodestone.Web;

/// <summary>What charts of lying bars share: the space around them, the legend above, the axis of values below.</summary>
internal static class BarFrame
{
    /// <summary>Space for the legend and the name of the axis.</summary>
    public static object Grid { get; } = new
    {
        left = 8,
        right = 24,
        top = 40,
        bottom = 44,
        containLabel = true,
    };

    /// <summary>The legend, above the bars.</summary>
    public static object Legend { get; } = new
    {
        top = 4,
        left = 0,
        textStyle = new { color = "--ink" },
    };

    /// <summary>The axis of values.</summary>
    /// <param name="name">What they are, with the unit.</param>
    public static object Value(string name) =>
        new
        {
            type = "value",
            name,
            nameLocation = "middle",
            nameGap = 28,
            nameTextStyle = new { color = "--ink-2" },
            axisLabel = new
            {
                formatter = "format:short",
                color = "--ink-2",
                hideOverlap = true,
            },
            splitLine = new { lineStyle = new { color = "--line" } },
        };
}
