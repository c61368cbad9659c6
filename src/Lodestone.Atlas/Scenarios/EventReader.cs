using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads what happens to the world: bans, throttles, quotas, tariffs, outages, changes of demand.</summary>
internal sealed class EventReader(Selections select, WindowReader windows, ReachCheck reach, FindingLog log)
{
    public ScenarioItem? Read(MapReader item, Horizon? horizon)
    {
        Window when = windows.Window(item, horizon);
        int line = item.At.Line;
        return item.Section.Name switch
        {
            "ban" => Ban(item, when, line),
            "throttle" => Throttle(item, when, line),
            "quota" => Quota(item, when, line),
            "tariff" => Tariff(item, when, line),
            "outage" => Outage(item, when, line),
            _ => Demand(item, when, line),
        };
    }

    private Ban Ban(MapReader item, Window when, int line)
    {
        Routes routes = Routes(item);
        return new Ban(routes.Goods, routes.From, routes.To, when, line);
    }

    private Throttle Throttle(MapReader item, Window when, int line)
    {
        Routes routes = Routes(item);
        return new Throttle(routes.Goods, routes.From, routes.To, Shares(item, when), when, line);
    }

    private IReadOnlyList<double> Shares(MapReader item, Window when)
    {
        const string Rule = "a share of base trade of 0 or more, such as 0.25";
        if (item.Filled("share") is not ListNode path)
        {
            double? share = item.Number("share", v => v >= 0, Rule);
            Percent(item, "share", share);
            return share is null ? [] : [share.Value];
        }

        if (path.Items.Count != when.Count)
        {
            log.Error(
                path.At,
                "share",
                $"share has {path.Items.Count} numbers for {when.Count} periods",
                "write one number per period, or a single one for all of them"
            );
        }

        return [.. path.Items.Select(n => item.Number(n, "share", v => v >= 0, Rule)).OfType<double>()];
    }

    private ExportQuota Quota(MapReader item, Window when, int line)
    {
        Routes routes = Routes(item);
        double tonnes = item.Number("tonnes_per_year", v => v >= 0, "tonnes per year of 0 or more") ?? 0;
        return new ExportQuota(routes.Goods, routes.From, routes.To, tonnes, when, line);
    }

    private TariffChange Tariff(MapReader item, Window when, int line)
    {
        Routes routes = Routes(item);
        if (item.Node("ad_valorem") is null && item.Node("specific_usd_per_t") is null)
        {
            log.Error(
                item.At,
                "ad_valorem",
                "the tariff has neither ad_valorem nor specific_usd_per_t",
                "add ad_valorem: 0.25 (25 %)"
            );
        }

        double? share = item.Node("ad_valorem") is null
            ? 0
            : item.Number("ad_valorem", v => v > -1, "a share above -1, such as 0.25");
        double? specific = item.Node("specific_usd_per_t") is null ? 0 : item.Number("specific_usd_per_t");
        Percent(item, "ad_valorem", share);
        if (share < 0 || specific < 0)
        {
            log.Warning(
                item.At,
                "ad_valorem",
                "a negative tariff change is a cut of the base year's duty",
                "it cannot take a duty below zero"
            );
        }

        return new TariffChange(routes.Goods, routes.From, routes.To, share ?? 0, specific ?? 0, when, line);
    }

    private Outage Outage(MapReader item, Window when, int line)
    {
        IReadOnlyList<string> processes = Choose(item, "process", select.Processes);
        IReadOnlyList<string> places = Choose(item, "place", select.Places);
        double loss = item.Number("loss", v => v is >= 0 and <= 1, "a share between 0 and 1, such as 0.4") ?? 0;
        reach.Capacity(item, processes, places, loss);
        return new Outage(processes, places, loss, when, line);
    }

    private DemandChange Demand(MapReader item, Window when, int line)
    {
        IReadOnlyList<string> goods = Choose(item, "goods", select.Goods);
        IReadOnlyList<string> places = Choose(item, "places", select.Places);
        IReadOnlyList<string> sectors = item.Node("sectors") is null
            ? select.Sectors.All
            : Choose(item, "sectors", select.Sectors);
        double? change = item.Number("change", v => v > -1, "a change above -1: 0.10 is ten per cent more, -0.5 half");
        Percent(item, "change", change);
        reach.Demand(item, goods, places, sectors);
        return new DemandChange(goods, places, sectors, change ?? 0, when, line);
    }

    private Routes Routes(MapReader item)
    {
        var routes = new Routes(
            Choose(item, "goods", select.Goods),
            Choose(item, "from", select.Places),
            Choose(item, "to", select.Places)
        );
        reach.Trade(item, routes);
        return routes;
    }

    private static IReadOnlyList<string> Choose(MapReader item, string key, Selection from) =>
        item.Filled(key) is { } node ? from.Resolve(node, key) : [];

    private void Percent(MapReader item, string key, double? value)
    {
        if (value > 5)
        {
            log.Warning(
                item.PositionOf(key),
                key,
                $"{key} {NumberText.Write(value.Value)} is {NumberText.Write(value.Value * 100)} %",
                $"write shares, not per cent: {NumberText.Write(value.Value / 100)} is {NumberText.Write(value.Value)} %"
            );
        }
    }
}
