using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

public class ChainCutoffTests(ITestOutputHelper output)
{
    private const string Case = "chain-cutoff";

    /// <summary>Relative; the price of a user nobody serves is a formula, so rounding is all there is.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>Landed base prices: 0.8 · (60,000 · 1.025 + 2,000) + 0.2 · (75,000 + 1,000), and so on.</summary>
    private const double BaseUsa = 66_000,
        BaseJpn = ((80 * 75_000.0) + (40 * 61_000)) / 120,
        BaseChn = 60_000;

    [Fact]
    public void A_buyer_without_a_supplier_meets_the_choke_price()
    {
        Outcome outcome = CaseRun.Play(Case, "magnets-to-usa");
        output.WriteLine(Fallbacks.Used(outcome));
        CaseRun.AssertClose(BaseUsa, outcome.Value(Variables.PurchasePrice, "USA", "magnet", period: -1), Tolerance);
        for (int period = 0; period < 6; period++)
        {
            CaseRun.AssertClose(
                15 * 1.25 * BaseUsa,
                outcome.Value(Variables.PurchasePrice, "USA", "magnet", period: period),
                Tolerance
            );
            foreach ((string sector, double tonnes) in (ReadOnlySpan<(string, double)>)[("ev", 60), ("defence", 40)])
            {
                Assert.Equal(0, outcome.Value(Variables.Demand, "USA", "magnet", sector: sector, period: period));
                CaseRun.AssertClose(
                    tonnes / 12,
                    outcome.Value(Variables.Shortfall, "USA", "magnet", sector: sector, period: period),
                    Tolerance
                );
            }

            // What the United States cannot buy makes magnets cheaper elsewhere.
            Assert.True(outcome.Value(Variables.PurchasePrice, "JPN", "magnet", period: period) < BaseJpn);
            Assert.True(outcome.Value(Variables.PurchasePrice, "CHN", "magnet", period: period) < BaseChn);
        }

        // Served again when the ban ends.
        for (int period = 6; period < 12; period++)
        {
            Assert.InRange(
                outcome.Value(Variables.Demand, "USA", "magnet", sector: "defence", period: period),
                0.5 * 40 / 12,
                1.5 * 40 / 12
            );
        }
    }

    [Fact]
    public void A_plant_without_its_input_stands_still_and_its_input_has_its_break_even_price()
    {
        Outcome outcome = CaseRun.Play(Case, "oxide-to-japan");
        output.WriteLine(Fallbacks.Used(outcome));
        const double margin = 75_000 - (0.4 * 50_500);
        for (int period = 0; period < 6; period++)
        {
            Assert.Equal(0, outcome.Value(Variables.Activity, "JPN", process: "magnets", period: period));
            Assert.Equal(0, outcome.Value(Variables.Flow, "CHN", "oxide", "JPN", period: period));
            Assert.Equal(0, outcome.Value(Variables.Flow, "AUS", "oxide", "JPN", period: period));

            // Level 0 is where the margin is its base value less revenue over elasticity: q = (p − m0 + 75,000/1) / 0.4.
            double magnet = outcome.Value(Variables.Price, "JPN", "magnet", period: period);
            double breakEven = (magnet - margin + 75_000) / 0.4;
            CaseRun.AssertClose(
                breakEven,
                outcome.Value(Variables.PurchasePrice, "JPN", "oxide", period: period),
                1e-9
            );
        }
    }

    [Fact]
    public void When_no_plant_runs_every_price_is_the_highest_choke_price_of_its_place()
    {
        Outcome outcome = CaseRun.Play(Case, "all-suppliers-off");
        output.WriteLine(Fallbacks.Used(outcome));
        for (int period = 0; period < 6; period++)
        {
            CaseRun.AssertClose(
                6 * 1.25 * BaseChn,
                outcome.Value(Variables.PurchasePrice, "CHN", "magnet", period: period),
                Tolerance
            );
            CaseRun.AssertClose(
                8 * 1.25 * BaseJpn,
                outcome.Value(Variables.PurchasePrice, "JPN", "magnet", period: period),
                Tolerance
            );
            CaseRun.AssertClose(
                15 * 1.25 * BaseUsa,
                outcome.Value(Variables.PurchasePrice, "USA", "magnet", period: period),
                Tolerance
            );
            Assert.All(
                outcome.Rows.Where(r =>
                    r.Period == period && r.Variable is Variables.Supply or Variables.Flow or Variables.Demand
                ),
                row => Assert.Equal(0, row.Value)
            );
        }
    }

    /// <summary>Domestic supply goes on; the United States have none.</summary>
    [Fact]
    public void Without_trade_a_place_has_what_it_makes()
    {
        Outcome outcome = CaseRun.Play(Case, "no-trade-at-all");
        output.WriteLine(Fallbacks.Used(outcome));
        for (int period = 0; period < 6; period++)
        {
            CaseRun.AssertClose(
                15 * 1.25 * BaseUsa,
                outcome.Value(Variables.PurchasePrice, "USA", "magnet", period: period),
                Tolerance
            );

            // No oxide reaches Japan, so it makes no magnets either.
            CaseRun.AssertClose(
                8 * 1.25 * BaseJpn,
                outcome.Value(Variables.PurchasePrice, "JPN", "magnet", period: period),
                Tolerance
            );
            CaseRun.AssertClose(
                outcome.Value(Variables.Supply, "CHN", "magnet", period: period),
                outcome.Value(Variables.Demand, "CHN", "magnet", period: period),
                1e-9
            );
        }
    }
}
