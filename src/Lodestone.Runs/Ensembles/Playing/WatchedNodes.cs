using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Which users, producers and places of a scenario are worth watching.</summary>
internal static class WatchedNodes
{
    /// <summary>Value added per tonne missing by use, USD/t; 0 where the package states none.</summary>
    public static double[] Worth(CompiledScenario compiled)
    {
        Dictionary<string, double> bySector = [];
        foreach (SectorAccount sector in compiled.World.Sectors)
        {
            bySector[sector.Sector] = sector.ValueAddedPerTonne ?? 0;
        }

        return
        [
            .. compiled.Program.Uses.Row.Select(row => bySector.GetValueOrDefault(compiled.World.Demands[row].Sector)),
        ];
    }

    /// <summary>Fills the lists, in the order of the atlas: goods, then places.</summary>
    public static void Choose(
        CompiledScenario compiled,
        string group,
        List<int> users,
        List<int> producers,
        List<int> places
    )
    {
        World world = compiled.World;
        double[] worth = Worth(compiled);
        bool any = world.Places.Any(place => place.Groups.Contains(group));
        HashSet<string> goods = Goods(compiled);
        goods.UnionWith(Valued(compiled, worth, place => !any || world.Places[place].Groups.Contains(group)));
        HashSet<string> exporters = Exporters(compiled.Scenario);
        for (int good = 0; good < world.Goods.Count; good++)
        {
            for (int place = 0; place < world.Places.Count && goods.Contains(world.Goods[good].Id); place++)
            {
                bool member = !any || world.Places[place].Groups.Contains(group);
                int user = compiled.Nodes.FindUser(good, place);
                if (member && user >= 0 && compiled.Base.Used[good, place] > 0)
                {
                    users.Add(user);
                }

                int producer = compiled.Nodes.FindProducer(good, place);
                if (producer >= 0 && exporters.Contains(world.Places[place].Id))
                {
                    producers.Add(producer);
                }
            }
        }

        for (int place = 0; place < world.Places.Count; place++)
        {
            bool member = !any || world.Places[place].Groups.Contains(group);
            bool valued = Enumerable
                .Range(0, worth.Length)
                .Any(use => worth[use] > 0 && compiled.Program.Nodes[compiled.Program.Uses.Node[use]].Place == place);
            if (member && valued)
            {
                places.Add(place);
            }
        }
    }

    /// <summary>Adds the market of an item: the user's for what is bought, the producer's for a price where there is one.</summary>
    public static void Add(
        CompiledScenario compiled,
        WatchItem item,
        double[] worth,
        List<int> users,
        List<int> producers,
        List<int> places,
        List<int> released
    )
    {
        int place = Index(compiled.World.Places, p => p.Id == item.Place);
        if (place < 0)
        {
            return;
        }

        if (item.Variable == Variables.GdpLoss)
        {
            bool valued = Enumerable
                .Range(0, worth.Length)
                .Any(use => worth[use] > 0 && compiled.Program.Nodes[compiled.Program.Uses.Node[use]].Place == place);
            AddTo(places, valued ? place : -1);
            return;
        }

        int good = Index(compiled.World.Goods, g => g.Id == item.Good);
        if (good < 0)
        {
            return;
        }

        if (item.Variable == Variables.StockRelease)
        {
            AddTo(released, compiled.Nodes.FindUser(good, place));
            return;
        }

        int producer = item.Variable == Variables.Price ? compiled.Nodes.FindProducer(good, place) : -1;
        if (producer >= 0)
        {
            AddTo(producers, producer);
        }
        else if (
            item.Variable
            is Variables.Price
                or Variables.AskPrice
                or Variables.UserPrice
                or Variables.Demand
                or Variables.Shortfall
        )
        {
            AddTo(users, compiled.Nodes.FindUser(good, place));
        }
    }

