using System.Globalization;
using System.Text.RegularExpressions;
using Lodestone.Atlas;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>A scenario as the address has it, beside what it started from; knows how its items are changed, added and taken out.</summary>
/// <remarks>All changes are assignments of <c>lodestone run --set</c>, so page, command line and API play the same run.</remarks>
public sealed partial class ScenarioDraft
{
    private const string Events = "events";
    private const string Policies = "policies";

    private ScenarioDraft(ScenarioQuery query, Scenario start, Scenario scenario)
    {
        Query = query;
        Start = start;
        Scenario = scenario;
        Items =
        [
            .. Place(Events, start.Events, scenario.Events),
            .. Place(Policies, start.Policies, scenario.Policies),
        ];
    }

    /// <summary>What the address says.</summary>
    public ScenarioQuery Query { get; }

    /// <summary>What it started from.</summary>
    public Scenario Start { get; }

    /// <summary>What it is now.</summary>
    public Scenario Scenario { get; }

    /// <summary>What it changes in the world, events first.</summary>
    public IReadOnlyList<DraftItem> Items { get; }

    /// <summary>The item that the controls are about; null when there is none.</summary>
    public DraftItem? Chosen =>
        Items.FirstOrDefault(i => i.Path == Query.Item) ?? (Items is [var first, ..] ? first : null);

    /// <summary>Reads the scenario of an address.</summary>
    /// <exception cref="Refusal">There is no such scenario, or its changes are wrong.</exception>
    internal static ScenarioDraft Read(RunPlanner planner, ScenarioQuery query) =>
        new(query, planner.Read(query.Ask() with { Set = [] }), planner.Read(query.Ask()));

    /// <summary>The query with something set; what was set there before, or inside of it, no longer counts.</summary>
    /// <param name="path">Where: <c>events[0].ban.periods</c>.</param>
    /// <param name="value">YAML.</param>
    public ScenarioQuery With(string path, string value) =>
        Query with
        {
            Changes = [.. Without(path), $"{path}={value}"],
        };

    /// <summary>The query without an item.</summary>
    public ScenarioQuery Remove(DraftItem item)
    {
        string[] rest =
        [
            .. Query.Changes.Where(c => !IsInside(c, item.Path) || (item.Start is null && PathOf(c) == item.Path)),
        ];
        return Query with { Changes = [.. rest, $"{item.Path}="], Item = null };
    }

    /// <summary>The query with what a template is named for: of a template with several items, the last one.</summary>
    /// <param name="template">One of <see cref="ScenarioTemplate.Names"/>.</param>
    /// <param name="world">World that it selects from.</param>
    /// <exception cref="Refusal">The world lacks what the template names.</exception>
    public ScenarioQuery AddTemplate(string template, World world)
    {
        string text = ScenarioTemplate.Text(template, template)!;
        Scenario read = ScenarioFiles.Sound(ScenarioReader.ReadText(text, $"{template}.yaml", world)).Scenario!;
        bool policy = read.Policies.Count > 0;
        ScenarioItem item = policy ? read.Policies[^1] : read.Events[^1];
        int periods = item is Reserve or PriceFloor
            ? Scenario.Horizon.Periods
            : Math.Min(item.When.Count, Scenario.Horizon.Periods);
        return Add(ItemYaml.Of(item with { When = new Window(0, periods) }, world, Scenario.Horizon), policy);
    }

    private ScenarioQuery Add(string yaml, bool policy)
    {
        (string list, int held) = policy
            ? (Policies, Groups(Start.Policies).Count)
            : (Events, Groups(Start.Events).Count);
        string path = string.Create(CultureInfo.InvariantCulture, $"{list}[{Total(list, held)}]");
        return Query with { Changes = [.. Query.Changes, $"{path}={yaml}"], Item = path };
    }

    private IEnumerable<DraftItem> Place(
        string list,
        IReadOnlyList<ScenarioItem> start,
        IReadOnlyList<ScenarioItem> now
    )
    {
        List<ScenarioItem> before = Groups(start);
        List<ScenarioItem> after = Groups(now);
        int[] there =
        [
            .. Enumerable
                .Range(0, Total(list, before.Count))
                .Where(i => !Query.Changes.Any(c => IsTakenOut(c, list, i))),
        ];
        for (int i = 0; i < Math.Min(there.Length, after.Count); i++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"{list}[{there[i]}]");
            yield return new DraftItem(path, after[i], there[i] < before.Count ? before[there[i]] : null);
        }
    }

    /// <summary>Items of a list, those that are taken out included.</summary>
    private int Total(string list, int held) =>
        Query
            .Changes.Select(c => Index().Match(c))
            .Where(m => m.Success && m.Groups["list"].Value == list)
            .Select(m => int.Parse(m.Groups["index"].ValueSpan, CultureInfo.InvariantCulture) + 1)
            .Append(held)
            .Max();

    /// <summary>One line of a scenario may fund several projects; it is one item.</summary>
    private static List<ScenarioItem> Groups(IReadOnlyList<ScenarioItem> items)
    {
        List<ScenarioItem> groups = [];
        foreach (ScenarioItem item in items)
        {
            bool same =
                item is FundedProject && groups is [.., FundedProject last] && last.Line == item.Line && item.Line > 1;
            if (!same)
            {
                groups.Add(item);
            }
        }

        return groups;
    }

    private IEnumerable<string> Without(string path) => Query.Changes.Where(c => !IsInside(c, path));

    private static bool IsInside(string change, string path)
    {
        string at = PathOf(change);
        return at == path || (at.StartsWith(path, StringComparison.Ordinal) && at[path.Length] is '.' or '[');
    }

    private static bool IsTakenOut(string change, string list, int index) =>
        change.TrimEnd() == string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]=");

    private static string PathOf(string change)
    {
        int equals = change.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? change : change[..equals].Trim();
    }

    [GeneratedRegex(@"^(?<list>events|policies)\[(?<index>\d{1,6})\]\s*=")]
    private static partial Regex Index();
}
