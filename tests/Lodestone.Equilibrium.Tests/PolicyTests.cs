using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests;

public class PolicyTests
{
    private static readonly Window Always = new(0, 100);

    [Fact]
    public void An_ad_valorem_duty_is_its_rate_times_the_exporters_price()
    {
        TariffChange tariff = new(["magnet"], ["CHN"], ["AUS"], 0.25, 100, Always, 0);
        Outcome outcome = Solve(4, tariff);
        CutOffTests.AssertCertified(outcome);
        double flow = Value(outcome, Variables.Flow, 3, "CHN", "magnet", "AUS");
        double price = Value(outcome, Variables.Price, 3, "CHN", "magnet");
        Assert.Equal(
            flow * ((0.25 * price) + 100),
            Value(outcome, Variables.FlowDuty, 3, "CHN", "magnet", "AUS"),
            1e-6 * flow * price
        );
        Assert.True(flow < Value(outcome, Variables.Flow, -1, "CHN", "magnet", "AUS"));
        Assert.True(Value(outcome, Variables.WelfareGovernment, 3, "AUS") > 0);
    }

    [Fact]
    public void A_border_floor_lifts_every_import_to_it_and_no_further()
    {
        PriceFloor floor = new(["magnet"], ["AUS"], 80_000, FloorKind.Border, null, Always, 0);
        Outcome outcome = Solve(2, floor);
        CutOffTests.AssertCertified(outcome);
        Assert.Equal(80_000, Value(outcome, Variables.PurchasePrice, 1, "AUS", "magnet"), 1e-3);
    }

    [Fact]
    public void A_contract_for_difference_pays_the_gap_on_what_is_made()
    {
        PriceFloor contract = new(["nd"], ["AUS"], 90_000, FloorKind.Cfd, null, Always, 0);
        Outcome outcome = Solve(3, contract);
        CutOffTests.AssertCertified(outcome);
        double made = Value(outcome, Variables.Supply, 2, "AUS", "nd");
        double price = Value(outcome, Variables.Price, 2, "AUS", "nd");
        Assert.True(made > Value(outcome, Variables.Supply, -1, "AUS", "nd") * 1.01);
        Assert.True(price < 60_000);
        double paid = outcome.Rows.Single(r => r.Variable == Variables.SupportPayment && r.Period == 2).Value;
        Assert.Equal((90_000 - price) * made, paid, 1e-6 * paid);
    }

    [Fact]
    public void What_has_ended_is_paid_no_longer()
    {
        Window twice = new(0, 2);
        PriceFloor contract = new(["nd"], ["AUS"], 90_000, FloorKind.Cfd, null, twice, 0);
        Outcome paid = Solve(4, contract);
        CutOffTests.AssertCertified(paid);
        double before = Value(paid, Variables.Supply, -1, "AUS", "nd");
        double during = Value(paid, Variables.Supply, 1, "AUS", "nd");
        double after = Value(paid, Variables.Supply, 2, "AUS", "nd");
        Assert.True(after - before < 0.2 * (during - before), $"{before} {during} {after}");
        TariffChange tariff = new(["magnet"], ["CHN"], ["AUS"], 0.25, 0, twice, 0);
        Outcome taxed = Solve(4, tariff);
        CutOffTests.AssertCertified(taxed);
        Assert.True(Value(taxed, Variables.FlowDuty, 1, "CHN", "magnet", "AUS") > 0);
        Assert.DoesNotContain(taxed.Rows, r => r is { Variable: Variables.FlowDuty, Period: >= 2, Good: "magnet" });
        PriceFloor levy = new(["magnet"], ["AUS"], 80_000, FloorKind.Border, null, twice, 0);
        Outcome levied = Solve(4, levy);
        CutOffTests.AssertCertified(levied);
        Assert.True(Value(levied, Variables.PurchasePrice, 2, "AUS", "magnet") < 75_000);
    }

    [Fact]
    public void A_purchase_floor_holds_the_price_and_fills_a_stock()
    {
        PriceFloor floor = new(["nd"], ["AUS"], 61_000, FloorKind.Purchase, 400, Always, 0);
        Outcome outcome = Solve(3, floor);
        CutOffTests.AssertCertified(outcome);
        double price = Value(outcome, Variables.Price, 2, "AUS", "nd");
        Assert.InRange(price, 60_000, 61_000);
        Assert.True(
            Value(outcome, Variables.StockGovernment, 2, "AUS", "nd")
                > Value(outcome, Variables.StockGovernment, 0, "AUS", "nd")
        );
    }

