using Lodestone.Equilibrium;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

public class TwoZoneCutoffTests(ITestOutputHelper output)
{
    private const string Case = "two-zone-cutoff";

    /// <summary>Relative; the interior point stops at about 1e-11 of turnover and demand is inelastic (a factor 3).</summary>
    private const double Tolerance = 1e-8;

    /// <summary>Where the others' capacity of 44 binds, (Q/100)^(−1/0.3) holds for any supply curve: the published multiples.</summary>
    [Theory]
    [InlineData("cut-50", 2.7283, 74)]
    [InlineData("cut-75", 5.8053, 59)]
    [InlineData("cut-100", 15.4344, 44)]
    public void Beyond_the_others_capacity_the_published_multiples_hold(
        string scenario,
        double published,
        double quantity
    )
    {
        Outcome outcome = CaseRun.Play(Case, scenario);
        double multiple = outcome.Value(Variables.Price, "OTH", "metal") / 1_000;
        Assert.Equal(published, multiple, 4);
        CaseRun.AssertClose(Math.Pow(quantity / 100, -1 / 0.3), multiple, Tolerance);
        CaseRun.AssertClose(quantity, outcome.Value(Variables.Demand, "OTH", "metal"), Tolerance);
        CaseRun.AssertClose(100 - quantity, outcome.Value(Variables.Shortfall, "OTH", "metal"), Tolerance);
        CaseRun.AssertClose(44, outcome.Value(Variables.Supply, "OTH", "metal"), Tolerance);
    }

    /// <summary>
    /// Below it the published 1.5072 belongs to an isoelastic supply curve. The engine's is linear through the base
    /// point, 40 + 8 (p − 1), so its exact value is another one: 100 p^−0.3 = 45 + min(44, 40 + 8 (p − 1)).
    /// </summary>
    [Fact]
    public void A_quarter_less_has_the_value_of_the_linear_supply_curve()
    {
        Outcome outcome = CaseRun.Play(Case, "cut-25");
        double exact = Bisection.Root(p => 45 + Math.Min(44, 40 + (8 * (p - 1))) - (100 * Math.Pow(p, -0.3)), 1, 3);
        Assert.Equal(1.4825, exact, 4);
        CaseRun.AssertClose(exact, outcome.Value(Variables.Price, "OTH", "metal") / 1_000, Tolerance);
        CaseRun.AssertClose(100 * Math.Pow(exact, -0.3), outcome.Value(Variables.Demand, "OTH", "metal"), Tolerance);
        CaseRun.AssertClose(45, outcome.Value(Variables.Flow, "CHN", "metal", "OTH"), Tolerance);
    }

    /// <summary>The published value of the isoelastic curve, from the same equations: the two differ by the curve alone.</summary>
    [Fact]
    public void The_published_quarter_is_that_of_the_isoelastic_curve()
    {
        double isoelastic = Bisection.Root(
            p => 45 + Math.Min(44, 40 * Math.Pow(p, 0.2)) - (100 * Math.Pow(p, -0.3)),
            1,
            3
        );
        Assert.Equal(1.5072, isoelastic, 4);
    }

    [Theory]
    [InlineData("tariff-25", 0.25, 1.051464)]
    [InlineData("tariff-100", 1, 1.144726)]
    public void A_duty_drives_a_wedge_between_the_two_prices(string scenario, double duty, double multiple)
    {
        Outcome outcome = CaseRun.Play(Case, scenario);
        double exact = WithDuty(duty);
        Assert.Equal(multiple, exact, 6);
        CaseRun.AssertClose(exact, outcome.Value(Variables.Price, "OTH", "metal") / 1_000, Tolerance);
        CaseRun.AssertClose(exact / (1 + duty), outcome.Value(Variables.Price, "CHN", "metal") / 1_000, Tolerance);
    }

    /// <summary>Freezing and renewing a duty need not settle: then the run says so, and never certifies a wrong price.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    public void A_prohibitive_duty_has_the_exact_price_or_a_stated_failure(double duty)
    {
        World world = CaseRun.World(Path.Combine(DataFolder.Cases, Case));
        Scenario scenario = new()
        {
            Name = "duty",
            Title = "duty",
            Horizon = new Horizon(Period.Parse("2026"), 1),
            Events = [new TariffChange(["metal"], ["CHN"], ["OTH"], duty, 0, new Window(0, 1), 0)],
        };
        Outcome outcome = ScenarioSolver.Solve(
            world,
            scenario,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Certificates.AssertFinite(outcome);
        output.WriteLine($"{Fallbacks.Used(outcome)}, {outcome.Certificate.Periods[0].Status}");
        if (outcome.Certificate.Holds)
        {
            CaseRun.AssertClose(WithDuty(duty), outcome.Value(Variables.Price, "OTH", "metal") / 1_000, Tolerance);
        }
    }

    private static double WithDuty(double duty) =>
        Bisection.Root(
            p =>
                Math.Min(60, 60 + (12 * ((p / (1 + duty)) - 1)))
                + Math.Min(44, 40 + (8 * (p - 1)))
                - (100 * Math.Pow(p, -0.3)),
            0.5,
            3
        );
}
