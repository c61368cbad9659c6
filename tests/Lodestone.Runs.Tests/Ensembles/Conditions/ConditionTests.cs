using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests.Ensembles.Conditions;

/// <summary>Conditions on four draws whose numbers stand below, in two blocks.</summary>
public class ConditionTests
{
    private static readonly Table Draws = new(
        (Row(Variables.Price, "JPN", "dy-oxide", "", -1, "USD/t"), [100, 100, 100, 100]),
        (Row(Variables.Price, "JPN", "dy-oxide", "", 0, "USD/t"), [150, 200, 250, 900]),
        (Row(Variables.Price, "JPN", "dy-oxide", "", 1, "USD/t"), [300, 100, 500, 100]),
        (Row(Variables.Demand, "EU27", "ndfeb-magnet", "ev", 0, "t"), [90, 80, 70, 60]),
        (Row(Variables.Shortfall, "EU27", "ndfeb-magnet", "ev", 0, "t"), [10, 20, 30, 40]),
        (Row(Variables.Demand, "EU27", "ndfeb-magnet", "wind", 0, "t"), [100, 100, 100, 100]),
        (Row(Variables.Shortfall, "EU27", "ndfeb-magnet", "wind", 0, "t"), [0, 0, 0, 0]),
        (Row(Variables.Demand, "EU27", "ndfeb-magnet", "ev", 1, "t"), [100, 100, 40, 100]),
        (Row(Variables.Shortfall, "EU27", "ndfeb-magnet", "ev", 1, "t"), [0, 0, 60, 0]),
        (Row(Variables.Demand, "EU27", "ndfeb-magnet", "wind", 1, "t"), [100, 100, 60, 100]),
        (Row(Variables.Shortfall, "EU27", "ndfeb-magnet", "wind", 1, "t"), [0, 0, 40, 0]),
        (Row(Variables.Demand, "EU27", "ndfeb-magnet", "", 1, "t") with { Process = "coat" }, [7, 7, 7, 7]),
        (Row(Variables.CoverDays, "JPN", "dy-oxide", "", 0, "days"), [40, 30, 20, double.PositiveInfinity]),
        (Row(Variables.CoverDays, "JPN", "dy-oxide", "", 1, "days"), [35, 50, 10, double.PositiveInfinity]),
        (Row(Variables.Utilisation, "JPN", "", "", 0, "share") with { Process = "sinter" }, [0.5, 0.6, 0.7, 0.8]),
        (Row(Variables.Utilisation, "JPN", "", "", 0, "share") with { Process = "strip" }, [0.9, 0.1, 0.1, 0.1])
    );

    /// <summary>By hand: worst month over base 3, 2, 5, 9; cover 35, 30, 10, ∞; short 5, 10, 50 and 20 %, 10 … t.</summary>
    [Theory]
    [InlineData("price:dy-oxide@JPN>3x", true, 4)]
    [InlineData("price:dy-oxide@JPN>4x", false, 4)]
    [InlineData("price:dy-oxide@JPN>=4x", true, 4)]
    [InlineData("price:dy-oxide@JPN>390USD/t", true, 400)]
    [InlineData("price:dy-oxide@JPN>0.39USD/kg", true, 400)]
    [InlineData("mean:price:dy-oxide@JPN>4.7x", true, 4.75)]
    [InlineData("p75:price:dy-oxide@JPN>7x", false, 6)]
    [InlineData("p(price:dy-oxide@JPN>2x)>0.7", true, 0.75)]
    [InlineData("p(price:dy-oxide@JPN>2x)>75%", false, 0.75)]
    [InlineData("p25:price:dy-oxide@JPN<1x", false, 1)]
    [InlineData("shortfall:ndfeb-magnet@EU27>14%", true, 15)]
    [InlineData("shortfall:ndfeb-magnet@EU27>14t", true, 30)]
    [InlineData("total:shortfall:ndfeb-magnet@EU27>30t", false, 30)]
    [InlineData("mean:total:shortfall:ndfeb-magnet@EU27>12.4%", true, 12.5)]
    [InlineData("cover.days:dy-oxide@JPN<33days", true, 32.5)]
    [InlineData("p(cover.days:dy-oxide@JPN<=30days)>=50%", true, 0.5)]
    [InlineData("p99:utilisation@JPN>89%", true, 89.7)]
    public void Conditions_are_evaluated_as_by_hand(string text, bool met, double value)
    {
        ConditionResult result = Condition.Parse(text).Evaluate(Draws);
        Assert.Equal(value, result.Value, 1e-12 * value);
        Assert.Equal(met, result.Met);
    }

