using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests;

public class BaseYearTests
{
    [Fact]
    public void A_calm_path_repeats_the_base_year_in_every_period()
    {
        Outcome outcome = ScenarioSolver.Solve(
            SmallChain.World(),
            SmallChain.Scenario(36),
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.True(outcome.Certificate.CalibrationResidual < 1e-12, $"{outcome.Certificate.CalibrationResidual}");
        var groups = outcome
            .Rows.Where(row =>
                row.Variable
                    is Variables.Price
                        or Variables.PurchasePrice
                        or Variables.Flow
                        or Variables.Supply
                        or Variables.Demand
                        or Variables.Activity
                        or Variables.StockPrivate
            )
            .GroupBy(row => row with { Period = 0, Value = 0 });
        foreach (var group in groups)
        {
            double before = group.Single(row => row.Period < 0).Value;
            Assert.Equal(37, group.Count());
            Assert.All(
                group,
                row => Assert.True(Math.Abs(row.Value - before) <= 1e-9 * Math.Abs(before), $"{row} was {before}")
            );
        }
    }

    [Fact]
    public void The_base_year_is_the_atlas()
    {
        World world = SmallChain.World();
        Outcome outcome = ScenarioSolver.Solve(
            world,
            SmallChain.Scenario(1),
            cancellationToken: TestContext.Current.CancellationToken
        );
        foreach (TradeFlow flow in world.Trade)
        {
            double value = outcome
                .Rows.Single(row =>
                    row.Period == 0
                    && row.Variable == Variables.Flow
                    && row.Good == flow.Good
                    && row.Place == flow.Exporter
                    && row.Partner == flow.Importer
                )
                .Value;
            Assert.Equal(flow.QuantityPerYear / 12, value, 1e-9 * flow.QuantityPerYear);
        }

        foreach (Capacity plant in world.Capacities)
        {
            double value = outcome
                .Rows.Single(row =>
                    row.Period == 0
                    && row.Variable == Variables.Activity
                    && row.Place == plant.Place
                    && row.Process == plant.Process
                )
                .Value;
            Assert.Equal(plant.ActivityPerYear / 12, value, 1e-9 * Math.Max(plant.ActivityPerYear, 1));
        }
    }

    [Fact]
    public void A_base_year_that_does_not_balance_is_refused_with_the_node_named()
    {
        World world = SmallChain.Builder().Demand("magnet", "AUS", "toys", 5, -0.3).Build();
        CalibrationException error = Assert.Throws<CalibrationException>(() =>
            ScenarioSolver.Solve(
                world,
                SmallChain.Scenario(1),
                cancellationToken: TestContext.Current.CancellationToken
            )
        );
        Assert.Contains("magnet at AUS", error.Message, StringComparison.Ordinal);
    }
}
