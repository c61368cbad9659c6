using Lodestone.Atlas;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

public class AtlasBaseYearTests
{
    [Fact]
    public void Thirty_six_calm_months_repeat_every_number_of_the_atlas()
    {
        World world = AtlasReader.Read(DataFolder.Atlas).World!;
        string baseline = Path.Combine(DataFolder.Atlas, "..", "scenarios", "baseline.yaml");
        Scenario calm = ScenarioReader.Read(baseline, world).Scenario!;
        Outcome outcome = Equilibrium.ScenarioSolver.Solve(
            world,
            calm,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.Equal(36, calm.Horizon.Periods);
        ILookup<(string, string, string, string, string), OutcomeRow> rows = outcome.Rows.ToLookup(r =>
            (r.Variable, r.Place, r.Partner, r.Good, r.Process + r.Sector)
        );
        foreach (TradeFlow flow in world.Trade.Where(t => t.QuantityPerYear > 0))
        {
            All(rows[(Variables.Flow, flow.Exporter, flow.Importer, flow.Good, "")], flow.QuantityPerYear / 12);
        }

        foreach (Capacity plant in world.Capacities)
        {
            All(rows[(Variables.Activity, plant.Place, "", "", plant.Process)], plant.ActivityPerYear / 12);
        }

        foreach (FinalDemand use in world.Demands)
        {
            All(rows[(Variables.Demand, use.Place, "", use.Good, use.Sector)], use.QuantityPerYear / 12);
            All(rows[(Variables.Shortfall, use.Place, "", use.Good, use.Sector)], 0, use.QuantityPerYear);
        }

        Dictionary<string, double> price = world.Goods.ToDictionary(g => g.Id, g => g.Price);
        foreach (OutcomeRow row in outcome.Rows.Where(r => r.Variable == Variables.Price))
        {
            Assert.True(Math.Abs(row.Value - price[row.Good]) <= 1e-9 * price[row.Good], row.ToString());
        }
    }

    private static void All(IEnumerable<OutcomeRow> rows, double expected, double? of = null)
    {
        double scale = Math.Max(of ?? expected, 1e-3);
        OutcomeRow[] found = [.. rows];
        Assert.Equal(37, found.Length);
        Assert.All(
            found,
            row => Assert.True(Math.Abs(row.Value - expected) <= 1e-9 * scale, $"{row}, atlas {expected:R}")
        );
    }
}
