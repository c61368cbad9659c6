using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What the page of GDP at risk is asked, as <c>lodestone gdp</c> is.</summary>
/// <param name="Scenario">Name of the scenario; null for the first that does anything.</param>
/// <param name="Changes">Assignments as of <c>lodestone run --set</c>, in their order.</param>
/// <param name="Place">Id of the only place; null for every place with a table.</param>
internal sealed record GdpQuery(string? Scenario, IReadOnlyList<string> Changes, string? Place)
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/gdp";

    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <exception cref="Refusal">The address asks for what is not there.</exception>
    public static GdpQuery Of(PageQuery query, World world)
    {
        query.Only("scenario", "set", "place");
        return Of(world, query.Text("scenario"), ScenarioQuery.ChangesOf(query), query.Text("place"));
    }

    /// <summary>Checks what was asked; the scenario and its changes are when they are read.</summary>
    /// <exception cref="Refusal">It cannot be answered.</exception>
    public static GdpQuery Of(World world, string? scenario, IReadOnlyList<string> changes, string? place) =>
        scenario is null && changes.Count > 0
            ? throw Refusal.BadRequest(
                "changes of no scenario",
                "name the scenario that set changes: scenario=NAME",
                "scenario"
            )
            : new GdpQuery(scenario, changes, Asked.Of(() => KnownName.Place(world, "place", place)));

    /// <summary>The page of a scenario's losses.</summary>
    public static string Address(string scenario, IReadOnlyList<string> changes) =>
        PageQuery.Address(Path, [("scenario", scenario), .. changes.Select(c => ("set", (string?)c))]);
}
