namespace Lodestone.Model;

/// <summary>The goods that an event or a policy changes something for.</summary>
public static class TouchedGoods
{
    /// <summary>Goods of the item that have a route, a plant or a use it applies to.</summary>
    /// <param name="item">Item, resolved against the world.</param>
    /// <param name="world">World.</param>
    /// <returns>
    /// Ids, perhaps more than once. A pool touches nothing by itself: it shares reserves, and matters where something else
    /// happens.
    /// </returns>
    public static IEnumerable<string> Of(ScenarioItem item, World world) =>
        item switch
        {
            Ban i => Routed(world, i.Goods, i.From, i.To),
            Throttle i => Routed(world, i.Goods, i.From, i.To),
            ExportQuota i => Routed(world, i.Goods, i.From, i.To),
            TariffChange i => Routed(world, i.Goods, i.From, i.To),
            Outage i => Made(world, i.Processes, i.Places),
            DemandChange i => Used(world, i),
            PriceFloor i => i.Goods,
            Reserve i => [i.Good],
            FundedProject i => Built(world, i.Project),
            _ => [],
        };

    private static IEnumerable<string> Routed(
        World world,
        IReadOnlyList<string> goods,
        IReadOnlyList<string> from,
        IReadOnlyList<string> to
    )
    {
        HashSet<string> ofGoods = [.. goods];
        HashSet<string> exporters = [.. from];
        HashSet<string> importers = [.. to];
        bool Applies(string good, string exporter, string importer) =>
            exporter != importer
            && ofGoods.Contains(good)
            && exporters.Contains(exporter)
            && importers.Contains(importer);
        return world
            .Trade.Where(t => t.QuantityPerYear > 0 && Applies(t.Good, t.Exporter, t.Importer))
            .Select(t => t.Good)
            .Concat(world.Links.Where(l => Applies(l.Good, l.Exporter, l.Importer)).Select(l => l.Good));
    }

    private static IEnumerable<string> Made(
        World world,
        IReadOnlyList<string> processes,
        IReadOnlyList<string> places
    ) =>
        world
            .Capacities.Where(c => processes.Contains(c.Process) && places.Contains(c.Place))
            .SelectMany(c => world.Processes.Where(p => p.Id == c.Process))
            .Select(p => p.ReferenceGood);

    private static IEnumerable<string> Used(World world, DemandChange change)
    {
        HashSet<string> goods = [.. change.Goods];
        HashSet<string> places = [.. change.Places];
        HashSet<string> sectors = [.. change.Sectors];
        return world
            .Demands.Where(d => goods.Contains(d.Good) && places.Contains(d.Place) && sectors.Contains(d.Sector))
            .Select(d => d.Good);
    }

    private static IEnumerable<string> Built(World world, string project) =>
        world
            .Projects.Where(p => p.Id == project)
            .SelectMany(p => world.Processes.Where(process => process.Id == p.Process))
            .Select(process => process.ReferenceGood);
}
