using Lodestone.Model;
using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Storage;

/// <summary>Two countries that store and trade (Miranda and Glauber 1995; parameters of the two-country demonstration of RECS).</summary>
public sealed class TwoCountryTests
{
    private static readonly StorageParameters Market = new();
    private static readonly TwoCountries Pair = new(Market);
    private static readonly TwoCountrySolution Solved = TwoCountrySolver.Solve(Pair);

    public static TheoryData<double, double> States
    {
        get
        {
            var stream = new PhiloxStream(13, 0);
            TheoryData<double, double> states = [];
            for (int i = 0; i < 200; i++)
            {
                states.Add(0.8 + (0.7 * stream.Uniform(i, 0)), 0.8 + (0.7 * stream.Uniform(i, 1)));
            }

            return states;
        }
    }

    [Fact]
    public void Conditions_hold_at_the_nodes_and_between_them()
    {
        Assert.InRange(Solved.Residual, 0, TwoCountrySolver.Tolerance);
        Assert.InRange(Solved.ErrorBetweenNodes, Solved.Residual, TwoCountrySolver.Tolerance);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Mass_trade_and_storage_conditions_hold(double a, double b)
    {
        TradePoint point = Solved.At(a, b);
        (double pa, double pb) = (point.A.Price, point.B.Price);
        Assert.Equal(a + point.FromB, Market.Demand(pa) + point.A.Private + point.FromA, 1e-9);
        Assert.Equal(b + point.FromA, (1.2 * Market.Demand(pb)) + point.B.Private + point.FromB, 1e-9);
        Assert.True(point.FromA == 0 || point.FromB == 0);
        Assert.True(pb - pa <= 0.1 + 1e-9);
        Assert.True(pa - pb <= 0.16 + 1e-9);
        Assert.True(point.FromA <= 1e-12 || Math.Abs(pb - pa - 0.1) < 1e-9);
        Assert.True(point.FromB <= 1e-12 || Math.Abs(pa - pb - 0.16) < 1e-9);
        (double va, double vb) = Solved.ValueOfKeeping(point.A.Private, point.B.Private);
        Assert.True(point.A.Private >= 0 && point.B.Private >= 0 && va <= pa + 1e-9 && vb <= pb + 1e-9);
        Assert.True(point.A.Private <= 1e-12 || Math.Abs(va - pa) < 1e-9);
        Assert.True(point.B.Private <= 1e-12 || Math.Abs(vb - pb) < 1e-9);
    }

    /// <summary>States the solver has not used, summed over 400 × 400 cleared periods without knowing a kink.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1.21, 1.03)]
    [InlineData(1.13, 1.42)]
    [InlineData(1.37, 0.94)]
    [InlineData(1.07, 1.27)]
    public void The_expectations_are_what_the_next_period_brings(double availableA, double availableB)
    {
        TradePoint now = Solved.At(availableA, availableB);
        (double mass, double priceA, double priceB, double earnA, double earnB) = (0, 0, 0, 0, 0);
        foreach ((double shockA, double weightA) in DenseSum.Of(Market.ShockDeviation, 400))
        {
            foreach ((double shockB, double weightB) in DenseSum.Of(Market.ShockDeviation, 400))
            {
                double weight = weightA * weightB;
                mass += weight;
                if (weight < 1e-10)
                {
                    continue;
                }

                TradePoint next = Solved.At(
                    (0.98 * now.A.Private) + (now.A.Planned * shockA),
                    (0.98 * now.B.Private) + (now.B.Planned * shockB)
                );
                priceA += weight * next.A.Price;
                priceB += weight * next.B.Price;
                earnA += weight * next.A.Price * shockA;
                earnB += weight * next.B.Price * shockB;
            }
        }

        (double va, double vb) = Solved.ValueOfKeeping(now.A.Private, now.B.Private);
        Assert.Equal((Market.Keeping * priceA / mass) - Market.StorageCost, va, TwoCountrySolver.Tolerance);
        Assert.Equal((Market.Keeping * priceB / mass) - Market.StorageCost, vb, TwoCountrySolver.Tolerance);
        Assert.Equal(Cost(now.A.Planned), earnA / mass / (1 + Market.Interest), TwoCountrySolver.Tolerance);
        Assert.Equal(Cost(now.B.Planned), earnB / mass / (1 + Market.Interest), TwoCountrySolver.Tolerance);
    }

    /// <summary>Where carrying costs 50 normal prices each country is a market with private storage alone.</summary>
    [Fact]
    public void Without_trade_there_are_two_separate_markets()
    {
        TwoCountrySolution apart = TwoCountrySolver.Solve(new TwoCountries(Market, 50, 0, 0, 1));
        StorageSolution alone = StorageSolver.Solve(Market);
        const double Apart = 1e-6;
        for (double a = 0.85; a < 1.5; a += 0.05)
        {
            TradePoint point = apart.At(a, 1.1);
            Assert.Equal(0, point.FromA + point.FromB);
            Assert.Equal(alone.At(a).Price, point.A.Price, Apart);
            Assert.Equal(alone.At(a).Private, point.A.Private, Apart);
            Assert.Equal(alone.At(1.1).Price, point.B.Price, Apart);
        }
    }

    [Fact]
    public void Clearing_by_bisection_gives_the_same_decisions()
    {
        PairGrid grid = new(2, 0.6);
        int nodes = grid.Side * grid.Side;
        double[] values = new double[grid.Size];
        for (int i = 0; i < nodes; i++)
        {
            (double a, double b) = (grid.Node(i / grid.Side), grid.Node(i % grid.Side));
            values[i] = 1.1 - (1.5 * a) - (0.7 * b) + (0.4 * a * a);
            values[nodes + i] = 1.15 - (1.4 * b) - (0.6 * a) + (0.3 * b * b);
        }

        grid.Set(values);
        var market = new PairMarket(Pair, grid);
        foreach ((double a, double b) in new[] { (0.9, 1.3), (1.3, 0.9), (1.2, 1.2), (1.5, 1.45), (0.8, 0.8) })
        {
            PairState fast = market.Clear(a, b, default);
            PairState slow = new PairBisection(Pair, grid, a, b).Clear();
            Assert.Equal(slow.StockA, fast.StockA, 1e-9);
            Assert.Equal(slow.StockB, fast.StockB, 1e-9);
            Assert.Equal(slow.Exports, fast.Exports, 1e-9);
        }
    }

    [Fact]
    public void Countries_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => TwoCountrySolver.Solve(Pair with { TradeCost = -0.1 }));
        Assert.Throws<ArgumentException>(() => TwoCountrySolver.Solve(Pair with { DemandScale = 3 }));
        Assert.Throws<ArgumentException>(() =>
            TwoCountrySolver.Solve(Pair with { Market = Market with { ShockNodes = 5 } })
        );
    }

    private static double Cost(double planned) => Market.CostScale * Math.Pow(planned, Market.InverseSupplyElasticity);
}
