using System.Globalization;
using System.Xml.Linq;
using Lodestone.Model;

namespace Lodestone.Exchange.Tests.Charts;

public class LineChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_chart_says_in_words_what_it_shows()
    {
        XElement svg = Drawn(Chart([1, 2, 4]));
        Assert.Equal("Ask & answer", svg.Element(Svg + "title")!.Value);
        Assert.Contains("2025-01 to 2025-03", svg.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        string[] words = [.. svg.Elements(Svg + "text").Select(t => t.Value)];
        Assert.Contains("model", words);
        Assert.Contains("USD/kg", words);
        Assert.Contains("2025-02", words);
        Assert.Contains("observed", words);
        Assert.Contains("prefers-color-scheme:dark", svg.Element(Svg + "style")!.Value, StringComparison.Ordinal);
    }

    /// <summary>Linear axis −2 to 4: 0 stands a third of the way up from y = 336 to y = 88.</summary>
    [Fact]
    public void Values_below_zero_stand_below_it()
    {
        XElement svg = Drawn(Chart([-2, 0, 4]));
        string path = svg.Elements(Svg + "path")
            .Last(p => p.Attribute("class")!.Value == "line s0 d0")
            .Attribute("d")!
            .Value;
        Assert.Equal("M72 336L402 253.3L732 88", path);
        Assert.Contains("-2", svg.Elements(Svg + "text").Select(t => t.Value));
    }

    /// <summary>Linear axis 0 to 4 between y = 336 and y = 88, three months between x = 72 and x = 732.</summary>
    [Fact]
    public void Values_stand_at_their_height()
    {
        XElement svg = Drawn(Chart([1, 2, 4]));
        string path = svg.Elements(Svg + "path")
            .Last(p => p.Attribute("class")!.Value == "line s0 d0")
            .Attribute("d")!
            .Value;
        Assert.Equal("M72 274L402 212L732 88", path);
        XElement dot = svg.Elements(Svg + "circle").Last();
        Assert.Equal(402, double.Parse(dot.Attribute("cx")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal(150, double.Parse(dot.Attribute("cy")!.Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Ten_times_is_as_high_everywhere_on_a_logarithmic_axis()
    {
        LineChart chart = Chart([1, 10, 100]) with { IsLogarithmic = true, Points = [] };
        string path = Drawn(chart).Elements(Svg + "path").Last().Attribute("d")!.Value;
        double[] heights =
        [
            .. path[1..].Split('L').Select(p => double.Parse(p.Split(' ')[1], CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(heights[0] - heights[1], heights[1] - heights[2], 0.1);
        Assert.Equal(336, heights[0], 0.1);
    }

    [Fact]
    public void A_line_breaks_where_a_number_is_missing_and_a_band_lies_around_it()
    {
        LineChart chart = Chart([1, double.NaN, 3]);
        ChartLine line = chart.Lines[0] with { Low = [0.5, 1, 2], High = [1.5, 2, 4] };
        XElement svg = Drawn(chart with { Lines = [line] });
        Assert.Equal(
            2,
            svg.Elements(Svg + "path")
                .Last(p => p.Attribute("class")!.Value == "line s0 d0")
                .Attribute("d")!
                .Value.Count(c => c == 'M')
        );
        XElement band = Assert.Single(svg.Elements(Svg + "path"), p => p.Attribute("class")!.Value == "f0");
        Assert.StartsWith(
            "M72 243L402 212L732 88L732 212L402 274L72 305",
            band.Attribute("d")!.Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_chart_has_the_same_bytes() =>
        Assert.Equal(LineChartSvg.Write(Chart([1, 2, 4])), LineChartSvg.Write(Chart([1, 2, 4])));

    private static XElement Drawn(LineChart chart) => XElement.Parse(LineChartSvg.Write(chart));

    private static LineChart Chart(double[] values) =>
        new(
            "Ask & answer",
            "USD/kg",
            Period.Parse("2025-01"),
            [new ChartLine("model", values)],
            [new ChartPoint(0, 1, 1, 2.5, 3, 3.5)]
        );
}
