using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What the page of indicators is asked, as <c>lodestone criticality</c> is.</summary>
/// <param name="Method">One of <see cref="IndicatorQuestion.Methods"/>.</param>
/// <param name="Good">Id of the good; null for all.</param>
/// <param name="Place">Id of the place; null for all.</param>
/// <param name="On">Id of the supplier that is cut off; null for the largest, or for all with <c>disruption</c>.</param>
internal sealed record IndicatorsQuery(string Method, string? Good, string? Place, string? On)
{
    private static readonly string[] Choices = ["good", "place", "on"];

    public static IReadOnlyList<string> Methods { get; } = ["hhi", "n-1", "cover", "crma", "usgs", "disruption", "eu"];

    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <exception cref="Refusal">The address asks for what is not there.</exception>
    public static IndicatorsQuery Of(PageQuery query, World world)
    {
        query.Only("method", "good", "place", "on");
        string method = query.Choice("method", Methods);
        return new IndicatorsQuery(
            method,
            Taken("good", Asked.Of(() => KnownName.Good(world, "good", query.Text("good")))),
            Taken("place", Asked.Of(() => KnownName.Place(world, "place", query.Text("place")))),
            Taken("on", Asked.Of(() => KnownName.Place(world, "on", query.Text("on"))))
        )
        {
            LeftOut = [.. Choices.Where(name => query.Text(name) is not null && !IndicatorOption.Takes(method, name))],
        };

        string? Taken(string name, string? id) => IndicatorOption.Takes(method, name) ? id : null;
    }

    /// <summary>Choices that the address still has from another indicator and that this one does not depend on.</summary>
    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    /// <summary>True when the indicator depends on a choice, so that the page offers it.</summary>
    public bool Takes(string name) => IndicatorOption.Takes(Method, name);

    /// <summary>The answer.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public IndicatorReport Answer(IndicatorService indicators) => indicators.Of(Method, Place, Good, On, []);
}
