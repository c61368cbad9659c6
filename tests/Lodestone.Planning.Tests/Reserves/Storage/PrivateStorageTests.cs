using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Storage;

/// <summary>
/// The textbook market with private storage (Wright and Williams 1982; parameters of RECS STO1). Reference values: fixed point
/// on the price function with linear interpolation on 4,001 points, computed apart from this code, good to 2e-4.
/// </summary>
public sealed class PrivateStorageTests
{
    private const double Reference = 2e-4;

    private static readonly StorageSolution Solved = StorageSolver.Solve(new StorageParameters { ShockNodes = 7 });

    [Theory]
    [InlineData(0.7, 5.949912192307526, 0, 1.0068111756756934)]
    [InlineData(0.9, 1.6935093401000136, 0, 1.0068111756756934)]
    [InlineData(1.0, 1.0000001826154077, 0, 1.0068111756756934)]
    [InlineData(1.05, 0.88367434784729, 0.02495824520749469, 0.9966846621385262)]
    [InlineData(1.1, 0.8256683361382152, 0.06094418445669226, 0.9844976789972034)]
    [InlineData(1.2, 0.7346146838244987, 0.13637611431783503, 0.9638934199923344)]
    [InlineData(1.3, 0.6715177023222048, 0.21709961291639562, 0.9482684951422725)]
    [InlineData(1.5, 0.5799315146336442, 0.3848721575310849, 0.9233833662721582)]
    public void Price_stock_and_plan_are_those_of_the_reference(
        double availability,
        double price,
        double stock,
        double planned
    )
    {
        MarketPoint point = Solved.At(availability);
        Assert.Equal(price, point.Price, Reference);
        Assert.Equal(stock, point.Private, Reference);
        Assert.Equal(planned, point.Planned, Reference);
    }

    [Fact]
    public void Storage_begins_where_the_reference_says() => Assert.Equal(1.01380, Solved.Threshold(), 1e-3);

    [Fact]
    public void Expectations_are_exact_to_a_millionth() => Assert.InRange(Solved.Residual, 0, StorageSolver.Tolerance);

    /// <summary>The normal shock itself: states the solver has not used, summed without knowing a kink.</summary>
    [Theory]
    [InlineData(0.05, 0.06, 0.02)]
    [InlineData(0.1, 0.01, 0)]
    [InlineData(0.15, 0.06, 0.02)]
    public void Expectations_of_a_normal_shock_are_what_the_next_period_brings(
        double deviation,
        double cost,
        double decay
    )
    {
        StorageSolution solved = StorageSolver.Solve(
            new StorageParameters
            {
                ShockDeviation = deviation,
                StorageCost = cost,
                Decay = decay,
            }
        );
        Assert.InRange(solved.Residual, 0, StorageSolver.Tolerance);
        foreach (MarketPoint now in solved.Simulate(150, 3))
        {
            (double value, double gain) = DenseSum.Of(solved, now);
            Assert.Equal(value, solved.ValueOfKeeping(now.Private), StorageSolver.Tolerance);
            Assert.Equal(0, gain, StorageSolver.Tolerance);
        }
    }

    /// <summary>Seven values of a shock are not the shock: the published price at 1.1 is 0.0012 off.</summary>
    [Fact]
    public void More_nodes_come_nearer_to_the_normal_shock()
    {
        double normal = StorageSolver.Solve(new StorageParameters()).At(1.1).Price;
        double few = Math.Abs(Solved.At(1.1).Price - normal);
        double many = Math.Abs(StorageSolver.Solve(new StorageParameters { ShockNodes = 29 }).At(1.1).Price - normal);
        Assert.InRange(few, 1e-3, 2e-3);
        Assert.InRange(many, 0, few / 2);
    }

    /// <summary>A million periods, statistics to 1 %.</summary>
    [Fact]
    public void Prices_over_time_are_those_of_the_reference()
    {
        double[] prices = new double[1_000_000];
        int empty = 0;
        int at = 0;
        foreach (MarketPoint point in Solved.Simulate(prices.Length, 7))
        {
            prices[at++] = point.Price;
            empty += point.Private == 0 ? 1 : 0;
        }

        double mean = prices.Average();
        double deviation = Math.Sqrt(prices.Average(price => (price - mean) * (price - mean)));
        Array.Sort(prices);
        Assert.Equal(1.017, mean, 0.01);
        Assert.Equal(0.2046, deviation, 0.01 * 0.2046);
        Assert.Equal(0.486, empty / 1e6, 0.00486);
        Assert.Equal(1.431, prices[950_000], 0.0143);
        Assert.Equal(1.736, prices[990_000], 0.01736);
    }

    [Fact]
    public void Mass_is_kept_and_storage_pays_or_is_nil()
    {
        for (double availability = 0.6; availability < 1.8; availability += 0.01)
        {
            MarketPoint point = Solved.At(availability);
            Assert.Equal(availability, Solved.Parameters.Demand(point.Price) + point.Private, 1e-10);
            Assert.True(point.Private >= 0);
        }
    }
}
