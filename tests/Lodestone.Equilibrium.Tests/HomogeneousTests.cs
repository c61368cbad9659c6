using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests;

public class HomogeneousTests
{
    [Theory]
    [InlineData(0.5, 2.7283, 74.0)]
    [InlineData(0.25, 5.8053, 59.0)]
    [InlineData(0.0, 15.4344, 44.0)]
    public void The_two_zone_market_has_its_known_prices(double licences, double multiple, double quantity)
    {
        World world = new WorldBuilder()
            .Places("CHN", "ROW")
            .Good("metal", 1_000, double.PositiveInfinity)
            .Process("mine", [], [("metal", 1)])
            .Plant("CHN", "mine", 60, 60, 0.2)
            .Plant("ROW", "mine", 40, 44, 0.2)
            .Flow("metal", "CHN", "ROW", 60)
            .Flow("metal", "ROW", "ROW", 40)
            .Demand("metal", "ROW", "all", 100, -0.3, 40)
            .Build();
        Scenario scenario = new()
        {
            Name = "cut",
            Title = "cut",
            Horizon = new Horizon(Period.Parse("2026"), 1),
            Events = [new Throttle(["metal"], ["CHN"], ["ROW"], [licences], new Window(0, 1), 0)],
        };
        Outcome outcome = Solve(world, scenario);
        double price = outcome
            .Rows.Single(r => r.Variable == Variables.Price && r.Place == "ROW" && r.Period == 0)
            .Value;
        double served = outcome.Rows.Single(r => r.Variable == Variables.Demand && r.Period == 0).Value;
        Assert.Equal(multiple, price / 1_000, 5e-5);
        Assert.Equal(Math.Pow(quantity / 100, -1 / 0.3), price / 1_000, 1e-7);
        Assert.Equal(quantity, served, 1e-7);
        CutOffTests.AssertCertified(outcome);
    }

    [Fact]
    public void Dantzigs_transport_problem_costs_153_675()
    {
        Outcome outcome = Solve(Dantzig(elastic: false), Year());
        Assert.Equal(153.675, Cost(outcome), 1e-6);
        CutOffTests.AssertCertified(outcome);
    }

    [Fact]
    public void Its_equilibrium_form_gives_the_same_flows_at_the_dual_prices()
    {
        Outcome outcome = Solve(Dantzig(elastic: true), Year());
        Assert.Equal(153.675, Cost(outcome), 1e-5);
        double newYork = outcome
            .Rows.Single(r => r.Variable == Variables.PurchasePrice && r.Place == "new-york" && r.Period == 0)
            .Value;
        Assert.Equal(0.225, newYork, 1e-7);
    }

    private static World Dantzig(bool elastic)
    {
        (string City, double Tonnes, double Price, double Elasticity, double Seattle, double SanDiego)[] markets =
        [
            ("new-york", 325, 0.225, -1.5, 2.5, 2.5),
            ("chicago", 300, 0.153, -1.2, 1.7, 1.8),
            ("topeka", 275, 0.126, -2.0, 1.8, 1.4),
        ];
        WorldBuilder builder = new WorldBuilder()
            .Places("seattle", "san-diego", "new-york", "chicago", "topeka")
            .Good("case", 0.2, double.PositiveInfinity)
            .Process("cannery", [], [("case", 1)])
            .Plant("seattle", "cannery", 0, 350, double.PositiveInfinity, 0)
            .Plant("san-diego", "cannery", 0, 600, double.PositiveInfinity, 0);
        foreach (
            (string city, double tonnes, double price, double elasticity, double seattle, double sanDiego) in markets
        )
        {
            builder
                .Demand("case", city, "all", tonnes, elastic ? elasticity : -1e-3, 50)
                .Flow("case", "seattle", city, 0, 0.09 * seattle)
                .Flow("case", "san-diego", city, 0, 0.09 * sanDiego);
            builder.Price("case", city, price, "user");
        }

        return builder.Build();
    }

    private static double Cost(Outcome outcome)
    {
        Dictionary<(string, string), double> freight = Dantzig(false)
            .Trade.ToDictionary(t => (t.Exporter, t.Importer), t => t.Freight);
        return outcome
            .Rows.Where(r => r.Variable == Variables.Flow && r.Period == 0)
            .Sum(r => r.Value * freight[(r.Place, r.Partner)]);
    }

    private static Scenario Year() =>
        new()
        {
            Name = "base",
            Title = "base",
            Horizon = new Horizon(Period.Parse("2026"), 1),
        };

    private static Outcome Solve(World world, Scenario scenario) =>
        ScenarioSolver.Solve(world, scenario, cancellationToken: TestContext.Current.CancellationToken);
}
