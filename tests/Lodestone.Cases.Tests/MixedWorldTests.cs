using Lodestone.Equilibrium;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

/// <summary>A homogeneous good turns the whole world over to the interior point. That may not change any other market.</summary>
public class MixedWorldTests
{
    [Theory]
    [InlineData("mine-outage")]
    [InlineData("demand-doubles")]
    [InlineData("magnet-outage")]
    public void A_homogeneous_good_elsewhere_changes_nothing(string name)
    {
        string folder = Path.Combine(DataFolder.Cases, "joint-production-chain");
        World world = CaseRun.World(folder);
        Scenario scenario = CaseRun.Scenario(folder, name, world);
        Outcome alone = ScenarioSolver.Solve(world, scenario, cancellationToken: TestContext.Current.CancellationToken);
        Outcome beside = ScenarioSolver.Solve(
            WithGold(world),
            scenario,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Certificates.AssertHolds(beside);
        foreach (
            OutcomeRow row in alone.Rows.Where(r =>
                r.Period == 0 && r.Variable is Variables.Price or Variables.Activity
            )
        )
        {
            double other = beside.Value(row.Variable, row.Place, row.Good, process: row.Process);

            // Two algorithms: the interior point stops at about 1e-11 of turnover, so a price holds to 1e-8.
            CaseRun.AssertClose(row.Value, other, 1e-8);
        }
    }

    /// <summary>A good that nobody else makes, uses or ships.</summary>
    private static World WithGold(World world)
    {
        Provenance none = world.Goods[0].Provenance;
        return world with
        {
            Goods =
            [
                .. world.Goods,
                new Good("gold", "Gold", "metal", "t", "gross", 1_000, double.PositiveInfinity, none),
            ],
            Processes =
            [
                .. world.Processes,
                world.Processes[0] with
                {
                    Id = "dig",
                    ReferenceGood = "gold",
                    Inputs = [],
                    Outputs = [new GoodAmount("gold", 1)],
                },
            ],
            Capacities = [.. world.Capacities, new Capacity("AUS", "dig", 200, 100, null, 0.5, none)],
            Demands = [.. world.Demands, new FinalDemand("gold", "AUS", "rings", 100, -0.5, 10, none)],
            Trade =
            [
                .. world.Trade,
                world.Trade[0] with
                {
                    Good = "gold",
                    Exporter = "AUS",
                    Importer = "AUS",
                    QuantityPerYear = 100,
                },
            ],
        };
    }
}