    [Theory]
    [InlineData(ReleaseRule.Price, 1.5)]
    [InlineData(ReleaseRule.Shortfall, 0.02)]
    [InlineData(ReleaseRule.Schedule, 0)]
    public void A_reserve_releases_by_its_rule_no_more_than_it_holds_and_lowers_the_shortfall(
        ReleaseRule rule,
        double trigger
    )
    {
        Ban ban = SmallChain.Ban(["magnet"], 2, 8);
        Reserve reserve = new("AUS", "magnet", 300, rule, trigger, 60, Always, 0);
        Outcome without = Solve(14, ban);
        Outcome with = Solve(14, ban, reserve);
        CutOffTests.AssertCertified(with);
        double Shortfall(Outcome outcome) =>
            outcome
                .Rows.Where(r => r.Variable == Variables.Shortfall && r.Place == "AUS" && r.Good == "magnet")
                .Sum(r => r.Value);
        double left = Value(with, Variables.StockGovernment, 13, "AUS", "magnet");
        Assert.True(Shortfall(with) < Shortfall(without) - 5, $"{Shortfall(with)} {Shortfall(without)}");
        Assert.InRange(left, 0, 300 - 5);
        if (rule != ReleaseRule.Schedule)
        {
            Assert.Equal(300, Value(with, Variables.StockGovernment, 1, "AUS", "magnet"), 1e-9);
        }
    }

    [Theory]
    [InlineData(ReleaseRule.Price, 1.5)]
    [InlineData(ReleaseRule.Shortfall, 0.02)]
    public void A_pool_serves_a_member_that_holds_nothing(ReleaseRule rule, double trigger)
    {
        Ban ban = SmallChain.Ban(["magnet"], 1, 8);
        Reserve reserve = new("JPN", "magnet", 600, rule, trigger, 120, Always, 0);
        Pool pool = new(["JPN", "AUS"], ["magnet"], Always, 0);
        Outcome alone = Solve(10, ban, reserve);
        Outcome shared = Solve(10, ban, reserve, pool);
        CutOffTests.AssertCertified(shared);
        double Served(Outcome outcome) =>
            outcome
                .Rows.Where(r =>
                    r.Variable == Variables.Demand && r.Place == "AUS" && r.Good == "magnet" && r.Period >= 0
                )
                .Sum(r => r.Value);
        Assert.True(Served(shared) > Served(alone) + 10, $"{Served(shared)} {Served(alone)}");
    }

    [Fact]
    public void A_funded_project_ramps_up_and_produces()
    {
        World world = SmallChain.Builder().Project("works", "JPN", "magnet", 1_200, 4).Build();
        FundedProject project = new("works", 1, new Window(2, 100), 0);
        Outcome outcome = ScenarioSolver.Solve(
            world,
            SmallChain.Scenario(12, SmallChain.Ban(["magnet"], 1, 11), project),
            cancellationToken: TestContext.Current.CancellationToken
        );
        CutOffTests.AssertCertified(outcome);
        double[] capacity =
        [
            .. outcome
                .Rows.Where(r =>
                    r.Variable == Variables.CapacityTonnes && r.Process == "magnet" && r.Place == "JPN" && r.Period >= 0
                )
                .GroupBy(r => r.Period)
                .Select(g => g.Sum(r => r.Value)),
        ];
        Assert.Equal(4_500 / 12.0, capacity[1], 1e-9);
        Assert.Equal((4_500 + 300) / 12.0, capacity[2], 1e-9);
        Assert.Equal((4_500 + 1_200) / 12.0, capacity[6], 1e-9);
    }

    /// <summary>A draw says that a project stands or not: its full capacity or none, where a single run has the expected one.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(1)]
    public void A_draw_decides_whether_a_funded_project_stands(double drawn)
    {
        World world = SmallChain.Builder().Project("works", "JPN", "magnet", 1_200, 4).Build();
        FundedProject project = new("works", 0.25, new Window(0, 100), 0);
        CompiledScenario compiled = CompiledScenario.Compile(
            world,
            SmallChain.Scenario(6, SmallChain.Ban(["magnet"], 1, 5), project)
        );
        var input = new PathInput(compiled);
        input.Take(
            new Draw(
                0,
                [.. world.Parameters.Select(p => p.Central)],
                [
                    .. compiled.Scenario.Items.Select(i =>
                        i is FundedProject funded ? funded with { Probability = drawn } : i
                    ),
                ],
                [.. world.Stocks.Select(_ => 1.0)],
                0
            )
        );
        Outcome outcome = new PathRunner(compiled, new EngineSettings(), input).Run(
            null,
            TestContext.Current.CancellationToken
        );
        CutOffTests.AssertCertified(outcome);
        double capacity = outcome
            .Rows.Where(r =>
                r.Variable == Variables.CapacityTonnes && r.Process == "magnet" && r.Place == "JPN" && r.Period == 5
            )
            .Sum(r => r.Value);
        Assert.Equal((4_500 + (drawn * 1_200)) / 12.0, capacity, 1e-9);
    }

