using Lodestone.Model;
using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Storage;

/// <summary>A public stock that defends a band (Miranda and Helmberger 1988; parameters of RECS STO4).</summary>
public sealed class PriceBandTests
{
    private static readonly StorageParameters Market = new() { Decay = 0 };
    private static readonly PriceBand Band = new(0.9, 1.1, 0.4);
    private static readonly BandSolution Solved = BandSolver.Solve(Market, Band);
    private static readonly StorageSolution Alone = StorageSolver.Solve(Market);

    public static TheoryData<double, double> States
    {
        get
        {
            var stream = new PhiloxStream(11, 0);
            TheoryData<double, double> states = [];
            for (int i = 0; i < 200; i++)
            {
                states.Add(0.7 + (0.9 * stream.Uniform(i, 0)), Band.Cap * Math.Clamp(1.2 * stream.Uniform(i, 1), 0, 1));
            }

            return states;
        }
    }

    [Fact]
    public void Conditions_hold_at_the_nodes_and_between_them()
    {
        Assert.InRange(Solved.Residual, 0, BandSolver.Tolerance);
        Assert.InRange(Solved.ErrorBetweenNodes, Solved.Residual, BandSolver.Tolerance);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void The_conditions_of_the_band_hold(double availability, double opening)
    {
        MarketPoint point = Solved.At(availability, opening);
        double traded = point.Public - opening;
        Assert.Equal(availability + opening, Market.Demand(point.Price) + point.Private + point.Public, 1e-10);
        Assert.InRange(point.Public, 0, Band.Cap);
        Assert.True(point.Private >= 0);
        Assert.True(traded <= 0 || point.Price <= Band.Floor);
        Assert.True(traded >= 0 || point.Price >= Band.Ceiling);
        Assert.True(point.Price >= Band.Floor || point.Public == Band.Cap);
        Assert.True(point.Price <= Band.Ceiling || point.Public == 0);
        double worth = Solved.ValueOfKeeping(point.Private, point.Public);
        Assert.True(worth <= point.Price + 1e-9);
        Assert.True(point.Private == 0 || Math.Abs(worth - point.Price) < 1e-9);
    }

    /// <summary>States the solver has not used, with and without decay, summed without knowing a kink.</summary>
    [Theory]
    [InlineData(0, 0.9, 1.1, 0.4, 0.05)]
    [InlineData(0.02, 0.9, 1.1, 0.4, 0.05)]
    [InlineData(0.02, 0.8, 1.3, 0.3, 0.1)]
    public void Expectations_are_what_the_next_period_brings(
        double decay,
        double floor,
        double ceiling,
        double cap,
        double deviation
    )
    {
        StorageParameters market = new() { Decay = decay, ShockDeviation = deviation };
        BandSolution solved = BandSolver.Solve(market, new PriceBand(floor, ceiling, cap));
        var stream = new PhiloxStream(17, 0);
        for (int i = 0; i < 60; i++)
        {
            MarketPoint now = solved.At(0.7 + (0.9 * stream.Uniform(i, 0)), cap * stream.Uniform(i, 1));
            (double value, double gain) = DenseSum.Of(solved, now);
            Assert.Equal(value, solved.ValueOfKeeping(now.Private, now.Public), BandSolver.Tolerance);
            Assert.Equal(0, gain, BandSolver.Tolerance);
        }
    }

    [Fact]
    public void A_stock_of_no_size_is_private_storage_alone()
    {
        BandSolution none = BandSolver.Solve(Market, Band with { Cap = 0 });
        for (double a = 0.8; a < 1.6; a += 0.05)
        {
            Assert.Equal(Alone.At(a).Price, none.At(a, 0).Price, 1e-6);
            Assert.Equal(Alone.At(a).Private, none.At(a, 0).Private, 1e-6);
        }
    }

    [Fact]
    public void A_band_that_nobody_reaches_changes_nothing()
    {
        BandSolution wide = BandSolver.Solve(Market, new PriceBand(0.3, 15, 0.4));
        for (double a = 0.8; a < 1.6; a += 0.05)
        {
            Assert.Equal(Alone.At(a).Price, wide.At(a, 0.13).Price, 1e-6);
            Assert.Equal(0.13, wide.At(a, 0.13).Public);
        }
    }

    /// <summary>Two values of the textbook case, whose shock is a rule of 7 nodes.</summary>
    [Fact]
    public void The_published_shock_gives_the_published_prices()
    {
        StorageParameters textbook = new() { ShockNodes = 7 };
        BandSolution none = BandSolver.Solve(textbook, Band with { Cap = 0 }, 1e-5);
        Assert.Equal(0.8256683361382152, none.At(1.1, 0).Price, 2e-4);
        Assert.Equal(0.5799315146336442, none.At(1.5, 0).Price, 2e-4);
        BandSolution some = BandSolver.Solve(Market with { ShockNodes = 7 }, Band, 1e-3);
        Assert.InRange(some.ErrorBetweenNodes, 1e-6, 1e-3);
    }

    /// <summary>A larger public stock is worth nothing to who keeps privately.</summary>
    [Fact]
    public void Keeping_privately_is_worth_less_where_the_public_stock_is_larger()
    {
        for (double held = 0.02; held <= Band.Cap; held += 0.02)
        {
            Assert.True(Solved.ValueOfKeeping(0, held) <= Solved.ValueOfKeeping(0, held - 0.02) + 1e-9);
        }
    }

    [Theory]
    [InlineData(1.1, 0.9, 0.4, "the ceiling is 0.9; it must be above the floor, which is 1.1")]
    [InlineData(0.9, 1.1, -1, "the cap is -1 of normal output; it must be from 0 to 10")]
    [InlineData(0, 1.1, 0.4, "the floor is 0 normal prices; it must be above 0 and below 20")]
    public void A_band_out_of_range_is_refused(double floor, double ceiling, double cap, string why) =>
        Assert.Equal(
            why,
            Assert.Throws<ArgumentException>(() => BandSolver.Solve(Market, new PriceBand(floor, ceiling, cap))).Message
        );
}
