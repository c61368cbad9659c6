using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>
/// Applies an assignment of the command line to a scenario before it is read: <c>horizon.periods=12</c>,
/// <c>events[0].ban.periods=3</c>, <c>policies[1].reserve.tonnes=100</c>. List items count from 0; the number after the
/// last one adds an item, <c>events[1]=</c> takes one out, and the others keep their numbers.
/// </summary>
internal static partial class ScenarioOverride
{
    private static readonly string[] ItemLists = ["events", "policies"];

    public static void Apply(MapNode root, string assignment, FindingLog log)
    {
        string file = $"--set {(assignment.Length > 80 ? assignment[..80] + "…" : assignment)}";
        int equals = assignment.IndexOf('=', StringComparison.Ordinal);
        string path = equals < 0 ? assignment : assignment[..equals].Trim();
        if (equals < 0 || !PathPattern().IsMatch(path))
        {
            log.Error(
                new Position(file, 1, 1),
                path,
                "not an assignment",
                "write path=value, such as horizon.periods=12 or events[0].ban.periods=3"
            );
            return;
        }

        int errors = log.Errors;
        SourceNode? value =
            assignment[(equals + 1)..].Trim().Length == 0
                ? new TextNode(new Position(file, 1, equals + 2), "", false)
                : SourceTree.Parse(file, new string(' ', equals + 1) + assignment[(equals + 1)..].TrimEnd(), log);
        if (value is null || log.Errors > errors)
        {
            return;
        }

        Set(root, path, value, file, log);
    }

    /// <summary>Takes out the items that assignments have emptied; called after the last assignment.</summary>
    public static void TakeOut(MapNode root)
    {
        foreach (string key in ItemLists)
        {
            (root.Find(key)?.Value as ListNode)?.Items.RemoveAll(item => item is TakenOutNode);
        }
    }

    private static void Set(MapNode root, string path, SourceNode value, string file, FindingLog log)
    {
        MatchCollection steps = Step().Matches(path);
        SourceNode at = root;
        for (int i = 0; i < steps.Count; i++)
        {
            Match step = steps[i];
            bool last = i == steps.Count - 1;
            var position = new Position(file, 1, step.Index + 1);
            SourceNode? next = step.Groups["index"].Success
                ? Item(at, step, last ? value : null, path, position, log)
                : Key(at, step, last ? value : null, path, position, log);
            if (next is null)
            {
                return;
            }

            at = next;
        }
    }

    private static SourceNode? Item(
        SourceNode at,
        Match step,
        SourceNode? value,
        string path,
        Position position,
        FindingLog log
    )
    {
        string before = Before(path, step);
        if (at is not ListNode list)
        {
            log.Error(position, "", $"'{before}' is {at.Shape}, not a list", "leave out the [ ]");
            return null;
        }

        int index = int.Parse(step.Groups["index"].ValueSpan, CultureInfo.InvariantCulture);
        bool whole = value is not null && ItemLists.Contains(before);
        if (whole && value is TextNode { IsEmpty: true } && index < list.Items.Count)
        {
            value = new TakenOutNode(value.At);
        }
        else if (whole && index == list.Items.Count)
        {
            list.Items.Add(value!);
        }

        if (index >= list.Items.Count)
        {
            string have = list.Items.Count == 0 ? "is empty" : $"has the items [0] to [{list.Items.Count - 1}]";
            log.Error(position, "", $"'{before}[{index}]' does not exist: '{before}' {have}", "items count from 0");
            return null;
        }

        if (value is not null)
        {
            list.Items[index] = value;
        }

        return list.Items[index];
    }

    private static SourceNode? Key(
        SourceNode at,
        Match step,
        SourceNode? value,
        string path,
        Position position,
        FindingLog log
    )
    {
        string key = step.Groups["key"].Value;
        if (at is not MapNode map)
        {
            log.Error(
                position,
                key,
                $"'{Before(path, step)}' is {at.Shape} and has no key '{key}'",
                at is ListNode ? "choose an item: events[0].ban.periods" : "shorten the path"
            );
            return null;
        }

        int entry = map.Entries.FindIndex(e => e.Key == key);
        if (value is not null)
        {
            var set = new MapEntry(key, position, value);
            if (entry < 0)
            {
                map.Entries.Add(set);
            }
            else
            {
                map.Entries[entry] = set;
                DropRange(map, key, position, log);
            }

            return value;
        }

        if (entry >= 0)
        {
            return map.Entries[entry].Value;
        }

        if (step.Index == 0 && ItemLists.Contains(key))
        {
            var items = new ListNode(position, []);
            map.Entries.Add(new MapEntry(key, position, items));
            return items;
        }

        if (step.Index == 0 ? key is "horizon" or "uncertainty" : key == "range")
        {
            var part = new MapNode(position, []);
            map.Entries.Add(new MapEntry(key, position, part));
            return part;
        }

        string before = Before(path, step);
        log.Error(
            position,
            key,
            $"the path '{path}' does not exist: there is no '{key}'{(before.Length == 0 ? "" : $" in '{before}'")}",
            NearestName.Remedy(
                key,
                [.. map.Entries.Select(e => e.Key)],
                "look at the file with: lodestone scenario show"
            )
        );
        return null;
    }

    /// <summary>A number that is set is what it is: the range that went around the number of the file no longer holds.</summary>
    private static void DropRange(MapNode map, string key, Position position, FindingLog log)
    {
        // A range of the start counts from the start, wherever that is.
        if (key == "start" || map.Find("range")?.Value is not MapNode range)
        {
            return;
        }

        if (range.Entries.RemoveAll(e => e.Key == key || (key == "share" && e.Key == "share_factor")) > 0)
        {
            log.Note(position, key, $"{key} is set, so that its range in the file no longer applies");
        }

        if (range.Entries.Count == 0)
        {
            map.Entries.RemoveAll(e => e.Key == "range");
        }
    }

    private static string Before(string path, Match step) => path[..step.Index].TrimEnd('.');

    [GeneratedRegex(@"^\w+(\[\d{1,6}\])*(\.\w+(\[\d{1,6}\])*)*$")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"(?<key>\w+)(?=[.\[]|$)|\[(?<index>\d+)\]")]
    private static partial Regex Step();
}
