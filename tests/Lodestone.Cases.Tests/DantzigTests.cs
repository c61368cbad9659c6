using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

public class DantzigTests
{
    private const string Transport = "dantzig-transport";
    private const string Equilibrium = "dantzig-equilibrium";

    /// <summary>Relative; the interior point stops at about 1e-11 of turnover.</summary>
    private const double Tolerance = 1e-8;

    /// <summary>Relative, of the published optimum and of what is sent at it.</summary>
    private const double Published = 1e-9;

    private static readonly Dictionary<(string, string), double> Freight = new()
    {
        [("seattle", "new-york")] = 225,
        [("seattle", "chicago")] = 153,
        [("seattle", "topeka")] = 162,
        [("san-diego", "new-york")] = 225,
        [("san-diego", "chicago")] = 162,
        [("san-diego", "topeka")] = 126,
    };

    [Theory]
    [InlineData(Transport)]
    [InlineData(Equilibrium)]
    public void The_least_cost_is_153_675_thousand_dollars(string name)
    {
        Outcome outcome = CaseRun.Play(name, "base");
        CaseRun.AssertClose(153.675, Cost(outcome), Published);
        CaseRun.AssertClose(325, Received(outcome, "new-york"), Published);
        CaseRun.AssertClose(300, Received(outcome, "chicago"), Published);
        CaseRun.AssertClose(275, Received(outcome, "topeka"), Published);
    }

    [Theory]
    [InlineData(Transport)]
    [InlineData(Equilibrium)]
    public void Its_dual_prices_are_225_153_and_126_dollars(string name)
    {
        Outcome outcome = CaseRun.Play(name, "base");

        // At fixed demand a price moves by 1000 times what a quantity does: 1e-6.
        double tolerance = name == Transport ? 1e-6 : Tolerance;
        CaseRun.AssertClose(225, Price(outcome, "new-york"), tolerance);
        CaseRun.AssertClose(153, Price(outcome, "chicago"), tolerance);
        CaseRun.AssertClose(126, Price(outcome, "topeka"), tolerance);
    }

    /// <summary>Seattle at 153 + 20 loses Chicago to San Diego at 162; capacity is ample, so prices are the cheapest freight.</summary>
    [Fact]
    public void Dearer_freight_turns_chicago_to_san_diego()
    {
        Outcome outcome = CaseRun.Play(Equilibrium, "freight-up");
        double chicago = 300 * Math.Pow(162.0 / 153, -1.2);
        CaseRun.AssertClose(225, Price(outcome, "new-york"), Tolerance);
        CaseRun.AssertClose(162, Price(outcome, "chicago"), Tolerance);
        CaseRun.AssertClose(126, Price(outcome, "topeka"), Tolerance);
        CaseRun.AssertClose(chicago, Received(outcome, "chicago"), Tolerance);
        CaseRun.AssertClose(chicago, outcome.Value(Variables.Flow, "san-diego", "case", "chicago"), Tolerance);
        Assert.Equal(0, outcome.Value(Variables.Flow, "seattle", "case", "chicago"), 1e-6);
        CaseRun.AssertClose(((325 * 225) + (chicago * 162) + (275 * 126)) / 1_000, Cost(outcome), Tolerance);
    }

    /// <summary>With 650 cases for all, both plants sell to New York and earn the same rent r: Σ D_j(freight_j + r) = 650.</summary>
    [Fact]
    public void A_scarce_capacity_earns_one_rent_everywhere()
    {
        Outcome outcome = CaseRun.Play(Equilibrium, "half-san-diego");
        double rent = Bisection.Root(
            r => 650 - Demand(325, 225, r, 1.5) - Demand(300, 153, r, 1.2) - Demand(275, 126, r, 2.0),
            0,
            500
        );

        // The regime is the assumed one: Chicago within Seattle's capacity, Topeka within San Diego's, New York from both.
        Assert.InRange(Demand(300, 153, rent, 1.2), 0, 350);
        Assert.InRange(Demand(275, 126, rent, 2.0), 0, 300);
        CaseRun.AssertClose(225 + rent, Price(outcome, "new-york"), Tolerance);
        CaseRun.AssertClose(153 + rent, Price(outcome, "chicago"), Tolerance);
        CaseRun.AssertClose(126 + rent, Price(outcome, "topeka"), Tolerance);
        CaseRun.AssertClose(rent, outcome.Value(Variables.RentCapacity, "seattle", process: "cannery"), Tolerance);
        CaseRun.AssertClose(rent, outcome.Value(Variables.RentCapacity, "san-diego", process: "cannery"), Tolerance);
        CaseRun.AssertClose(
            650,
            Received(outcome, "new-york") + Received(outcome, "chicago") + Received(outcome, "topeka"),
            Tolerance
        );
    }

    /// <summary>Capacity is ample, so the buyer bears the whole duty: 255, and 325 (255/225)^−1.5 cases.</summary>
    [Fact]
    public void A_duty_under_ample_capacity_falls_on_the_buyer()
    {
        Outcome outcome = CaseRun.Play(Equilibrium, "tariff-new-york");
        double newYork = 325 * Math.Pow(255.0 / 225, -1.5);
        CaseRun.AssertClose(255, Price(outcome, "new-york"), Tolerance);
        CaseRun.AssertClose(newYork, Received(outcome, "new-york"), Tolerance);
        CaseRun.AssertClose(153, Price(outcome, "chicago"), Tolerance);
        CaseRun.AssertClose(126, Price(outcome, "topeka"), Tolerance);
        double duty = outcome.Rows.Where(r => r.Variable == Variables.FlowDuty && r.Period == 0).Sum(r => r.Value);
        CaseRun.AssertClose(30 * newYork, duty, Tolerance);
    }

    private static double Demand(double quantity, double freight, double rent, double elasticity) =>
        quantity * Math.Pow((freight + rent) / freight, -elasticity);

    private static double Price(Outcome outcome, string city) => outcome.Value(Variables.PurchasePrice, city, "case");

    private static double Received(Outcome outcome, string city) => outcome.Value(Variables.Demand, city, "case");

    /// <summary>Freight bill in thousand dollars.</summary>
    private static double Cost(Outcome outcome) =>
        outcome
            .Rows.Where(r => r.Variable == Variables.Flow && r.Period == 0)
            .Sum(r => r.Value * Freight[(r.Place, r.Partner)]) / 1_000;
}
