using System.Xml.Linq;
using Lodestone.Model;
using SkiaSharp;

namespace Lodestone.Exchange.Tests.Charts;

public sealed class CurveChartTests
{
    private static readonly CurveChart Chart = new(
        "Loss avoided <over> budget",
        "budget, USD m",
        "loss avoided, USD m",
        [new CurveSeries("avoided", [(0, 0), (100, 50), (200, 60)]), new CurveSeries("spent", [(0, 0), (200, 200)])]
    );

    [Fact]
    public void The_picture_is_sound_and_has_a_title_a_description_and_every_point()
    {
        var svg = XDocument.Parse(CurveChartSvg.Write(Chart));
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal("Loss avoided <over> budget", svg.Root!.Element(ns + "title")!.Value);
        Assert.Contains(
            "loss avoided, USD m over budget, USD m",
            svg.Root.Element(ns + "desc")!.Value,
            StringComparison.Ordinal
        );
        Assert.Equal(5, svg.Descendants(ns + "circle").Count());
        Assert.Equal(CurveChartSvg.Write(Chart), CurveChartSvg.Write(Chart));
    }

    /// <summary>The eight bytes every PNG begins with, and its size.</summary>
    [Fact]
    public void A_png_is_a_png_of_the_size_stated()
    {
        byte[] png = ChartPng.Write(Chart);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal(1520, (png[16] << 24) | (png[17] << 16) | (png[18] << 8) | png[19]);
    }

    [Fact]
    public void A_chart_over_time_is_a_png_too() =>
        Assert.True(
            ChartPng
                .Write(
                    new LineChart(
                        "Stock",
                        "t",
                        Period.Parse("2026-12"),
                        [new ChartLine("stock", [3, 2, double.NaN, 1], [2, 1, 0, 0], [4, 3, 2, 2])],
                        []
                    )
                )
                .Length > 1000
        );

    [Fact]
    public void What_lies_below_zero_is_in_the_png()
    {
        using var picture = SKBitmap.Decode(
            ChartPng.Write(Chart with { Lines = [new CurveSeries("cost", [(0, 1), (100, -50)])] })
        );
        SKColor ink = SKColor.Parse("#0550ae");
        Assert.Contains(
            ink,
            from x in Enumerable.Range(1000, 200)
            from y in Enumerable.Range(300, 270)
            select picture.GetPixel(x, y)
        );
    }
}
