using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>Whose brief is asked for.</summary>
/// <param name="Kind"><c>place</c> or <c>good</c>, as the path says.</param>
/// <param name="Id">Id of the place or good.</param>
internal sealed record BriefQuery(string Kind, string Id)
{
    public const string PlacePath = "/brief/place";
    public const string GoodPath = "/brief/good";

    /// <summary>True for a place.</summary>
    public bool IsPlace => Kind == "place";

    /// <summary>Its address, made of known names only.</summary>
    public string Address => Of(IsPlace, Id);

    /// <summary>Address of a brief.</summary>
    public static string Of(bool place, string id) => PageQuery.Address(place ? PlacePath : GoodPath, ("id", id));

    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <exception cref="Refusal">The address asks for what is not there.</exception>
    public static BriefQuery Of(PageQuery query, World world)
    {
        query.Only("id");
        string? id = query.Text("id");
        return query.Path == PlacePath
            ? new BriefQuery("place", Asked.Of(() => KnownName.Place(world, "id", id)) ?? Lead(world))
            : new BriefQuery("good", Asked.Of(() => KnownName.Good(world, "id", id)) ?? LeadGood.Of(world));
    }

    /// <summary>The place that takes in the greatest value from elsewhere.</summary>
    private static string Lead(World world)
    {
        var prices = world.Goods.ToDictionary(g => g.Id, g => g.Price, StringComparer.Ordinal);
        return world
            .Places.OrderByDescending(p =>
                world
                    .Trade.Where(t => t.Importer == p.Id && t.Exporter != p.Id)
                    .Sum(t => t.QuantityPerYear * prices[t.Good])
            )
            .First()
            .Id;
    }
}
