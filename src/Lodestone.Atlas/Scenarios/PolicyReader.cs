using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads what governments do about it: price floors, reserves, funded projects, pools.</summary>
internal sealed class PolicyReader(Selections select, WindowReader windows, ReachCheck reach, FindingLog log)
{
    private const int MostLagDays = 3650;

    public IEnumerable<ScenarioItem> Read(MapReader item, Horizon? horizon) =>
        item.Section.Name switch
        {
            "floor" => [Floor(item, windows.Window(item, horizon))],
            "reserve" => Reserve(item, windows.Window(item, horizon)),
            "project" => Projects(item, horizon),
            _ => [Pool(item, windows.Window(item, horizon))],
        };

    private PriceFloor Floor(MapReader item, Window when)
    {
        IReadOnlyList<string> goods = Choose(item, "goods", select.Goods);
        IReadOnlyList<string> places = Choose(item, "places", select.Places);
        double price = PriceText.Read(item, "price", log) ?? 0;
        FloorKind kind = item.Word("kind", "cfd", "border", "purchase") switch
        {
            "border" => FloorKind.Border,
            "purchase" => FloorKind.Purchase,
            _ => FloorKind.Cfd,
        };
        double? most = item.Number("max_tonnes_per_year", v => v >= 0, "tonnes per year of 0 or more");
        if (most is not null && kind != FloorKind.Purchase)
        {
            log.Warning(
                item.PositionOf("max_tonnes_per_year"),
                "max_tonnes_per_year",
                "max_tonnes_per_year only limits a floor of kind purchase",
                "delete it, or write kind: purchase"
            );
        }

        if (kind != FloorKind.Border)
        {
            reach.Output(item, goods, places);
        }

        return new PriceFloor(goods, places, price, kind, most, when, item.At.Line);
    }

    private List<Reserve> Reserve(MapReader item, Window when)
    {
        string? place = One(item, "place", select.Places);
        string? good = One(item, "good", select.Goods);
        double tonnes = item.Number("tonnes", v => v >= 0, "tonnes of 0 or more") ?? 0;
        (ReleaseRule rule, double trigger, double? most, double? lag) = Release(item);
        if (place is null || good is null)
        {
            return [];
        }

        reach.Use(item, good, place);
        return [new Reserve(place, good, tonnes, rule, trigger, most, when, item.At.Line) { LagDays = lag }];
    }

    private (ReleaseRule Rule, double Trigger, double? Most, double? Lag) Release(MapReader reserve)
    {
        if (reserve.Node("release") is not { } node)
        {
            return (ReleaseRule.Shortfall, 0, null, null);
        }

        if (node is not MapNode map)
        {
            reserve.Wrong(node, "release", "keys");
            return (ReleaseRule.Shortfall, 0, null, null);
        }

        var release = new MapReader(map, node.At, ScenarioKeys.Release, log);
        ReleaseRule rule = release.Word("rule", "shortfall", "price", "schedule") switch
        {
            "price" => ReleaseRule.Price,
            "schedule" => ReleaseRule.Schedule,
            _ => ReleaseRule.Shortfall,
        };
        double? most = release.Number("max_per_period", v => v >= 0, "tonnes per period of 0 or more");
        return (rule, Trigger(release, rule), most, Lag(release, rule));
    }

    private double? Lag(MapReader release, ReleaseRule rule)
    {
        if (release.Node("lag_days") is not null && rule != ReleaseRule.Shortfall)
        {
            log.Warning(
                release.PositionOf("lag_days"),
                "lag_days",
                "only rule shortfall waits for its lag; price releases at once, schedule from its start",
                "delete it"
            );
        }

        return release.Number(
            "lag_days",
            v => v is >= 0 and <= MostLagDays,
            $"days between 0 and {MostLagDays}, such as 30"
        );
    }

    private double Trigger(MapReader release, ReleaseRule rule)
    {
        if (release.Node("trigger") is null)
        {
            if (rule == ReleaseRule.Price)
            {
                log.Error(
                    release.At,
                    "trigger",
                    "rule price needs a trigger",
                    "add trigger: 1.5 (released above 1.5 times the base user price)"
                );
            }

            return 0;
        }

        if (rule == ReleaseRule.Schedule)
        {
            log.Warning(
                release.PositionOf("trigger"),
                "trigger",
                "rule schedule has no use for a trigger",
                "delete it"
            );
        }

        return rule == ReleaseRule.Price
            ? release.Number("trigger", v => v > 0, "a multiple of the base user price above 0, such as 1.5") ?? 0
            : release.Number("trigger", v => v is >= 0 and <= 1, "a share of base use between 0 and 1, such as 0.05")
                ?? 0;
    }

    private List<ScenarioItem> Projects(MapReader item, Horizon? horizon)
    {
        double probability = item.Node("probability") is null
            ? 1
            : item.Number("probability", v => v is >= 0 and <= 1, "a probability between 0 and 1") ?? 1;
        var funded = new List<ScenarioItem>();
        bool stated = item.Node("start") is not null;
        Window window = stated ? windows.Window(item, horizon) : default;
        foreach (string id in Choose(item, "project", select.Projects))
        {
            Project project = select.World.Projects.First(p => p.Id == id);
            Window when = stated || horizon is null ? window : Announced(item, horizon, project);
            funded.Add(new FundedProject(id, probability, when, item.At.Line));
        }

        return funded;
    }

    private Window Announced(MapReader item, Horizon horizon, Project project)
    {
        if (!Period.TryParse(project.Start, out Period start))
        {
            log.Note(
                item.At,
                "start",
                $"'{project.Id}' has no announced start: it delivers from the start of the horizon"
            );
            return new Window(0, horizon.Periods);
        }

        Period converted = start.Within(horizon.Step);
        log.Note(item.At, "start", $"'{project.Id}' starts as announced, {project.Start}");
        return windows.Within(item, horizon, converted, null);
    }

    private Pool Pool(MapReader item, Window when)
    {
        IReadOnlyList<string> members = Choose(item, "members", select.Places);
        if (members.Count == 1)
        {
            log.Warning(
                item.PositionOf("members"),
                "members",
                "a pool of one member shares nothing",
                "name at least two"
            );
        }

        return new Pool(members, Choose(item, "goods", select.Goods), when, item.At.Line);
    }

    private string? One(MapReader item, string key, Selection from)
    {
        if (item.Filled(key) is not { } node)
        {
            return null;
        }

        IReadOnlyList<string> chosen = from.Resolve(node, key);
        if (chosen.Count > 1)
        {
            log.Error(
                node.At,
                key,
                $"a reserve holds one good at one place; {key} selects {chosen.Count}",
                "write one reserve for each"
            );
            return null;
        }

        return chosen.Count == 1 ? chosen[0] : null;
    }

    private static IReadOnlyList<string> Choose(MapReader item, string key, Selection from) =>
        item.Filled(key) is { } node ? from.Resolve(node, key) : [];
}
