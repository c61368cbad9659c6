using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads a scenario file against a world: checks every key, resolves every selection.</summary>
public sealed class ScenarioReader
{
    private readonly string _path;
    private readonly World _world;
    private readonly FindingLog _log;

    private ScenarioReader(string path, World world, FindingLog log)
    {
        _path = path;
        _world = world;
        _log = log;
    }

    /// <summary>Reads a file. A bad scenario never throws: it is reported in the findings.</summary>
    /// <param name="path">YAML file.</param>
    /// <param name="world">World whose places, goods, processes, sectors and projects may be selected.</param>
    /// <param name="overrides">Assignments of the command line, such as <c>horizon.periods=12</c>.</param>
    public static ScenarioReading Read(string path, World world, IReadOnlyList<string>? overrides = null)
    {
        var log = new FindingLog();
        string directory = Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";
        byte[]? bytes = PackageFiles.Read(directory, Path.GetFileName(path), log);
        string? text = bytes is null ? null : Utf8Text.Decode(Path.GetFileName(path), bytes, log);
        return text is null
            ? new ScenarioReading(path, null, "", log.All)
            : new ScenarioReader(path, world, log).Read(text, overrides ?? []);
    }

    /// <summary>Reads the text of a scenario that is not in a file (an editor, an upload, a template).</summary>
    /// <param name="text">YAML text.</param>
    /// <param name="file">Name to use in findings, such as <c>draft.yaml</c>.</param>
    /// <param name="world">World whose places, goods, processes, sectors and projects may be selected.</param>
    /// <param name="overrides">Assignments of the command line, such as <c>horizon.periods=12</c>.</param>
    public static ScenarioReading ReadText(
        string text,
        string file,
        World world,
        IReadOnlyList<string>? overrides = null
    ) => new ScenarioReader(file, world, new FindingLog()).Read(text, overrides ?? []);

    private ScenarioReading Read(string text, IReadOnlyList<string> overrides)
    {
        string file = Path.GetFileName(_path);
        SourceNode? tree = SourceTree.Parse(file, text, _log);
        Scenario? scenario = null;
        string description = "";
        if (tree is MapNode root)
        {
            foreach (string assignment in overrides)
            {
                ScenarioOverride.Apply(root, assignment, _log);
            }

            ScenarioOverride.TakeOut(root);

            var map = new MapReader(root, new Position(file, 1, 1), ScenarioKeys.Root, _log);
            description = map.Text("description");
            scenario = Read(map);
        }
        else if (tree is not null)
        {
            _log.Error(
                tree.At,
                "",
                $"the file holds {tree.Shape}, not a scenario",
                "write keys: name, title, horizon, events, policies"
            );
        }

        return new ScenarioReading(_path, _log.Errors == 0 ? scenario : null, description, _log.Sorted([file]));
    }

    private Scenario Read(MapReader map)
    {
        var windows = new WindowReader(_log);
        Horizon? horizon = Part(map, "horizon", ScenarioKeys.Horizon) is { } part ? windows.Horizon(part) : null;
        var select = new Selections(_world, _log);
        var reach = new ReachCheck(_world, _log);
        var items = new ItemReader(
            new EventReader(select, windows, reach, _log),
            new PolicyReader(select, windows, reach, _log),
            horizon,
            _log
        );
        string name = Name(map);
        string title = map.Text("title");
        if (title.Length == 0)
        {
            _log.Warning(
                new Position(map.At.File, 1, 0),
                "title",
                "the scenario has no title",
                "add one line that says what happens; it heads every table"
            );
        }

        return new Scenario
        {
            Name = name,
            Title = title.Length == 0 ? name : title,
            Horizon = horizon ?? new Horizon(new Period(PeriodStep.Month, 2026 * 12), 1),
            Events = items.Read(map, "events"),
            Policies = items.Read(map, "policies"),
            Uncertainty = Part(map, "uncertainty", ScenarioKeys.Uncertainty) is { } uncertainty
                ? UncertaintyReader.Read(uncertainty, new UncertainNumberReader(_log))
                : null,
        };
    }

    private string Name(MapReader map)
    {
        string name = map.Text("name");
        string stem = Path.GetFileNameWithoutExtension(_path);
        if (name.Length > 0 && !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            _log.Error(
                map.PositionOf("name"),
                "name",
                $"'{name}' cannot be a name",
                "use letters, digits, '-' and '_', such as china-switches-off"
            );
        }
        else if (name.Length > 0 && stem != name)
        {
            _log.Warning(
                map.PositionOf("name"),
                "name",
                $"the name '{name}' differs from the file name '{stem}'",
                "give both the same name, so that it is found under either"
            );
        }

        return name;
    }

    private MapReader? Part(MapReader map, string key, ScenarioSection section)
    {
        switch (map.Filled(key))
        {
            case null:
                return null;
            case MapNode node:
                return new MapReader(node, node.At, section, _log);
            case { } other:
                map.Wrong(other, key, "keys");
                return null;
        }
    }
}
