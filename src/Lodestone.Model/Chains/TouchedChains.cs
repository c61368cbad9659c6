namespace Lodestone.Model;

/// <summary>
/// A world cut down to the chains that scenarios touch. Everything else would repeat the base year in every period, so
/// nothing is lost but the rows that say so.
/// </summary>
public static class TouchedChains
{
    /// <summary>Keeps the chains that any item of any of the scenarios touches.</summary>
    /// <param name="world">World.</param>
    /// <param name="scenarios">Scenarios to be played on the same goods, resolved against the world.</param>
    /// <returns>The world with the goods of these chains; the same world when nothing or everything is touched.</returns>
    public static World Of(World world, params IReadOnlyList<Scenario> scenarios)
    {
        ChainMap chains = new(world);
        HashSet<int> touched =
        [
            .. scenarios
                .SelectMany(scenario => scenario.Items)
                .SelectMany(item => TouchedGoods.Of(item, world))
                .Select(chains.Of),
        ];
        return touched.Count is 0 || touched.Count == chains.Count
            ? world
            : Keep(world, [.. world.Goods.Select(g => g.Id).Where(id => touched.Contains(chains.Of(id)))]);
    }

    /// <summary>Keeps the chains of some goods.</summary>
    /// <param name="world">World.</param>
    /// <param name="goods">Ids of goods, one of each chain at least.</param>
    /// <exception cref="KeyNotFoundException">A good is not of this world.</exception>
    public static World With(World world, params IReadOnlyList<string> goods)
    {
        ChainMap chains = new(world);
        HashSet<int> kept = [.. goods.Select(chains.Of)];
        return Keep(world, [.. world.Goods.Select(g => g.Id).Where(id => kept.Contains(chains.Of(id)))]);
    }

    /// <summary>The scenario without the goods and processes that the world does not have.</summary>
    /// <remarks>Items stay in their places, so that a draw finds them by position.</remarks>
    public static Scenario Narrow(Scenario scenario, World world)
    {
        if (world.GoodsLeftOut == 0)
        {
            return scenario;
        }

        HashSet<string> goods = [.. world.Goods.Select(g => g.Id)];
        HashSet<string> processes = [.. world.Processes.Select(p => p.Id)];
        IReadOnlyList<string> Known(IReadOnlyList<string> ids) => [.. ids.Where(goods.Contains)];
        ScenarioItem Narrowed(ScenarioItem item) =>
            item switch
            {
                Ban i => i with { Goods = Known(i.Goods) },
                Throttle i => i with { Goods = Known(i.Goods) },
                ExportQuota i => i with { Goods = Known(i.Goods) },
                TariffChange i => i with { Goods = Known(i.Goods) },
                DemandChange i => i with { Goods = Known(i.Goods) },
                PriceFloor i => i with { Goods = Known(i.Goods) },
                Pool i => i with { Goods = Known(i.Goods) },
                Outage i => i with { Processes = [.. i.Processes.Where(processes.Contains)] },
                _ => item,
            };
        return scenario with
        {
            Events = [.. scenario.Events.Select(Narrowed)],
            Policies = [.. scenario.Policies.Select(Narrowed)],
        };
    }

    private static World Keep(World world, HashSet<string> goods)
    {
        HashSet<string> processes = [.. world.Processes.Where(p => goods.Contains(p.ReferenceGood)).Select(p => p.Id)];
        return world with
        {
            GoodsLeftOut = world.GoodsLeftOut + world.Goods.Count - goods.Count,
            Goods = [.. world.Goods.Where(g => goods.Contains(g.Id))],
            Processes = [.. world.Processes.Where(p => processes.Contains(p.Id))],
            Capacities = [.. world.Capacities.Where(c => processes.Contains(c.Process))],
            Demands = [.. world.Demands.Where(d => goods.Contains(d.Good))],
            Trade = [.. world.Trade.Where(t => goods.Contains(t.Good))],
            Links = [.. world.Links.Where(l => goods.Contains(l.Good))],
            Stocks = [.. world.Stocks.Where(s => goods.Contains(s.Good))],
            Prices = [.. world.Prices.Where(p => goods.Contains(p.Good))],
            Projects = [.. world.Projects.Where(p => processes.Contains(p.Process))],
            Parameters = [.. world.Parameters.Where(p => p.Good == "*" || goods.Contains(p.Good))],
        };
    }
}
