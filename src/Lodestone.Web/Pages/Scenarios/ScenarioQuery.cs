using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>What the scenario page is asked: where it starts from, what is changed, how it is played and what is looked at.</summary>
/// <param name="Name">Name of a scenario; null when it starts from a template, or from nothing yet.</param>
/// <param name="Template">One of <see cref="ScenarioTemplate.Names"/>; null when it starts from a scenario.</param>
/// <param name="Changes">Assignments as of <c>lodestone run --set</c>, in their order.</param>
/// <param name="Draws">Draws; null for those of the scenario.</param>
/// <param name="Seed">Seed of the draws; null for that of the scenario.</param>
/// <param name="Good">Id of the good whose lines are shown; null for the one that is missed most.</param>
/// <param name="Place">Id of the place whose lines are shown; null for the one that is hit most.</param>
/// <param name="Item">Change that the controls are about, such as <c>events[0]</c>; null for the first one.</param>
public sealed record ScenarioQuery(
    string? Name,
    string? Template,
    IReadOnlyList<string> Changes,
    int? Draws,
    int? Seed,
    string? Good,
    string? Place,
    string? Item
)
{
    /// <summary>Path of the page.</summary>
    public const string Path = "/scenario";

    private const int MostChanges = 100;
    private const int LongestChange = 1_000;

    /// <summary>The assignments of an address, on this page and others that play a scenario.</summary>
    /// <exception cref="Refusal">There are too many, or one is too long.</exception>
    public static IReadOnlyList<string> ChangesOf(PageQuery query) => query.Texts("set", MostChanges, LongestChange);

    /// <summary>True when neither a scenario nor a template is chosen yet.</summary>
    public bool IsOpen => Name is null && Template is null;

    /// <summary>A scenario as its file has it.</summary>
    /// <param name="name">Its name.</param>
    public static ScenarioQuery Named(string name) => new(name, null, [], null, null, null, null, null);

    /// <summary>Reads the address of the page, or of its data.</summary>
    /// <param name="query">What follows the question mark.</param>
    /// <param name="name">Name in the path; null when there is none.</param>
    /// <exception cref="Refusal">The address asks for what is not there.</exception>
    public static ScenarioQuery Of(PageQuery query, string? name)
    {
        query.Only("template", "set", "draws", "seed", "good", "place", "item");
        string? template = query.Text("template") is null ? null : query.Choice("template", ScenarioTemplate.Names);
        if (name is not null && template is not null)
        {
            throw Refusal.BadRequest(
                "the address has a scenario and a template",
                "write /scenario/NAME or /scenario?template=ban",
                "template"
            );
        }

        return new ScenarioQuery(
            name,
            template,
            ChangesOf(query),
            query.Text("draws") is null ? null : query.Whole("draws", 1, 1, int.MaxValue),
            query.Text("seed") is null ? null : query.Whole("seed", 0, 0, int.MaxValue),
            query.Text("good"),
            query.Text("place"),
            query.Text("item")
        );
    }

    /// <summary>Reads an address as <see cref="Address"/> writes it.</summary>
    public static ScenarioQuery OfAddress(string address)
    {
        var query = PageQuery.Of(address);
        string[] parts = new Uri(new Uri("http://localhost"), address).AbsolutePath.Split(
            '/',
            3,
            StringSplitOptions.RemoveEmptyEntries
        );
        return Of(query, parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : null);
    }

    /// <summary>The request for a run that this is.</summary>
    /// <param name="draws">Draws in place of those of the address.</param>
    internal RunAsk Ask(int? draws = null) =>
        new()
        {
            Scenario = Name ?? ScenarioTemplate.Text(Template!, Template!)!,
            Set = Changes,
            Draws = draws ?? Draws,
            Seed = Seed,
        };

    /// <summary>The address with this state.</summary>
    /// <param name="ending"><c>.csv</c> or <c>.json</c> for its data.</param>
    public string Address(string ending = "") =>
        PageQuery.Address(
            (Name is null ? Path : $"{Path}/{Name}") + ending,
            [
                ("template", Template),
                .. Changes.Select(c => ("set", (string?)c)),
                ("draws", Draws?.ToString(CultureInfo.InvariantCulture)),
                ("seed", Seed?.ToString(CultureInfo.InvariantCulture)),
                ("good", Good),
                ("place", Place),
                ("item", Item),
            ]
        );

    /// <summary>The command line that gives the same answer.</summary>
    /// <param name="draws">Draws.</param>
    public string Command(int draws)
    {
        string start = Name is null
            ? $"lodestone scenario new {Template}.yaml --template {Template} && lodestone run {Template}.yaml"
            : $"lodestone run {Name}";
        string seed = Seed is { } some ? $" --seed {Figure.Whole(some)}" : "";
        return $"{start}{Assignments(Changes)} --draws {Figure.Whole(draws)}{seed}";
    }

    /// <summary>Changes as options of the command line, each after a space.</summary>
    public static string Assignments(IEnumerable<string> changes) =>
        string.Concat(changes.Select(c => $" --set '{c.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
}
