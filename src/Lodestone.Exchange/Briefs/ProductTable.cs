using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What products hold, the heaviest contents first; disputed figures are left out.</summary>
internal static class ProductTable
{
    public static BriefTable Of(
        BriefWorld world,
        IEnumerable<(Product Product, ProductContent Content)> contents,
        string caption
    ) =>
        new(
            "products",
            caption,
            "Product",
            [
                new("good", "holds"),
                new("kg", "kg each", "kg", Figure.Short),
                new("kg_low", "low", "kg", Figure.Short),
                new("kg_high", "high", "kg", Figure.Short),
            ],
            [
                .. contents
                    .Where(c => c.Content.Counting == ContentCounting.Counted)
                    .OrderByDescending(c => c.Content.Central)
                    .Select(c => new BriefRow(
                        $"{c.Product.Id}/{c.Content.Good}",
                        c.Product.Name,
                        [world.Names.GoodHeading(c.Content.Good), c.Content.Central, c.Content.Low, c.Content.High],
                        BriefBasis.Of(
                            "product_content",
                            [c.Content.Provenance],
                            ("product", c.Product.Id),
                            ("good", c.Content.Good)
                        )
                    )),
            ]
        );
}
