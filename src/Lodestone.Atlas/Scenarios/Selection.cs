namespace Lodestone.Atlas;

/// <summary>Resolves what a scenario selects: an id, a list, the name of a set (group or stage) or <c>"*"</c>.</summary>
internal sealed class Selection
{
    private readonly string _word;
    private readonly FindingLog _log;
    private readonly List<string> _ids;
    private readonly Dictionary<string, List<string>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);

    /// <summary>A selection over everything of one kind.</summary>
    /// <param name="word">What is selected, for messages: <c>place</c>, <c>good</c> …</param>
    /// <param name="all">Everything that can be selected: id, name for readers, sets it belongs to.</param>
    /// <param name="log">Where findings go.</param>
    public Selection(string word, IEnumerable<(string Id, string Name, IEnumerable<string> Sets)> all, FindingLog log)
    {
        _word = word;
        _log = log;
        _ids = [];
        foreach ((string id, string name, IEnumerable<string> sets) in all)
        {
            if (!_order.TryAdd(id, _ids.Count))
            {
                continue;
            }

            _ids.Add(id);
            _names.TryAdd(name, id);
            foreach (string set in sets.Where(s => s.Length > 0))
            {
                if (!_sets.TryGetValue(set, out List<string>? members))
                {
                    _sets[set] = members = [];
                }

                members.Add(id);
            }
        }
    }

    public IReadOnlyList<string> All => _ids;

    /// <summary>Ids in the order of the atlas; empty when nothing valid is selected (reported).</summary>
    public IReadOnlyList<string> Resolve(SourceNode node, string key)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        if (node is ListNode list)
        {
            if (list.Items.Count == 0)
            {
                _log.Error(
                    node.At,
                    key,
                    $"{key} is an empty list",
                    $"name at least one {_word}, or write \"*\" for all"
                );
            }

            foreach (SourceNode item in list.Items)
            {
                Add(item, key, chosen);
            }
        }
        else
        {
            Add(node, key, chosen);
        }

        return [.. chosen.OrderBy(id => _order[id])];
    }

    private void Add(SourceNode node, string key, HashSet<string> chosen)
    {
        if (node is not TextNode text)
        {
            _log.Error(node.At, key, $"{key} is {node.Shape}", $"write a {_word}, a list of them, or \"*\"");
            return;
        }

        string id = text.Text.Trim();
        if (id == "*")
        {
            chosen.UnionWith(_ids);
        }
        else if (_order.ContainsKey(id))
        {
            if (_sets.TryGetValue(id, out List<string>? same) && same.Any(m => m != id))
            {
                _log.Note(
                    node.At,
                    key,
                    $"'{id}' is the {_word} of that id, not the set of {same.Count} with the same name"
                );
            }

            if (!chosen.Add(id))
            {
                _log.Warning(node.At, key, $"{_word} '{id}' is selected twice", "name it once");
            }
        }
        else if (_sets.TryGetValue(id, out List<string>? members))
        {
            chosen.UnionWith(members);
        }
        else
        {
            string remedy = _names.TryGetValue(id, out string? meant)
                ? $"did you mean '{meant}'?"
                : NearestName.Remedy(
                    id,
                    [.. _ids, .. _sets.Keys],
                    $"write a {_word} of the data package, or \"*\" for all"
                );
            _log.Error(node.At, key, $"unknown {_word} '{id}'", remedy);
        }
    }
}
