using Lodestone.Model;
using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Storage;

public sealed class StorageComparisonTests
{
    private static readonly StorageParameters Market = new() { Decay = 0 };
    private static readonly StorageSolution Alone = StorageSolver.Solve(Market);
    private static readonly BandSolution Band = BandSolver.Solve(Market, new PriceBand(0.9, 1.1, 0.4));
    private static readonly StorageSolution Floor = StorageSolver.Solve(Market, new PublicStock(1.02, 0.4));
    private static readonly IReadOnlyList<RegimeRecord> Records = StorageComparison.Of(
        [("private", Alone), ("floor", Floor), ("band", Band)],
        20_000,
        100,
        40,
        7
    );

    [Fact]
    public void Without_public_stock_there_is_no_cost_gain_or_crowding_out()
    {
        RegimeRecord alone = Records[0];
        Assert.Null(alone.CrowdingOut);
        Assert.Equal((0, 0, 0, 0), (alone.FiscalCost, alone.PresentValue, alone.ConsumerGain, alone.ProducerGain));
        Assert.Equal(alone.StockOut, alone.PrivateStockOut);
    }

    /// <summary>What Wright and Williams and Miranda and Helmberger found: steadier prices, less private stock.</summary>
    [Fact]
    public void Public_stock_steadies_prices_and_crowds_out_private_stock()
    {
        foreach (RegimeRecord record in Records.Skip(1))
        {
            Assert.True(record.PriceDeviation < Records[0].PriceDeviation);
            Assert.InRange(record.CrowdingOut!.Value, 0.05, 1);
            Assert.True(record.StorageCost > 0 && record.InterestCost > 0);
            Assert.Equal(
                record.CrowdingOut.Value * record.PublicStock,
                Records[0].PrivateStock - record.PrivateStock,
                1e-12
            );
        }
    }

    /// <summary>Mass by period, and the public account by hand from the same path.</summary>
    [Fact]
    public void Books_close_along_a_path()
    {
        double bought = 0;
        double spent = 0;
        StoragePeriod[] path = [.. StoragePath.Play(Band, new PhiloxStream(7, 0), 0, 20_100).Skip(100)];
        double kept = -1;
        foreach (StoragePeriod p in path)
        {
            double there = p.Point.Availability + p.Opening;
            Assert.Equal(there, Market.Demand(p.Point.Price) + p.Point.Private + p.Point.Public, 1e-9);
            if (kept >= 0)
            {
                Assert.Equal(kept + p.Delivered, p.Point.Availability, 1e-12);
            }

            kept = p.Point.Private;
            bought += p.Bought;
            spent += p.Bought * p.Point.Price;
        }

        Assert.Equal(path[^1].Point.Public - path[0].Opening, bought, 1e-9);
        Assert.Equal(Records[2].NetPurchases, spent / path.Length, 1e-12);
        Assert.True(path.Where(p => p.Bought > 1e-12).All(p => p.Point.Price <= 0.9 + 1e-12));
        Assert.True(path.Where(p => p.Bought < -1e-12).All(p => p.Point.Price >= 1.1 - 1e-12));
    }

    /// <summary>Gain of consumers by a trapezoid sum of the demand curve, on the same prices.</summary>
    [Fact]
    public void Consumers_gain_the_area_left_of_demand()
    {
        double[] a = Prices(Alone);
        double[] b = Prices(Band);
        double sum = 0;
        for (int t = 0; t < a.Length; t++)
        {
            double step = (a[t] - b[t]) / 200;
            for (int i = 0; i < 200; i++)
            {
                sum += step * Market.Demand(b[t] + ((i + 0.5) * step));
            }
        }

        Assert.Equal(sum / a.Length, Records[2].ConsumerGain, 1e-6);
    }

    private static double[] Prices(IStorageRegime regime) =>
        [.. StoragePath.Play(regime, new PhiloxStream(7, 0), 0, 20_100).Skip(100).Select(p => p.Point.Price)];
}
