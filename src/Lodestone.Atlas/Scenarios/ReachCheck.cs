using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Warns about events that touch nothing in the data: a ban on a route without trade, an outage without a plant.</summary>
internal sealed class ReachCheck(World world, FindingLog log)
{
    public void Trade(MapReader item, Routes routes)
    {
        if (routes.Goods.Count == 0 || routes.From.Count == 0 || routes.To.Count == 0)
        {
            return;
        }

        HashSet<string> goods = [.. routes.Goods],
            from = [.. routes.From],
            to = [.. routes.To];
        bool Meets(string good, string exporter, string importer) =>
            exporter != importer && goods.Contains(good) && from.Contains(exporter) && to.Contains(importer);
        if (
            !world.Trade.Any(t => Meets(t.Good, t.Exporter, t.Importer))
            && !world.Links.Any(l => Meets(l.Good, l.Exporter, l.Importer))
        )
        {
            Warn(
                item,
                "goods",
                "no trade runs on these routes in the base year",
                "domestic supply is never touched; check goods, from and to"
            );
        }
    }

    public void Capacity(MapReader item, IReadOnlyList<string> processes, IReadOnlyList<string> places, double loss)
    {
        if (processes.Count == 0 || places.Count == 0)
        {
            return;
        }

        Capacity[] hit = [.. world.Capacities.Where(c => processes.Contains(c.Process) && places.Contains(c.Place))];
        if (hit.Length == 0)
        {
            Warn(
                item,
                "process",
                "no such process stands at these places",
                "check process and place against capacity.csv"
            );
        }

        foreach (Capacity unlimited in hit.Where(c => double.IsPositiveInfinity(c.CapacityPerYear) && loss < 1))
        {
            log.Warning(
                item.PositionOf("loss"),
                "loss",
                $"the capacity of '{unlimited.Process}' at {unlimited.Place} is unlimited, so that a loss of {NumberText.Write(loss)} takes nothing away",
                $"state its capacity_t ({unlimited.Provenance.File} line {unlimited.Provenance.Line}), or write loss: 1"
            );
        }
    }

    public void Demand(
        MapReader item,
        IReadOnlyList<string> goods,
        IReadOnlyList<string> places,
        IReadOnlyList<string> sectors
    )
    {
        if (
            goods.Count > 0
            && places.Count > 0
            && sectors.Count > 0
            && !world.Demands.Any(d => goods.Contains(d.Good) && places.Contains(d.Place) && sectors.Contains(d.Sector))
        )
        {
            Warn(
                item,
                "goods",
                "there is no final demand of this kind in the base year",
                "check goods, places and sectors against demand.csv"
            );
        }
    }

    public void Output(MapReader item, IReadOnlyList<string> goods, IReadOnlyList<string> places)
    {
        HashSet<string> making =
        [
            .. world.Processes.Where(p => p.Outputs.Any(o => goods.Contains(o.Good))).Select(p => p.Id),
        ];
        if (
            goods.Count > 0
            && places.Count > 0
            && !world.Capacities.Any(c => making.Contains(c.Process) && places.Contains(c.Place))
        )
        {
            Warn(
                item,
                "goods",
                "nobody makes these goods at these places",
                "check goods and places against capacity.csv"
            );
        }
    }

    public void Use(MapReader item, string good, string place)
    {
        HashSet<string> using_ = [.. world.Processes.Where(p => p.Inputs.Any(i => i.Good == good)).Select(p => p.Id)];
        if (
            !world.Demands.Any(d => d.Good == good && d.Place == place)
            && !world.Capacities.Any(c => using_.Contains(c.Process) && c.Place == place)
        )
        {
            Warn(
                item,
                "good",
                $"nobody uses '{good}' at {place}",
                "hold the good that the place's plants or sectors use"
            );
        }
    }

    private void Warn(MapReader item, string key, string problem, string remedy) =>
        log.Warning(item.PositionOf(key), key, $"{item.Section.Name}: {problem}, so that it changes nothing", remedy);
}
