using Lodestone.Exchange;
using Lodestone.Exposure;

namespace Lodestone.Web;

/// <summary>Where the numbers of the exposure page are explained.</summary>
internal static class ExposureWhy
{
    /// <summary>The user as a choice of rows; null for the world.</summary>
    public static string? User(ExposureAnswer answer) => answer.Place.Length == 0 ? null : answer.Place;

    /// <summary>The sentence: what a product holds, or what the user takes in.</summary>
    public static string Lead(ExposureAnswer answer) =>
        answer.Product is { } product
            ? WhyAddress.Sum("product_content", ("product", product.Product.Id))
            : WhyAddress.TakenIn(answer.Parts[0].Dependence.Good, User(answer));

    /// <summary>A cell of the table of what a place depends on.</summary>
    public static string? Place(string place, string good, int column) =>
        column switch
        {
            0 => PageQuery.Address("/exposure", ("good", good), ("place", place)),
            2 or 4 or 5 => WhyAddress.TakenIn(good, place),
            _ => null,
        };

    /// <summary>A cell of the table of contents of a product.</summary>
    public static string? Content(ExposureAnswer answer, ProductDependence product, int row, int column)
    {
        ContentDependence content = product.Contents[row];
        return column switch
        {
            1 when content.Content.Low is null => null,
            3 when content.Content.High is null => null,
            1 or 2 or 3 => WhyAddress.Of("product_content", product.Product.Id, content.Content.Good),
            6 or 7 when content.Dependence is not null => WhyAddress.TakenIn(content.Content.Good, User(answer)),
            _ => null,
        };
    }

    /// <summary>A cell of the profile by stage.</summary>
    public static string? Stage(ExposureAnswer answer, Dependence dependence, int row, int column)
    {
        StageDependence stage = dependence.Stages[row];
        (string, string?)[] goods = [.. stage.Goods.Select(g => ("good", (string?)g))];
        return column switch
        {
            2 when stage.Direct is not null => WhyAddress.Sum("trade", [.. goods, ("importer", User(answer))]),
            3 => WhyAddress.TakenIn(dependence.Good, User(answer)),
            4 or 5 => WhyAddress.Sum("capacity", [.. stage.Goods.Select(g => (Atlas.AtlasSum.Makes, (string?)g))]),
            _ => null,
        };
    }
}