    [Fact]
    public void The_share_of_draws_is_told_beside()
    {
        ConditionResult result = Condition.Parse("price:dy-oxide@JPN>3x").Evaluate(Draws);
        Assert.Equal(Proportion.Of(2, 4), result.Draws);
        Assert.Equal(
            "price:dy-oxide@JPN>3x: met, 4x (holds in 50 % of 4 draws, 95 % interval 15 to 85 %)",
            result.ToString()
        );
    }

    [Theory]
    [InlineData(
        "prices:dy-oxide@JPN>3x",
        1,
        "'prices' is not among the variables: cover.days, demand, price, shortfall, utilisation"
    )]
    [InlineData("price:tb-oxide@JPN>3x", 1, "there is no price of 'tb-oxide', but of dy-oxide")]
    [InlineData("mean:price:dy-oxide@USA>3x", 6, "there is no price of dy-oxide at 'USA', but at JPN")]
    [InlineData("price:dy-oxide@JPN>3t", 20, "price is in USD/t, not in t; write the limit in USD/t, or as 3x")]
    [InlineData(
        "price:dy-oxide@JPN>20%",
        20,
        "% is for shortfall, as a share of need, and for shares; price is in USD/t"
    )]
    [InlineData(
        "shortfall:ndfeb-magnet@EU27>3x",
        29,
        "has no value in the base year to be a multiple of; write the limit in t"
    )]
    [InlineData(
        "total:utilisation@JPN>3%",
        7,
        "utilisation is in share and cannot be added over the periods; leave total out"
    )]
    public void What_does_not_fit_the_series_is_named(string text, int position, string what)
    {
        var thrown = Assert.Throws<ConditionException>(() => Condition.Parse(text).Evaluate(Draws));
        Assert.Equal(position, thrown.Position);
        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_need_wants_the_demand_beside()
    {
        var table = new Table((Row(Variables.Shortfall, "EU27", "ndfeb-magnet", "ev", 0, "t"), [10, 20]));
        var thrown = Assert.Throws<ConditionException>(() =>
            Condition.Parse("shortfall:ndfeb-magnet@EU27>20%").Evaluate(table)
        );
        Assert.Contains("write the limit in t", thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>Magnets in Japan: need 200 t, 33 % of 120 t and 16.5 % of 80 t short in the third month.</summary>
    [Fact]
    public void A_single_run_is_one_draw()
    {
        var run = new OutcomeDraw(HandMade.Outcome());
        Assert.Equal(52.8, Condition.Parse("shortfall:ndfeb-magnet@JPN>50t").Evaluate(run).Value, 1e-10);
        Assert.Equal(26.4, Condition.Parse("shortfall:ndfeb-magnet@JPN>20%").Evaluate(run).Value, 1e-10);
        ConditionResult price = Condition.Parse("price.purchase:ndfeb-magnet@JPN>3x").Evaluate(run);
        Assert.Equal((6.2, true), (Math.Round(price.Value, 10), price.Met));
        Assert.EndsWith("(one draw)", price.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_ensemble_streams_by()
    {
        using var folder = new TemporaryFolder();
        EnsembleReader reader = StoredEnsemble.Play(folder, FakePlayer.Plan());
        int[] usable = StoredEnsemble.Usable(60);
        ConditionResult result = Condition.Parse("p(shortfall:ndfeb-magnet@EU27>30t)>0.1").Evaluate(reader);
        Assert.Equal(Proportion.Of(usable.Count(d => FakePlayer.Start(d) * 6 > 30), usable.Length), result.Draws);
        double[] measured = Condition.Parse("shortfall:ndfeb-magnet@EU27>20%").Measure(reader);
        Assert.Equal(
            usable.Select(d => 100 * FakePlayer.Start(d) * 6 / 160),
            measured,
            (a, b) => Math.Abs(a - b) < 1e-10
        );
    }

    private static Series Row(string variable, string place, string good, string sector, int period, string unit) =>
        new(variable, place, "", good, "", sector, period, unit);

    private sealed class Table(params (Series Series, double[] Values)[] rows) : IDrawTable
    {
        public IReadOnlyList<Series> Series { get; } = [.. rows.Select(r => r.Series)];

        public IEnumerable<DrawTableBlock> Blocks(IReadOnlyList<int> series)
        {
            int half = rows[0].Values.Length / 2;
            yield return new DrawTableBlock(half, series.SelectMany(s => rows[s].Values[..half]).ToArray());
            yield return new DrawTableBlock(half, series.SelectMany(s => rows[s].Values[half..]).ToArray());
        }
    }
}
