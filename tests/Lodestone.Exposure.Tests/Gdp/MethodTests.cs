using Lodestone.Model;
using Lodestone.Optimization;
using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Exposure.Tests.Gdp;

/// <summary>The three methods on the table of Miller and Blair, against figures worked out by hand.</summary>
public class MethodTests
{
    private static readonly LeontiefModel Model = new(Economy.MillerBlair);
    private static readonly GdpParameters Plain = new(0.8, 0, 90, 0.05, 0, 7);
    private static readonly SupplyProgramme Programme = new(new CertifiedSolver(new HighsSolver()));

    /// <summary>ψ e u v = 0.8 × 0.1 × 0.5 × 650 = 26 in a year.</summary>
    [Fact]
    public void A_sector_loses_criticality_times_exposure_times_what_is_missing()
    {
        double[] lost = DirectLoss.ValueAdded(Year(Use("g", 0, "n", 0.1, 0.5)), Plain);
        Assert.Equal(26, lost[0], 9);
        Assert.Equal(0, lost[1]);
    }

    /// <summary>A stock of 365/12 days covers one month of use, so two of twelve months of a half that is missing.</summary>
    [Fact]
    public void A_sector_loses_nothing_until_its_stock_is_used_up()
    {
        GdpParameters stocked = Plain with { StockDays = 365.0 / 12 };
        Disruption year = Year(Use("g", 0, "n", 0.1, 0.5));
        double[][] loss = DirectLoss.Of(year, stocked);
        Assert.Equal(0, loss[1][0], 12);
        Assert.Equal(0.04, loss[2][0], 12);
        Assert.Equal(26 * 10.0 / 12, DirectLoss.ValueAdded(year, stocked)[0], 9);
    }

    [Fact]
    public void Inputs_of_one_segment_bind_by_the_scarcest_and_segments_add_up()
    {
        InputUse half = Use("g", 0, "n", 0.1, 0.5);
        Assert.Equal(0.8 * 0.1 * 0.9, DirectLoss.Of(Year(half, Use("h", 0, "n", 0.1, 0.9)), Plain)[0][0], 12);
        Assert.Equal(0.8 * 0.1 * 1.4, DirectLoss.Of(Year(half, Use("h", 0, "m", 0.1, 0.9)), Plain)[0][0], 12);
        Assert.Equal(0.8 * 0.1 * 1.4, DirectLoss.Of(Year(half, Use("g", 0, "n", 0.1, 0.9)), Plain)[0][0], 12);
    }

    [Fact]
    public void Uses_that_claim_more_than_the_sector_are_scaled_to_it()
    {
        Disruption year = Year(Use("g", 0, "n", 1.5, 1), Use("h", 0, "m", 0.5, 0));
        Assert.Equal(2, year.Claimed[0]);
        Assert.Equal(0.75, year.Uses[0].Exposed);
    }

    /// <summary>
    /// Customers that do not bind (ā → ∞): loss₂ = (200 loss₁ + 100 loss₂) / 2000, so loss₂ = 200/1900 loss₁ once settled.
    /// </summary>
    [Fact]
    public void A_supplier_sells_less_to_customers_that_stand_still()
    {
        double[][] loss = Propagation.Of(Year(Use("g", 0, "n", 0.1, 1)), Plain with { BindingCostShare = 1e9 });
        Assert.Equal(0.08, loss[11][0], 9);
        Assert.Equal(0.08 * 200 / 1900, loss[11][1], 9);
    }

    /// <summary>Sector 1 sells 0.25 of a dollar to sector 2, which then loses 0.8 of its shortage, with a delay of τ.</summary>
    [Fact]
    public void A_customer_feels_a_missing_supplier_as_its_stock_runs_down()
    {
        Disruption year = Year(Use("g", 0, "n", 0.1, 1));
        double[][] slow = Propagation.Of(year, Plain with { InputStockDays = 90 });
        double[][] quick = Propagation.Of(year, Plain with { InputStockDays = 1 });
        Assert.Equal(0.8 * 0.08, quick[11][1], 9);
        Assert.Equal(0.8 * 0.08, slow[11][1], 0.002);
        Assert.True(slow[0][1] < 0.3 * slow[11][1]);
        Assert.True(slow[2][1] < quick[2][1]);
    }

    /// <summary>x₁ ≤ 900, then x₂ ≤ (1700 + 0.2 × 900) / 0.95: value added falls by 65 and by 0.7 × 21.0526.</summary>
    [Fact]
    public void The_programme_gives_up_final_demand_first()
    {
        double[] lost = Programme.ValueAdded(Year(Use("g", 0, "n", 0.1, 1)), Plain);
        Assert.Equal(65, lost[0], 1e-6);
        Assert.Equal(0.7 * (2000 - (1880 / 0.95)), lost[1], 1e-6);
    }

