using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Storage;

/// <summary>A public stock at a floor price (Wright and Williams 1988; parameters of RECS STO2).</summary>
public sealed class PublicStockTests
{
    private static readonly StorageParameters Market = new();
    private static readonly StorageSolution Alone = StorageSolver.Solve(Market);
    private static readonly StorageSolution Supported = StorageSolver.Solve(Market, new PublicStock(1.02, 0.4));

    public static TheoryData<double> Availabilities => [.. Enumerable.Range(0, 60).Select(i => 0.7 + (i * 0.02))];

    [Theory]
    [MemberData(nameof(Availabilities))]
    public void The_conditions_of_the_floor_hold(double availability)
    {
        MarketPoint point = Supported.At(availability);
        Assert.Equal(availability, Market.Demand(point.Price) + point.Private + point.Public, 1e-10);
        Assert.InRange(point.Public, 0, 0.4);
        if (point.Public > 0 && point.Public < 0.4)
        {
            Assert.Equal(1.02, point.Price, 1e-12);
            Assert.Equal(0, point.Private);
        }
        else
        {
            Assert.True(point.Public > 0 ? point.Price <= 1.02 : point.Price >= 1.02 - 1e-12);
        }
    }

    /// <summary>States the solver has not used, summed without knowing a kink.</summary>
    [Theory]
    [InlineData(1.02, 0.4)]
    [InlineData(0.9, 0.2)]
    public void Expectations_are_what_the_next_period_brings(double floor, double cap)
    {
        StorageSolution solved = StorageSolver.Solve(Market, new PublicStock(floor, cap));
        foreach (MarketPoint now in solved.Simulate(100, 3))
        {
            (double value, double gain) = DenseSum.Of(solved, now);
            Assert.Equal(value, solved.ValueOfKeeping(now.Private + now.Public), StorageSolver.Tolerance);
            Assert.Equal(0, gain, StorageSolver.Tolerance);
        }
    }

    [Fact]
    public void A_public_stock_of_no_size_changes_nothing()
    {
        StorageSolution none = StorageSolver.Solve(Market, new PublicStock(1.02, 0));
        for (double a = 0.8; a < 1.6; a += 0.05)
        {
            Assert.Equal(Alone.At(a).Price, none.At(a).Price, 1e-8);
            Assert.Equal(Alone.At(a).Private, none.At(a).Private, 1e-8);
        }
    }

    [Fact]
    public void A_floor_that_nobody_reaches_changes_nothing()
    {
        StorageSolution low = StorageSolver.Solve(Market, new PublicStock(0.3, 0.4));
        Assert.Equal(Alone.At(1.3).Price, low.At(1.3).Price, 1e-7);
    }

    /// <summary>Public stock crowds out private stock, and steadies prices.</summary>
    [Fact]
    public void Private_stocks_are_crowded_out_and_prices_are_steadier()
    {
        MarketPoint[] alone = [.. Alone.Simulate(50_000, 7)];
        MarketPoint[] supported = [.. Supported.Simulate(50_000, 7)];
        Assert.True(supported.Average(p => p.Private) < alone.Average(p => p.Private));
        Assert.True(Deviation(supported) < Deviation(alone));
        Assert.True(supported.Average(p => p.Private + p.Public) > alone.Average(p => p.Private));
    }

    [Theory]
    [InlineData(-0.1, 0.4)]
    [InlineData(1, -1)]
    [InlineData(5, 0.4)]
    public void A_floor_or_cap_out_of_range_is_refused(double floor, double cap) =>
        Assert.Throws<ArgumentException>(() => StorageSolver.Solve(Market, new PublicStock(floor, cap)));

    [Fact]
    public void Parameters_out_of_range_are_refused_by_name()
    {
        ArgumentException problem = Assert.Throws<ArgumentException>(() =>
            StorageSolver.Solve(Market with { DemandElasticity = 0.2 })
        );
        Assert.Contains("DemandElasticity is 0.2; it must be below 0", problem.Message, StringComparison.Ordinal);
    }

    private static double Deviation(MarketPoint[] points)
    {
        double mean = points.Average(p => p.Price);
        return Math.Sqrt(points.Average(p => (p.Price - mean) * (p.Price - mean)));
    }
}
