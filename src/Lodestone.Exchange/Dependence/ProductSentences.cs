using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What a product holds, in sentences.</summary>
internal static class ProductSentences
{
    public static IEnumerable<string> Of(ExposureAnswer answer, ProductDependence product)
    {
        string name = product.Product.Name;
        string one = product.Product.Unit.Length > 0 ? $"One {product.Product.Unit} ({name})" : name;
        if (product.Summed.Count == 0)
        {
            yield return $"{one} has no content that can be counted: every figure known is disputed or a total (see the table).";
        }
        else
        {
            (double low, double central, double high) = product.Mass;
            string range =
                low < central || high > central
                    ? $" ({ContentGrid.Kilograms(low)} to {ContentGrid.Kilograms(high)})"
                    : "";
            yield return $"{one} holds {ContentGrid.Kilograms(central)}{range} of the {Materials(product.Summed.Count)} counted{(product.WithDisputed && HasDisputed(product) ? ", disputed figures taken in place of the others" : "")}.";
        }

        if (product is { FullPath: { } full, Direct: { } direct })
        {
            string mix =
                answer.Place.Length == 0 ? "supplied as the world's average user is" : $"supplied as {answer.User} is";
            yield return $"Of the {ContentGrid.Kilograms(product.TracedMass)} whose suppliers are known, {mix}, {Figure.Percent(direct)} comes straight from {answer.From} and {Figure.Percent(full)} passed through {answer.From} at some stage.";
        }

        foreach (ContentDependence c in product.Contents.Where(c => c.Content.Counting == ContentCounting.Disputed))
        {
            yield return $"Disputed: {ContentGrid.Name(answer, c)}, {ContentGrid.Amount(c.Content)} ({c.Content.Note}){(product.WithDisputed ? "" : "; not in the sums")}.";
        }

        string[] absent =
        [
            .. product
                .Contents.Where(c => !c.InWorld && c.Content.Counting == ContentCounting.Counted)
                .Select(c => ContentGrid.Name(answer, c))
                .Distinct(),
        ];
        if (absent.Length > 0)
        {
            yield return $"Not in this atlas, so without suppliers: {Phrase.List(absent, 12)}.";
        }
    }

    private static bool HasDisputed(ProductDependence product) =>
        product.Contents.Any(c => c.Content.Counting == ContentCounting.Disputed);

    private static string Materials(int count) => count == 1 ? "one material" : $"{count} materials";
}
