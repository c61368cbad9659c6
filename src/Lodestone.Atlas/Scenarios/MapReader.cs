using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Typed access to the keys of a part of a scenario; whatever does not fit becomes a finding.</summary>
internal sealed class MapReader
{
    private readonly MapNode _map;
    private readonly FindingLog _log;

    public MapReader(MapNode map, Position at, ScenarioSection section, FindingLog log)
    {
        _map = map;
        _log = log;
        At = at;
        Section = section;
        foreach (MapEntry entry in map.Entries.Where(e => !section.Keys.Contains(e.Key)))
        {
            log.Error(
                entry.KeyAt,
                entry.Key,
                $"unknown key '{entry.Key}' in {section.Name}",
                NearestName.Remedy(entry.Key, section.Keys, $"known: {string.Join(", ", section.Keys)}")
            );
        }

        foreach (string key in section.Required.Where(k => map.Find(k) is null))
        {
            log.Error(at, key, $"the key '{key}' is missing in {section.Name}", $"add {key}: {Example(key)}");
        }
    }

    /// <summary>Where the part starts.</summary>
    public Position At { get; }

    public ScenarioSection Section { get; }

    public SourceNode? Node(string key) =>
        _map.Find(key)?.Value is { } node and not TextNode { IsEmpty: true } ? node : null;

    /// <summary>Where a key's value stands, or the part when the key is absent.</summary>
    public Position PositionOf(string key) => _map.Find(key)?.Value.At ?? At;

    /// <summary>The value of a key that the file must fill; a present but empty one is reported here.</summary>
    /// <param name="key">The key.</param>
    /// <param name="example">How its value looks; null = as everywhere else.</param>
    public SourceNode? Filled(string key, string? example = null)
    {
        if (_map.Find(key) is { Value: TextNode { IsEmpty: true } } entry)
        {
            _log.Error(entry.KeyAt, key, $"'{key}' is empty", $"write {key}: {example ?? Example(key)}");
        }

        return Node(key);
    }

    public string Text(string key)
    {
        switch (Filled(key))
        {
            case null:
                return "";
            case TextNode text:
                return text.Text.Trim();
            case { } other:
                Wrong(other, key, "a text");
                return "";
        }
    }

    public string? Word(string key, params string[] words)
    {
        if (Filled(key) is not { } node)
        {
            return null;
        }

        if (node is not TextNode text)
        {
            Wrong(node, key, $"one of {string.Join(", ", words)}");
            return null;
        }

        if (words.Contains(text.Text))
        {
            return text.Text;
        }

        string near = NearName.Slips(text.Text, words) is { Count: > 0 } names
            ? $"did you mean '{names[0]}'?"
            : $"write {string.Join(", ", words[..^1])} or {words[^1]}";
        _log.Error(node.At, key, $"'{text.Text}' is not a known {key}", near);
        return null;
    }

    /// <summary>A number that passes the test; null when absent or wrong (reported).</summary>
    public double? Number(string key, Func<double, bool>? allowed = null, string rule = "") =>
        Filled(key) is { } node ? Number(node, key, allowed, rule) : null;

    public double? Number(SourceNode node, string key, Func<double, bool>? allowed, string rule)
    {
        if (node is not TextNode text)
        {
            Wrong(node, key, "a number");
            return null;
        }

        if (text.Quoted && NumberText.TryRead(text.Text, false, out _, out _, out _))
        {
            _log.Error(node.At, key, $"{key} is a text in quotes, not a number", $"write {key}: {text.Text}");
            return null;
        }

        if (!NumberText.TryRead(text.Text, false, out double value, out string problem, out string remedy))
        {
            _log.Error(
                node.At,
                key,
                $"{key}: {problem}",
                remedy.Replace(", or leave the cell empty if the column allows it", "", StringComparison.Ordinal)
            );
            return null;
        }

        if (allowed is not null && !allowed(value))
        {
            _log.Error(node.At, key, $"{key} is {text.Text}", $"write {rule}");
            return null;
        }

        return value;
    }

    /// <summary>A whole number from the minimum to the maximum; null when absent or wrong (reported).</summary>
    public long? Whole(string key, long least, long most)
    {
        double? value = Number(
            key,
            v => v == Math.Floor(v) && v >= least && v <= most,
            most >= 1L << 53 ? $"a whole number of {least} or more" : $"a whole number between {least} and {most}"
        );
        return value is null ? null : (long)value;
    }

    public void Wrong(SourceNode node, string key, string expected) =>
        _log.Error(node.At, key, $"{key} is {node.Shape}", $"write {expected}, such as {key}: {Example(key)}");

    /// <summary>How the value of a key looks when it is right.</summary>
    public static string Example(string key) =>
        key switch
        {
            "name" => "china-switches-off",
            "title" => "China stops exporting heavy rare earths",
            "horizon" => "{ start: 2026-12, periods: 36 }",
            "start" => "2026-12",
            "periods" or "max_per_period" => "6",
            "lag_days" => "30",
            "step" => "month",
            "goods" => "[dy-oxide, tb-oxide]",
            "good" => "dy-oxide",
            "from" => "CHN",
            "to" => "\"*\"",
            "place" => "JPN",
            "places" => "[JPN, USA]",
            "members" => "[JPN, USA, EU27]",
            "sectors" => "\"*\"",
            "share" or "loss" => "0.25",
            "change" or "ad_valorem" or "trigger" => "0.10",
            "price" => "110 USD/kg",
            "kind" => "cfd",
            "rule" => "shortfall",
            "draws" => "1000",
            "seed" => "7",
            "probability" => "1",
            "events" or "policies" => "[]",
            "process" => "separate-ion-clay",
            "project" => "one of the ids of projects.csv",
            "release" => "{ rule: shortfall }",
            "range" => "{ start: [0, 0, 2] }",
            _ => "100",
        };
}
