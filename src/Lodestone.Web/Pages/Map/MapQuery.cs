using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What the map is asked.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Show">One of <see cref="GoodByPlace.Shows"/>.</param>
/// <param name="On">Id of the supplier of a dependence; null for the largest.</param>
/// <param name="Place">Id of the place that is marked; null for none.</param>
/// <param name="Flows">Arrows of trade at most; 0 for none.</param>
/// <param name="Layer">What stands on the map beside: one of <see cref="Layers"/>.</param>
internal sealed record MapQuery(string Good, string Show, string? On, string? Place, int Flows, string Layer)
{
    public const int UsualFlows = 12;
    private const int MostFlows = 60;

    public static IReadOnlyList<string> Layers { get; } = ["none", "plants", "projects", "both"];

    /// <summary>True when capacities stand on the map.</summary>
    public bool HasPlants => Layer is "plants" or "both";

    /// <summary>True when announced projects stand on the map.</summary>
    public bool HasProjects => Layer is "projects" or "both";

    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <exception cref="Refusal">The address asks for what is not there.</exception>
    public static MapQuery Of(PageQuery query, World world)
    {
        query.Only("good", "show", "on", "place", "flows", "layer");
        return new MapQuery(
            Asked.Of(() => KnownName.Good(world, "good", query.Text("good"))) ?? LeadGood.Of(world),
            query.Choice("show", GoodByPlace.Shows),
            Asked.Of(() => KnownName.Place(world, "on", query.Text("on"))),
            Asked.Of(() => KnownName.Place(world, "place", query.Text("place"))),
            query.Whole("flows", UsualFlows, 0, MostFlows),
            query.Choice("layer", Layers)
        );
    }

    /// <summary>The answer.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public IndicatorReport Answer(World world) => Asked.Of(() => GoodByPlace.Of(world, Good, Show, On));

    /// <summary>Where the answer is explained, for the world or for a place alone.</summary>
    public string Why(string? place = null) =>
        Show == "output" ? WhyAddress.Made(Good, place) : WhyAddress.TakenIn(Good, place);
}