    [Fact]
    public void Elasticities_grow_with_time_so_that_a_lasting_cut_hurts_less_later()
    {
        WorldBuilder Builder() =>
            SmallChain
                .Builder()
                .Parameter("*", ParameterNames.AdjustmentYears, 1)
                .Parameter("*", ParameterNames.SubstitutionCapPerYear, 0.2);
        Scenario scenario = SmallChain.Scenario(36, SmallChain.Ban(["magnet"], 0, 36));
        double Multiple(World world, int period)
        {
            Outcome outcome = ScenarioSolver.Solve(
                world,
                scenario,
                cancellationToken: TestContext.Current.CancellationToken
            );
            CutOffTests.AssertCertified(outcome);
            return Value(outcome, Variables.PurchasePrice, period, "AUS", "magnet")
                / Value(outcome, Variables.PurchasePrice, -1, "AUS", "magnet");
        }

        double shortRun = Multiple(Builder().Build(), 35);
        double longRun = Multiple(Builder().Parameter("*", ParameterNames.DemandElasticityLong, -1.5).Build(), 35);
        Assert.True(longRun - 1 < 0.5 * (shortRun - 1), $"{longRun} {shortRun}");
    }

    [Fact]
    public void Answers_do_not_depend_on_units()
    {
        World world = SmallChain.World();
        const double tonnes = 1000;
        const double money = 7;
        World scaled = world with
        {
            Goods = [.. world.Goods.Select(g => g with { Price = g.Price * money })],
            Capacities =
            [
                .. world.Capacities.Select(c =>
                    c with
                    {
                        ActivityPerYear = c.ActivityPerYear * tonnes,
                        CapacityPerYear = c.CapacityPerYear * tonnes,
                    }
                ),
            ],
            Demands = [.. world.Demands.Select(d => d with { QuantityPerYear = d.QuantityPerYear * tonnes })],
            Trade =
            [
                .. world.Trade.Select(t =>
                    t with
                    {
                        QuantityPerYear = t.QuantityPerYear * tonnes,
                        Freight = t.Freight * money,
                    }
                ),
            ],
            Stocks = [.. world.Stocks.Select(s => s with { Quantity = s.Quantity * tonnes })],
        };
        Scenario scenario = SmallChain.Scenario(6, SmallChain.Ban(["dy"], 1), SmallChain.Throttle(["magnet"], 0.2, 1));
        Outcome a = ScenarioSolver.Solve(world, scenario, cancellationToken: TestContext.Current.CancellationToken);
        Outcome b = ScenarioSolver.Solve(scaled, scenario, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(
            a.Rows.Zip(b.Rows).Where(pair => pair.First.Variable == Variables.PurchasePrice),
            pair => Assert.Equal(pair.First.Value * money, pair.Second.Value, 1e-7 * pair.Second.Value)
        );
        Assert.All(
            a.Rows.Zip(b.Rows).Where(pair => pair.First.Variable == Variables.Flow),
            pair => Assert.Equal(pair.First.Value * tonnes, pair.Second.Value, (1e-7 * pair.Second.Value) + 1e-3)
        );
    }

    [Fact]
    public void Answers_do_not_depend_on_the_order_of_rows()
    {
        World world = SmallChain.World();
        World turned = world with
        {
            Places = [.. world.Places.Reverse()],
            Goods = [.. world.Goods.Reverse()],
            Capacities = [.. world.Capacities.Reverse()],
            Demands = [.. world.Demands.Reverse()],
            Trade = [.. world.Trade.Reverse()],
        };
        Scenario scenario = SmallChain.Scenario(6, SmallChain.Ban(["dy"], 1), SmallChain.Throttle(["magnet"], 0.2, 1));
        Outcome a = ScenarioSolver.Solve(world, scenario, cancellationToken: TestContext.Current.CancellationToken);
        Outcome b = ScenarioSolver.Solve(turned, scenario, cancellationToken: TestContext.Current.CancellationToken);
        Dictionary<OutcomeRow, double> other = b
            .Rows.Where(r => r.Variable is Variables.PurchasePrice or Variables.Flow or Variables.Demand)
            .ToDictionary(r => r with { Value = 0 }, r => r.Value);
        foreach (
            OutcomeRow row in a.Rows.Where(r =>
                r.Variable is Variables.PurchasePrice or Variables.Flow or Variables.Demand
            )
        )
        {
            Assert.Equal(row.Value, other[row with { Value = 0 }], (1e-7 * Math.Abs(row.Value)) + 1e-6);
        }
    }

    private static Outcome Solve(int periods, params ScenarioItem[] items) =>
        ScenarioSolver.Solve(
            SmallChain.World(),
            SmallChain.Scenario(periods, items),
            cancellationToken: TestContext.Current.CancellationToken
        );

    private static double Value(
        Outcome outcome,
        string variable,
        int period,
        string place,
        string good = "",
        string partner = ""
    ) =>
        outcome
            .Rows.Single(r =>
                r.Variable == variable
                && r.Period == period
                && r.Place == place
                && r.Good == good
                && r.Partner == partner
            )
            .Value;
}
