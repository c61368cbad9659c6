using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What the map is asked.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Show">One of <see cref="GoodByPlace.Shows"/>.</param>
/// <param name="On">Id of the supplier of a dependence; null for the largest.</param>
/// <param name="Place">Id of the place that is marked; null for none.</param>
internal sealed record MapQuery(string Good, string Show, string? On, string? Place)
{
    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <exception cref="Refusal">The address asks for what is not there.</exception>
    public static MapQuery Of(PageQuery query, World world)
    {
        query.Only("good", "show", "on", "place");
        return new MapQuery(
            Asked.Of(() => KnownName.Good(world, "good", query.Text("good"))) ?? LeadGood.Of(world),
            query.Choice("show", GoodByPlace.Shows),
            Asked.Of(() => KnownName.Place(world, "on", query.Text("on"))),
            Asked.Of(() => KnownName.Place(world, "place", query.Text("place")))
        );
    }

    /// <summary>The answer.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public IndicatorReport Answer(World world) => Asked.Of(() => GoodByPlace.Of(world, Good, Show, On));
}
