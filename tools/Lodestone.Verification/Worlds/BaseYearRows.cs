using Lodestone.Model;

namespace Lodestone.Verification.Worlds;

/// <summary>Rows of calm periods against the tables of the world: flows, activities, demands, prices.</summary>
internal static class BaseYearRows
{
    /// <summary>Largest relative difference of each of the four, over all calm periods.</summary>
    /// <param name="world">World without homogeneous goods, whose flows are the engine's own.</param>
    /// <param name="outcome">A scenario without events.</param>
    public static (double Flow, double Activity, double Demand, double Price) Worst(World world, Outcome outcome)
    {
        ILookup<(string, string, string, string, string), OutcomeRow> rows = Lookup(outcome);
        double perYear = outcome.Scenario.Horizon.PerYear;
        return (
            Of(world.Trade.Where(t => t.QuantityPerYear > 0), FlowKey, t => t.QuantityPerYear / perYear),
            Of(world.Capacities, ActivityKey, c => c.ActivityPerYear / perYear),
            Of(world.Demands.Where(d => d.QuantityPerYear > 0), DemandKey, d => d.QuantityPerYear / perYear),
            Prices(world, outcome)
        );

        double Of<T>(
            IEnumerable<T> table,
            Func<T, (string, string, string, string, string)> key,
            Func<T, double> expected
        ) =>
            table.Max(item =>
            {
                double tonnes = expected(item);
                OutcomeRow[] found = [.. rows[key(item)]];
                return found.Length != outcome.Scenario.Horizon.Periods + 1
                    ? double.PositiveInfinity
                    : found.Max(row => Math.Abs(row.Value - tonnes)) / Math.Max(tonnes, 1e-3);
            });
    }

    /// <summary>Adds what differs: demand and flows from the tables, prices, activities and stocks from the base year.</summary>
    public static void Compare(World world, Outcome outcome, double tolerance, List<string> broken)
    {
        ILookup<(string, string, string, string, string), OutcomeRow> rows = Lookup(outcome);
        double perYear = outcome.Scenario.Horizon.PerYear;
        foreach (FinalDemand use in world.Demands.Where(d => d.QuantityPerYear > 0))
        {
            Same(rows[DemandKey(use)], use.QuantityPerYear / perYear);
        }

        foreach (TradeFlow flow in world.Trade.Where(t => t.QuantityPerYear > 0))
        {
            Same(rows[FlowKey(flow)], flow.QuantityPerYear / perYear);
        }

        foreach (IGrouping<(string, string, string, string, string), OutcomeRow> group in rows)
        {
            if (group.Key.Item1 is Variables.Price or Variables.Activity or Variables.StockPrivate)
            {
                double before = group.First(row => row.Period < 0).Value;
                Same(group, before);
            }
        }

        void Same(IEnumerable<OutcomeRow> found, double expected)
        {
            foreach (OutcomeRow row in found)
            {
                if (!(Math.Abs(row.Value - expected) <= tolerance * Math.Max(Math.Abs(expected), 1e-6)))
                {
                    broken.Add($"calm: {row.Variable} {row.Good} {row.Place} is {row.Value:R}, base year {expected:R}");
                }
            }
        }
    }

    private static double Prices(World world, Outcome outcome)
    {
        Dictionary<string, double> price = world.Goods.ToDictionary(good => good.Id, good => good.Price);
        return outcome
            .Rows.Where(row => row.Variable == Variables.Price)
            .Max(row => Math.Abs((row.Value / price[row.Good]) - 1));
    }

    private static ILookup<(string, string, string, string, string), OutcomeRow> Lookup(Outcome outcome) =>
        outcome.Rows.ToLookup(row => (row.Variable, row.Place, row.Partner, row.Good, row.Process + row.Sector));

    private static (string, string, string, string, string) FlowKey(TradeFlow flow) =>
        (Variables.Flow, flow.Exporter, flow.Importer, flow.Good, "");

    private static (string, string, string, string, string) ActivityKey(Capacity plant) =>
        (Variables.Activity, plant.Place, "", "", plant.Process);

    private static (string, string, string, string, string) DemandKey(FinalDemand use) =>
        (Variables.Demand, use.Place, "", use.Good, use.Sector);
}
