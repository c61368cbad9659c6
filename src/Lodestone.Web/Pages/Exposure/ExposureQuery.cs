using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What the exposure page is asked: a good or a product, or a place alone.</summary>
/// <param name="Good">Id of the good; null when a product or a place alone is asked about.</param>
/// <param name="Product">Id of the product; null when none is asked about.</param>
/// <param name="Place">Id of the user; null for the product's maker, else the average user of the world.</param>
/// <param name="On">Id of the supplier; null for the one that most passes through.</param>
/// <param name="Depth">Suppliers below one another in the tree.</param>
internal sealed record ExposureQuery(string? Good, string? Product, string? Place, string? On, int Depth)
{
    public const int UsualDepth = 5;
    private const int MostDepth = 12;

    /// <summary>True when a place alone is asked about.</summary>
    public bool IsPlace => Good is null && Product is null;

    /// <summary>Reads the address of the page, or of its data. Without anything it is the good that pages begin with.</summary>
    /// <exception cref="Refusal">The address asks for what is not there.</exception>
    public static ExposureQuery Of(PageQuery query, World world)
    {
        query.Only("good", "product", "place", "on", "depth");
        string? good = Asked.Of(() => KnownName.Good(world, "good", query.Text("good")));
        string? product = query.Text("product") is { } asked
            ? Asked.Of(() => KnownName.Product(world, "product", asked)).Id
            : null;
        string? place = Asked.Of(() => KnownName.Place(world, "place", query.Text("place")));
        if (good is not null && product is not null)
        {
            throw Refusal.BadRequest("good and product are both asked about", "take one of them out");
        }

        return new ExposureQuery(
            good is null && product is null && place is null ? LeadGood.Of(world) : good,
            product,
            place,
            Asked.Of(() => KnownName.Place(world, "on", query.Text("on"))),
            query.Whole("depth", UsualDepth, 1, MostDepth)
        );
    }

    /// <summary>The answer about a good or product.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public ExposureAnswer Answer(World world) =>
        Asked.Of(() =>
            new ExposureQuestion
            {
                Good = Good,
                Product = Product,
                Place = Place,
                On = On,
                Depth = Depth,
            }.Answer(world) with
            {
                // The page shows who was taken, and where to take another.
                SupplierChosen = false,
            }
        );

    /// <summary>The answer about a place.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public IndicatorReport Report(World world) => Asked.Of(() => PlaceReport.Of(world, Place!));

    /// <summary>The same on the command line; empty for a place alone.</summary>
    public string Command =>
        IsPlace
            ? ""
            : $"lodestone exposure {(Good is { } good ? $"--good {good}" : $"--product {Product}")}{(Place is { } place ? $" --place {place}" : "")}{(On is { } on ? $" --on {on}" : "")} --depth {Figure.Whole(Depth)}";
}
