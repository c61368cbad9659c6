using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

public class JointProductionTests(ITestOutputHelper output)
{
    private const string Case = "joint-production-chain";

    /// <summary>Relative; Newton stops at 1e-10 of throughput and is polished to rounding.</summary>
    private const double Tolerance = 1e-9;

    [Fact]
    public void Without_a_shock_the_equations_give_the_base_year()
    {
        Outcome outcome = CaseRun.Play(Case, "baseline");
        AssertAgrees(JointProduction.MineBinds(1), outcome);
        CaseRun.AssertClose(4_000, outcome.Value(Variables.Price, "AUS", "ore"), Tolerance);
        CaseRun.AssertClose(51_000, outcome.Value(Variables.PurchasePrice, "JPN", "ndpr"), Tolerance);
        CaseRun.AssertClose(2_100, outcome.Value(Variables.PurchasePrice, "JPN", "lace"), Tolerance);
        CaseRun.AssertClose(60_000, outcome.Value(Variables.Price, "JPN", "magnet"), Tolerance);
    }

    [Fact]
    public void A_short_mine_makes_both_oxides_scarce_in_their_fixed_ratio()
    {
        Outcome outcome = CaseRun.Play(Case, "mine-outage");
        JointProduction expected = JointProduction.MineBinds(0.6);
        AssertAgrees(expected, outcome);
        CaseRun.AssertClose(
            expected.OreProducer - (4_000 * (1 - (0.4 / 2))),
            outcome.Value(Variables.RentCapacity, "AUS", process: "mine"),
            Tolerance
        );

        // Beyond 20 times the base price catalysts give La-Ce up along the ramp.
        Assert.InRange(expected.LaceUser / 2_100, 20, 25);
    }

    [Fact]
    public void Wanting_more_magnets_pushes_the_by_product_to_its_disposal_price()
    {
        Outcome outcome = CaseRun.Play(Case, "demand-doubles");
        JointProduction expected = JointProduction.DemandGrows(2);
        AssertAgrees(expected, outcome);
        Assert.InRange(expected.Separation, 1.2, 2);
        Assert.InRange(expected.LaceProducer, 95, 100);
        Assert.True(expected.LaceDumped > 0);
        CaseRun.AssertClose(expected.LaceDumped / 12, outcome.Value(Variables.Disposal, "AUS", "lace"), 1e-8);
    }

    [Fact]
    public void An_idle_magnet_plant_turns_the_main_product_into_waste()
    {
        Outcome outcome = CaseRun.Play(Case, "magnet-outage");
        JointProduction expected = JointProduction.MagnetPlantBinds(0.6);
        AssertAgrees(expected, outcome);
        Assert.InRange(expected.NdprProducer, 2_400, 2_500);
        Assert.True(expected.LaceProducer > 5 * 2_000);
        CaseRun.AssertClose(expected.NdprDumped / 12, outcome.Value(Variables.Disposal, "AUS", "ndpr"), 1e-8);
    }

    /// <summary>One supplier each: shares stay 1, the scale λ cancels, and every month is the first.</summary>
    private void AssertAgrees(JointProduction expected, Outcome outcome)
    {
        output.WriteLine(
            $"{expected}, La-Ce dumped {expected.LaceDumped:R} t/yr, Nd-Pr dumped {expected.NdprDumped:R} t/yr"
        );
        output.WriteLine(Fallbacks.Used(outcome));
        for (int period = 0; period < 3; period++)
        {
            double Of(string variable, string place, string good = "", string process = "") =>
                outcome.Value(variable, place, good, process: process, period: period);
            CaseRun.AssertClose(expected.OreProducer, Of(Variables.Price, "AUS", "ore"), Tolerance);
            CaseRun.AssertClose(expected.NdprProducer, Of(Variables.Price, "AUS", "ndpr"), Tolerance);
            CaseRun.AssertClose(expected.LaceProducer, Of(Variables.Price, "AUS", "lace"), Tolerance);
            CaseRun.AssertClose(expected.MagnetProducer, Of(Variables.Price, "JPN", "magnet"), Tolerance);
            CaseRun.AssertClose(500 * expected.Mine / 12, Of(Variables.Activity, "AUS", process: "mine"), Tolerance);
            CaseRun.AssertClose(
                100 * expected.Separation / 12,
                Of(Variables.Activity, "AUS", process: "separate"),
                Tolerance
            );
            CaseRun.AssertClose(
                250 * expected.Magnets / 12,
                Of(Variables.Activity, "JPN", process: "magnets"),
                Tolerance
            );
            CaseRun.AssertClose(
                3 * Of(Variables.Supply, "AUS", "ndpr"),
                Of(Variables.Supply, "AUS", "lace"),
                Tolerance
            );
            CaseRun.AssertClose(expected.LaceUsed / 12, Of(Variables.Demand, "JPN", "lace"), Tolerance);
        }
    }
}
