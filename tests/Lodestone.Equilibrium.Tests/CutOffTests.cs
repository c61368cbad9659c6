using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests;

public class CutOffTests
{
    private static readonly string[] Everything = ["ore", "nd", "dy", "la", "magnet"];

    [Theory]
    [InlineData("magnet")]
    [InlineData("dy")]
    [InlineData("nd,dy,magnet")]
    [InlineData("ore,nd,dy,la,magnet")]
    public void A_ban_has_a_certified_answer(string goods)
    {
        Outcome outcome = Solve(SmallChain.Scenario(12, SmallChain.Ban(goods.Split(','), 2)));
        AssertCertified(outcome);
        Assert.All(outcome.Certificate.Periods, period => Assert.Equal(0, period.Fallback));
    }

    [Fact]
    public void A_ban_raises_the_price_outside_and_not_inside()
    {
        Outcome outcome = Solve(SmallChain.Scenario(6, SmallChain.Ban(["magnet", "dy"], 1)));
        double Multiple(string place) =>
            outcome
                .Rows.Single(r =>
                    r.Variable == Variables.PurchasePrice && r.Good == "magnet" && r.Place == place && r.Period == 3
                )
                .Value
            / outcome
                .Rows.Single(r =>
                    r.Variable == Variables.PurchasePrice && r.Good == "magnet" && r.Place == place && r.Period == -1
                )
                .Value;
        Assert.True(Multiple("JPN") > 1.05, $"JPN {Multiple("JPN")} AUS {Multiple("AUS")} CHN {Multiple("CHN")}");
        Assert.True(Multiple("AUS") > 1.05);
        Assert.True(Multiple("CHN") < 1.0, $"JPN {Multiple("JPN")} AUS {Multiple("AUS")} CHN {Multiple("CHN")}");
    }

    [Fact]
    public void Every_capacity_at_zero_leaves_demand_unmet_at_the_choke_price()
    {
        World world = SmallChain.World();
        Outage outage = new(
            [.. world.Processes.Select(p => p.Id)],
            [.. world.Places.Select(p => p.Id)],
            1,
            new Window(0, 24),
            0
        );
        Outcome outcome = Solve(SmallChain.Scenario(24, outage), world);
        AssertCertified(outcome);
        OutcomeRow[] last = [.. outcome.Rows.Where(r => r.Period == 23)];
        Assert.All(last.Where(r => r.Variable is Variables.Supply), r => Assert.Equal(0, r.Value, 1e-9));
        Assert.All(
            last.Where(r => r.Variable is Variables.Demand && r.Good == "magnet"),
            r => Assert.Equal(0, r.Value, 1e-6)
        );
        OutcomeRow price = last.Single(r =>
            r.Variable == Variables.PurchasePrice && r.Good == "magnet" && r.Place == "JPN"
        );
        double before = outcome
            .Rows.Single(r =>
                r.Period == -1 && r.Variable == Variables.PurchasePrice && r.Good == "magnet" && r.Place == "JPN"
            )
            .Value;
        Assert.Equal(15 * 1.25, price.Value / before, 1e-9);
    }

    [Fact]
    public void Ten_times_the_demand_has_a_certified_answer()
    {
        DemandChange surge = new(["magnet"], ["CHN", "JPN", "AUS"], ["ev", "wind", "defence"], 9, new Window(1, 12), 0);
        AssertCertified(Solve(SmallChain.Scenario(14, surge)));
    }

    [Fact]
    public void Every_export_of_everybody_can_stop()
    {
        Ban all = new(Everything, ["CHN", "JPN", "AUS"], ["CHN", "JPN", "AUS"], new Window(1, 12), 0);
        AssertCertified(Solve(SmallChain.Scenario(14, all)));
    }

    [Fact]
    public void A_quota_tightens_continuously_into_the_ban()
    {
        double[] shares = [1.0, 0.75, 0.5, 0.25, 0.1, 0.05, 0.01, 0.001, 0];
        double before = -1;
        double at = 0;
        foreach (double share in shares)
        {
            Outcome outcome = Solve(SmallChain.Scenario(2, SmallChain.Throttle(["magnet"], share)));
            AssertCertified(outcome);
            at = Unmet(outcome);
            Assert.True(at >= before - 1e-9, $"unmet {at} at {share}, {before} before");
            before = at;
        }

        Assert.Equal(Unmet(Solve(SmallChain.Scenario(2, SmallChain.Ban(["magnet"])))), at, 1e-9);
        double tiny = Unmet(Solve(SmallChain.Scenario(2, SmallChain.Throttle(["magnet"], 1e-5))));
        Assert.Equal(at, tiny, 1e-3 * at);
    }

    [Fact]
    public void A_slack_quota_changes_nothing()
    {
        Outcome outcome = Solve(SmallChain.Scenario(3, SmallChain.Throttle(["magnet", "dy"], 1.5)));
        Assert.All(
            outcome.Rows.Where(r => r.Variable == Variables.Price && r.Period == 2),
            r =>
                Assert.Equal(
                    outcome
                        .Rows.Single(b =>
                            b.Period == -1 && b.Variable == Variables.Price && b.Good == r.Good && b.Place == r.Place
                        )
                        .Value,
                    r.Value,
                    1e-6
                )
        );
        Assert.DoesNotContain(outcome.Rows, r => r.Variable == Variables.RentQuota);
    }

    private static double Unmet(Outcome outcome) =>
        outcome.Rows.Where(r => r.Variable == Variables.Shortfall && r.Good == "magnet").Sum(r => r.Value);

    private static Outcome Solve(Scenario scenario, World? world = null) =>
        ScenarioSolver.Solve(
            world ?? SmallChain.World(),
            scenario,
            cancellationToken: TestContext.Current.CancellationToken
        );

    internal static void AssertCertified(Outcome outcome)
    {
        Assert.True(
            outcome.Certificate.Holds,
            string.Join("; ", outcome.Certificate.Periods.Where(p => p.Residual > 1e-10))
        );
        Assert.All(outcome.Rows, row => Assert.True(double.IsFinite(row.Value), row.ToString()));
        Assert.All(outcome.Certificate.Periods, p => Assert.True(p.BalanceResidual < 1e-9, p.ToString()));
        Assert.All(outcome.Certificate.Periods, p => Assert.True(p.DualityGap < 1e-9, p.ToString()));
    }
}
