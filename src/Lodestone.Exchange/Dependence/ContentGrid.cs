using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The contents of a product as a table.</summary>
public static class ContentGrid
{
    /// <summary>One row per content: amounts, grade, whether it is summed, and what it depends on.</summary>
    public static Grid Of(ExposureAnswer answer, ProductDependence product) =>
        new(
            [
                new("Content"),
                new("low", Align.Right),
                new("central", Align.Right),
                new("high", Align.Right),
                new("summed"),
                new("evidence"),
                new(
                    answer.Supplier.Length == 0
                        ? "direct,\u00a0%"
                        : $"straight from {answer.Names.Heading(answer.Supplier)}, %",
                    Align.Right
                ),
                new("full path, %", Align.Right),
            ],
            [.. product.Contents.Select(c => Row(answer, product, c))]
        );

    /// <summary>Kilograms as people read them: grams below one.</summary>
    public static string Kilograms(double kg) =>
        Math.Abs(kg) switch
        {
            0 => "0 kg",
            < 0.001 => $"{Figure.Short(kg * 1e6)} mg",
            < 1 => $"{Figure.Short(kg * 1000)} g",
            _ => $"{Figure.Short(kg)} kg",
        };

    /// <summary>A content with its range.</summary>
    public static string Amount(ProductContent content) =>
        content.Low is { } low && content.High is { } high && high > low
            ? $"{Kilograms(content.Central)} ({Kilograms(low)} to {Kilograms(high)})"
            : Kilograms(content.Central);

    /// <summary>Name of a content within a sentence; a good that the world does not have goes by its id in words.</summary>
    internal static string Name(ExposureAnswer answer, ContentDependence c) =>
        c.InWorld ? answer.Names.Good(c.Content.Good) : c.Content.Good.Replace('-', ' ');

    private static string[] Row(ExposureAnswer answer, ProductDependence product, ContentDependence c) =>
        [
            Phrase.Sentence(Name(answer, c)),
            c.Content.Low is { } low ? Kilograms(low) : Figure.None,
            Kilograms(c.Content.Central),
            c.Content.High is { } high ? Kilograms(high) : Figure.None,
            Summed(product, c),
            c.Content.Provenance.Evidence?.ToString().ToLowerInvariant() ?? "",
            c.Dependence is { } direct ? Figure.PercentNumber(direct.Direct) : Missing(c),
            c.Dependence is { } full ? Figure.PercentNumber(full.FullPath) : Missing(c),
        ];

    private static string Missing(ContentDependence c) =>
        c.InWorld ? "not used there"
        : c.Content.Counting == ContentCounting.Counted ? "not in atlas"
        : Figure.None;

    private static string Summed(ProductDependence product, ContentDependence c) =>
        product.Summed.Contains(c)
            ? "yes"
            : c.Content.Counting switch
            {
                ContentCounting.Within => "inside another",
                ContentCounting.Total => "total",
                ContentCounting.Disputed => "disputed",
                _ => "no",
            };
}
