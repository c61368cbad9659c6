using Lodestone.Model;
using Xunit;

namespace Lodestone.Planning.Tests.PriceSupport;

/// <summary>Black (1976): a known value, parity, limits and bounds.</summary>
public sealed class Black76Tests
{
    public static TheoryData<double, double, double, double, double> Grid
    {
        get
        {
            TheoryData<double, double, double, double, double> grid = [];
            foreach (double strike in (double[])[20, 60, 110, 300])
            {
                foreach (double forward in (double[])[15, 55, 110, 123, 900])
                {
                    foreach (double volatility in (double[])[0.01, 0.35, 1.2])
                    {
                        grid.Add(strike, forward, volatility, 0.04, 0.25);
                        grid.Add(strike, forward, volatility, -0.01, 1);
                        grid.Add(strike, forward, volatility, 0.04, 10);
                    }
                }
            }

            return grid;
        }
    }

    [Fact]
    public void At_the_money_both_are_worth_14_6821()
    {
        var value = Black76.Of(110, 110, 0.35, 0.04, 1);
        Assert.Equal(14.6821, value.Put, 1e-4);
        Assert.Equal(14.6821, value.Call, 1e-4);
        Assert.Equal(NormalDistribution.Probability(0.175), value.Below, 1e-15);
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void Parity_holds_and_both_sides_are_those_of_the_formula(
        double strike,
        double forward,
        double volatility,
        double rate,
        double years
    )
    {
        var value = Black76.Of(strike, forward, volatility, rate, years);
        double discount = Math.Exp(-rate * years);
        Assert.Equal(discount * (forward - strike), value.Call - value.Put, 1e-10);
        double d1 =
            (Math.Log(forward / strike) / (volatility * Math.Sqrt(years))) + (0.5 * volatility * Math.Sqrt(years));
        double d2 = d1 - (volatility * Math.Sqrt(years));
        double put = (strike * NormalDistribution.Probability(-d2)) - (forward * NormalDistribution.Probability(-d1));
        double call = (forward * NormalDistribution.Probability(d1)) - (strike * NormalDistribution.Probability(d2));
        Assert.Equal(discount * put, value.Put, 1e-10);
        Assert.Equal(discount * call, value.Call, 1e-10);
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void Between_the_intrinsic_value_and_the_whole(
        double strike,
        double forward,
        double volatility,
        double rate,
        double years
    )
    {
        var value = Black76.Of(strike, forward, volatility, rate, years);
        double discount = Math.Exp(-rate * years);
        Assert.InRange(value.Put, Math.Max(0, discount * (strike - forward)) - 1e-10, (discount * strike) + 1e-10);
        Assert.InRange(value.Call, Math.Max(0, discount * (forward - strike)) - 1e-10, (discount * forward) + 1e-10);
        Assert.InRange(value.Below, 0, 1);
    }

    [Theory]
    [MemberData(nameof(Grid))]
    public void Rises_with_strike_and_volatility_and_falls_with_the_forward(
        double strike,
        double forward,
        double volatility,
        double rate,
        double years
    )
    {
        double put = Black76.Of(strike, forward, volatility, rate, years).Put;
        double call = Black76.Of(strike, forward, volatility, rate, years).Call;
        Assert.True(Black76.Of(strike * 1.01, forward, volatility, rate, years).Put >= put - 1e-12);
        Assert.True(Black76.Of(strike, forward * 1.01, volatility, rate, years).Put <= put + 1e-12);
        Assert.True(Black76.Of(strike, forward, volatility * 1.01, rate, years).Put >= put - 1e-11);
        Assert.True(Black76.Of(strike * 1.01, forward, volatility, rate, years).Call <= call + 1e-12);
        Assert.True(Black76.Of(strike, forward * 1.01, volatility, rate, years).Call >= call - 1e-12);
        Assert.True(Black76.Of(strike, forward, volatility * 1.01, rate, years).Call >= call - 1e-11);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1e-9, 1)]
    [InlineData(0.35, 0)]
    [InlineData(0.35, 1e-18)]
    public void Without_spread_the_intrinsic_value(double volatility, double years)
    {
        double discount = Math.Exp(-0.04 * years);
        var below = Black76.Of(110, 60, volatility, 0.04, years);
        var above = Black76.Of(110, 123, volatility, 0.04, years);
        Assert.Equal((50 * discount, 0, 1), (below.Put, below.Call, below.Below));
        Assert.Equal(0, above.Put);
        Assert.Equal(13 * discount, above.Call, 1e-12);
        Assert.Equal(0, above.Below);
    }

    [Fact]
    public void Far_in_and_out_of_the_money_nothing_is_lost_to_rounding()
    {
        var deep = Black76.Of(110, 1e-6, 0.35, 0.04, 1);
        Assert.Equal(Math.Exp(-0.04) * (110 - 1e-6), deep.Put, 1e-12);
        Assert.Equal(0, deep.Call);
        var far = Black76.Of(110, 1e6, 0.35, 0.04, 1);
        Assert.InRange(far.Put, 0, 1e-100);
        Assert.Equal(110 * Math.Exp(-0.04), Black76.Of(110, 0, 0.35, 0.04, 1).Put, 1e-12);
        Assert.Equal(110 * Math.Exp(-0.04), Black76.Of(0, 110, 0.35, 0.04, 1).Call, 1e-12);
    }

    [Theory]
    [InlineData(-1, 110, 0.35, 1)]
    [InlineData(110, double.NaN, 0.35, 1)]
    [InlineData(110, 110, -0.1, 1)]
    [InlineData(110, 110, 0.35, double.PositiveInfinity)]
    public void What_means_nothing_is_refused(double strike, double forward, double volatility, double years) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Black76.Of(strike, forward, volatility, 0.04, years));
}