    /// <summary>Places at which <see cref="Add"/> finds a price, a use or a shortage of a good.</summary>
    public static IReadOnlyList<string> Markets(CompiledScenario compiled, string variable, string good)
    {
        int which = Index(compiled.World.Goods, g => g.Id == good);
        bool isPrice = variable is Variables.Price;
        bool isUse = variable is Variables.AskPrice or Variables.UserPrice or Variables.Demand or Variables.Shortfall;
        bool Has(int place) =>
            compiled.Nodes.FindUser(which, place) >= 0 || (isPrice && compiled.Nodes.FindProducer(which, place) >= 0);
        return which < 0 || !(isPrice || isUse)
            ? []
            : [.. compiled.World.Places.Where((_, place) => Has(place)).Select(place => place.Id)];
    }

    private static void AddTo(List<int> chosen, int which)
    {
        if (which >= 0 && !chosen.Contains(which))
        {
            chosen.Add(which);
        }
    }

    private static int Index<T>(IReadOnlyList<T> list, Func<T, bool> wanted)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (wanted(list[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Goods that an item names or its plants make; every good of final use where that is none.</summary>
    private static HashSet<string> Goods(CompiledScenario compiled)
    {
        HashSet<string> goods = new(StringComparer.Ordinal);
        foreach (ScenarioItem item in compiled.Scenario.Items)
        {
            goods.UnionWith(
                item switch
                {
                    Ban ban => ban.Goods,
                    Throttle throttle => throttle.Goods,
                    ExportQuota quota => quota.Goods,
                    TariffChange tariff => tariff.Goods,
                    DemandChange demand => demand.Goods,
                    PriceFloor floor => floor.Goods,
                    Reserve reserve => [reserve.Good],
                    Outage outage => Made(compiled.World, outage.Processes),
                    FundedProject funded => Made(
                        compiled.World,
                        [compiled.World.Projects.First(project => project.Id == funded.Project).Process]
                    ),
                    _ => [],
                }
            );
        }

        HashSet<string> used = FinallyUsed(compiled);
        goods.UnionWith(goods.Count == 0 ? used : Downstream(compiled.World, goods).Where(used.Contains));
        return goods;
    }

    /// <summary>Goods whose shortage adds to a loss of value added that is kept: what is lost must be seen to be missing.</summary>
    private static IEnumerable<string> Valued(CompiledScenario compiled, double[] worth, Func<int, bool> isWatched) =>
        Enumerable
            .Range(0, worth.Length)
            .Where(use => worth[use] > 0 && isWatched(compiled.Program.Nodes[compiled.Program.Uses.Node[use]].Place))
            .Select(use => compiled.World.Demands[compiled.Program.Uses.Row[use]].Good);

    /// <summary>Goods of which some final use can be short.</summary>
    private static HashSet<string> FinallyUsed(CompiledScenario compiled)
    {
        FinalUses uses = compiled.Program.Uses;
        return
        [
            .. Enumerable
                .Range(0, uses.Count)
                .Where(use => uses.CanBeShort[use])
                .Select(use => compiled.World.Demands[uses.Row[use]].Good),
        ];
    }

    /// <summary>Goods that are made of some goods, or of what is made of them.</summary>
    private static HashSet<string> Downstream(World world, IEnumerable<string> goods)
    {
        HashSet<string> reached = new(goods, StringComparer.Ordinal);
        int before;
        do
        {
            before = reached.Count;
            foreach (Process process in world.Processes.Where(p => p.Inputs.Any(input => reached.Contains(input.Good))))
            {
                reached.UnionWith(process.Outputs.Select(output => output.Good));
            }
        } while (reached.Count > before);

        return reached;
    }

    private static IEnumerable<string> Made(World world, IReadOnlyList<string> processes) =>
        world.Processes.Where(p => processes.Contains(p.Id)).SelectMany(p => p.Outputs.Select(output => output.Good));

    private static HashSet<string> Exporters(Scenario scenario)
    {
        HashSet<string> exporters = new(StringComparer.Ordinal);
        foreach (ScenarioItem item in scenario.Items)
        {
            exporters.UnionWith(
                item switch
                {
                    Ban ban => ban.From,
                    Throttle throttle => throttle.From,
                    ExportQuota quota => quota.From,
                    TariffChange tariff => tariff.From,
                    Outage outage => outage.Places,
                    _ => [],
                }
            );
        }

        return exporters;
    }
}
