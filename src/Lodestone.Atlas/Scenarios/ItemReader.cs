using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads the lists <c>events</c> and <c>policies</c>: one kind per item.</summary>
internal sealed class ItemReader(EventReader events, PolicyReader policies, Horizon? horizon, FindingLog log)
{
    private static readonly string[] Kinds = [.. ScenarioKeys.Items.Select(s => s.Name)];

    private readonly RangeReader _ranges = new(log);

    public IReadOnlyList<ScenarioItem> Read(MapReader root, string key)
    {
        if (root.Node(key) is not { } node)
        {
            return [];
        }

        if (node is not ListNode list)
        {
            log.Error(
                node.At,
                key,
                $"{key} is {node.Shape}, not a list",
                $"start every item of {key} with '- ', such as - ban: {{ … }}"
            );
            return [];
        }

        return [.. list.Items.SelectMany(item => Item(item, key))];
    }

    private IEnumerable<ScenarioItem> Item(SourceNode node, string list)
    {
        if (node is not MapNode { Entries.Count: > 0 } map)
        {
            log.Error(
                node.At,
                list,
                $"an item of {list} is {node.Shape}",
                $"write a kind with its keys: - ban: {{ … }}; kinds are {string.Join(", ", Kinds)}"
            );
            return [];
        }

        MapEntry kind = map.Entries[0];
        ScenarioSection? section = ScenarioKeys.Item(kind.Key);
        if (section is null)
        {
            log.Error(
                kind.KeyAt,
                kind.Key,
                $"unknown kind '{kind.Key}' in {list}",
                NearName.Slips(kind.Key, Kinds).Count > 0
                    ? NearestName.Remedy(kind.Key, Kinds, "")
                    : $"known kinds: {string.Join(", ", Kinds)}"
            );
            return [];
        }

        if (map.Entries.Count > 1)
        {
            MapEntry second = map.Entries[1];
            bool indent = kind.Value is TextNode { IsEmpty: true };
            log.Error(
                second.KeyAt,
                second.Key,
                $"'{second.Key}' stands beside '{kind.Key}', not inside it",
                indent
                    ? $"indent the keys of {kind.Key} further than the word {kind.Key}"
                    : "start a new item with '- ' for it"
            );
            return [];
        }

        if (kind.Value is not MapNode body)
        {
            log.Error(
                kind.Value.At,
                kind.Key,
                $"{kind.Key} is {kind.Value.Shape}",
                $"give it its keys: {string.Join(", ", section.Keys)}"
            );
            return [];
        }

        var reader = new MapReader(body, kind.KeyAt, section, log);
        IEnumerable<ScenarioItem> read =
            section.Name is "floor" or "reserve" or "project" or "pool" ? policies.Read(reader, horizon)
            : events.Read(reader, horizon) is { } one ? [one]
            : [];
        ItemRange? range = _ranges.Read(reader);
        return range is null ? read : [.. read.Select(i => i with { Range = range })];
    }
}