    /// <summary>x₁ ≤ 500: final demand for it is used up and 0.85 × 500 = 0.25 x₂ is all that sector 2 gets.</summary>
    [Fact]
    public void The_programme_stops_customers_when_final_demand_is_used_up()
    {
        double[] lost = Programme.ValueAdded(Year(Use("g", 0, "n", 0.5, 1)), Plain);
        Assert.Equal(325, lost[0], 1e-6);
        Assert.Equal(210, lost[1], 1e-6);
    }

    /// <summary>
    /// Half of a good is missing and leaves the use of sector 1, which makes less of a tonne; sector 2 then sells 0.2/0.95 of
    /// that less and spares the good too: cut = 20 / (1 + 0.1 × 0.2 / 0.95).
    /// </summary>
    [Fact]
    public void The_programme_moves_what_is_left_to_where_it_is_worth_most()
    {
        Disruption year = Year(Use("g", 0, "n", 0.02, 0.5), Use("g", 1, "n", 0.1, 0.5));
        double[] lost = Programme.ValueAdded(year, Plain);
        Assert.Equal(0.65 * 20 / (1 + (0.02 / 0.95)), lost[0], 1e-6);
        Assert.True(lost[1] < 0.05 * 1400 / 2);
        Assert.True(
            lost.Sum()
                < Programme.ValueAdded(Year(Use("g", 0, "n", 0.02, 0.5)), Plain).Sum()
                    + Programme.ValueAdded(Year(Use("h", 1, "n", 0.1, 0.5)), Plain).Sum()
        );
    }

    /// <summary>Users return 50 to sector 2, so f₂ = −50 and x₂ = 200; a hundredth of sector 1 costs 6.5 and nothing else.</summary>
    [Fact]
    public void A_negative_final_demand_is_met_like_any_other()
    {
        var model = new LeontiefModel(Economy.Of([150, 100, 200, 50], [750, -50], [0, 0], [650, 50]));
        double[] lost = Programme.ValueAdded(new Disruption(model, [Use("g", 0, "n", 0.01, 1)], 12), Plain);
        Assert.Equal(6.5, lost[0], 1e-6);
        Assert.Equal(0, lost[1], 1e-6);
    }

    /// <summary>
    /// Where the bound on joint losses ends: each good alone stops 300 of sector 1, which final demand of 350 gives up; both
    /// together stop its customer: x₁ = 400, x₂ = 0.85 × 400 / 0.25.
    /// </summary>
    [Fact]
    public void Goods_that_use_up_one_final_demand_together_lose_more_than_one_by_one()
    {
        InputUse g = Use("g", 0, "n", 0.3, 1);
        InputUse h = Use("h", 0, "m", 0.3, 1);
        double joint = Programme.ValueAdded(Year(g, h), Plain).Sum();
        Assert.Equal((0.65 * 600) + (0.7 * 640), joint, 1e-6);
        Assert.True(joint > Programme.ValueAdded(Year(g), Plain).Sum() + Programme.ValueAdded(Year(h), Plain).Sum());
    }

    /// <summary>A part of a year counts by its part: six months of everything missing, then six of nothing.</summary>
    [Fact]
    public void The_programme_takes_years_one_by_one()
    {
        Disruption half = new(Model, [Use("g", 0, "n", 0.1, 1) with { Missing = [1, 1, 1, 1, 1, 1] }], 6);
        Assert.Equal(65 / 2.0, Programme.ValueAdded(half, Plain)[0], 1e-6);
    }

    [Fact]
    public void The_bracket_names_the_methods_from_the_least_to_the_greatest()
    {
        var bracket = new LossBracket(3, 5, 4);
        Assert.Equal(["direct", "programme", "propagated"], bracket.Ordered.Select(p => p.Method));
        Assert.Equal((3, 4, 5), (bracket.Low, bracket.Central, bracket.High));
    }

    [Fact]
    public void A_use_that_misses_more_than_all_is_refused()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Year(Use("g", 0, "n", 0.1, 1.2)));
        Assert.Contains("the use of g by a misses a part outside 0–1", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Year(Use("g", 7, "n", 0.1, 1)));
        Assert.Throws<ArgumentException>(() => new Disruption(Model, [Use("g", 0, "n", 0.1, 1)], 3));
    }

    private static InputUse Use(string good, int sector, string segment, double exposed, double missing) =>
        new(good, "a", sector, segment, 1, exposed, [.. Enumerable.Repeat(missing, 12)]);

    private static Disruption Year(params InputUse[] uses) => new(Model, uses, 12);
}
