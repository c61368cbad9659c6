using System.Globalization;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What the comparison is asked.</summary>
/// <param name="Scenarios">Two to four scenarios, the baseline first.</param>
/// <param name="Draws">Draws of each, the same ones.</param>
/// <param name="Seed">Seed; null for that of the first scenario that has one.</param>
/// <param name="Differences">Differences as <c>absolute</c> or <c>percent</c>.</param>
/// <param name="Good">Id of the good whose lines are shown; null for the one that differs most.</param>
/// <param name="Place">Id of the place whose lines are shown; null for the one that differs most.</param>
public sealed record CompareQuery(
    IReadOnlyList<ScenarioQuery> Scenarios,
    int Draws,
    int? Seed,
    string Differences,
    string? Good,
    string? Place
)
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/compare";

    /// <summary>Draws when the address names none.</summary>
    public const int UsualDraws = 200;

    private const int LongestAddress = 6_000;

    /// <summary>Parameters that name a scenario.</summary>
    public static IReadOnlyList<string> Letters { get; } = ["a", "b", "c", "d"];

    /// <summary>True when fewer than two scenarios are chosen.</summary>
    public bool IsOpen => Scenarios.Count < 2;

    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <exception cref="Refusal">The address asks for what is not there.</exception>
    public static CompareQuery Of(PageQuery query, World world)
    {
        query.Only([.. Letters, "draws", "seed", "differences", "good", "place"]);
        string?[] named = [.. Letters.Select(l => query.Texts(l, 1, LongestAddress) is [var text, ..] ? text : null)];
        int count = Array.FindLastIndex(named, n => n is not null) + 1;
        if (named.Take(count).Any(n => n is null))
        {
            throw Refusal.BadRequest("a scenario is left out between two others", "fill a, b, c and d in this order");
        }

        return new CompareQuery(
            [.. named.Take(count).Select(n => Scenario(n!))],
            query.Whole("draws", UsualDraws, 2, int.MaxValue),
            query.Text("seed") is null ? null : query.Whole("seed", 0, 0, int.MaxValue),
            query.Choice("differences", ["absolute", "percent"]),
            Asked.Of(() => KnownName.Good(world, "good", query.Text("good"))),
            Asked.Of(() => KnownName.Place(world, "place", query.Text("place")))
        );
    }

    /// <summary>The address with this state.</summary>
    /// <param name="ending"><c>.csv</c> or <c>.json</c> for its data.</param>
    public string Address(string ending = "") =>
        PageQuery.Address(
            Path + ending,
            [
                .. Scenarios.Select((s, i) => (Letters[i], (string?)Text(s))),
                ("draws", Draws == UsualDraws ? null : Draws.ToString(CultureInfo.InvariantCulture)),
                ("seed", Seed?.ToString(CultureInfo.InvariantCulture)),
                ("differences", Differences == "absolute" ? null : Differences),
                ("good", Good),
                ("place", Place),
            ]
        );

    /// <summary>A scenario as the address names it: its name where nothing is changed, else the address of its page.</summary>
    public static string Text(ScenarioQuery scenario) =>
        scenario is { Name: { } name, Changes.Count: 0 } ? name : scenario.Address();

    /// <summary>The command line that gives the same comparison; empty where a scenario is changed on the page.</summary>
    public string Command =>
        Scenarios.All(s => s is { Name: not null, Changes.Count: 0 })
            ? $"lodestone compare {string.Join(' ', Scenarios.Select(s => s.Name))} --draws {Figure.Whole(Draws)}"
                + (Seed is { } seed ? $" --seed {Figure.Whole(seed)}" : "")
            : "";

    private static ScenarioQuery Scenario(string text)
    {
        if (!text.StartsWith('/'))
        {
            return ScenarioQuery.Named(text);
        }

        if (
            !text.StartsWith(ScenarioQuery.Path, StringComparison.Ordinal)
            || text.StartsWith("//", StringComparison.Ordinal)
        )
        {
            throw Refusal.BadRequest(
                $"'{SafeName.Shown(text)}' is not a scenario",
                "write its name, or the address of its page from /scenario on"
            );
        }

        ScenarioQuery scenario = ScenarioQuery.OfAddress(text);
        return scenario.IsOpen
            ? throw Refusal.BadRequest("the address names no scenario", "write /scenario/NAME?set=…")
            : scenario with
            {
                Draws = null,
                Seed = null,
                Good = null,
                Place = null,
                Item = null,
            };
    }
}
