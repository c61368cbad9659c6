using Lodestone.Model;

namespace Lodestone.Runs.Tests;

public class StockDrawsTests
{
    private const int Draws = 4096;

    /// <summary>
    /// With stocks [0.6, 1, 1.8] the own factor is triangular (0.8, 1, 1.4): mean 1.0667, deviation
    /// √((0.64 + 1 + 1.96 - 0.8 - 1.12 - 1.4)/18) = 0.1247, so that 4,096 draws err by 0.0019.
    /// </summary>
    [Fact]
    public void A_private_stock_has_the_common_factor_times_its_own()
    {
        var sampler = new DrawSampler(UncertainChain.World(), UncertainChain.Scenario(), 7);
        Assert.Equal(DriverElement.Stocks, sampler.Drivers[0].Element);
        double[][] own = [new double[Draws], new double[Draws], new double[Draws]];
        for (int k = 0; k < Draws; k++)
        {
            double[] factors = sampler.At(k).StockFactors;
            double common = sampler.Value(k, 0);
            Assert.InRange(common, 0.6, 1.8);
            Assert.Equal(1, factors[1]);
            (own[0][k], own[1][k], own[2][k]) = (factors[0] / common, factors[2] / common, factors[3] / common);
        }

        foreach (double[] values in own)
        {
            Assert.All(values, v => Assert.InRange(v, 0.8 - 1e-12, 1.4 + 1e-12));
            Assert.InRange(values.Average(), 1.0667 - (4 * 0.0019), 1.0667 + (4 * 0.0019));
            Assert.InRange(Math.Sqrt(Moments.Of(values).Variance), 0.1247 * 0.95, 0.1247 * 1.05);
        }

        double[] common2 = [.. Enumerable.Range(0, Draws).Select(k => sampler.Value(k, 0))];
        Assert.InRange(Correlation(own[0], own[1]), -4 / Math.Sqrt(Draws), 4 / Math.Sqrt(Draws));
        Assert.InRange(Correlation(own[0], own[2]), -4 / Math.Sqrt(Draws), 4 / Math.Sqrt(Draws));
        Assert.InRange(Correlation(own[0], common2), -4 / Math.Sqrt(Draws), 4 / Math.Sqrt(Draws));
    }

    [Fact]
    public void Stocks_that_may_all_be_gone_have_no_factor_of_their_own()
    {
        Scenario scenario = UncertainChain.Scenario() with
        {
            Uncertainty = new Uncertainty(10, 1) { Stocks = new UncertainNumber(0, 0, 0.5) },
        };
        double[] factors = new DrawSampler(UncertainChain.World(), scenario, 7).At(5).StockFactors;
        Assert.Equal(factors[0], factors[2]);
        Assert.InRange(factors[0], 0, 0.5);
    }

    private static double Correlation(double[] a, double[] b)
    {
        (double ma, double mb) = (a.Average(), b.Average());
        double cross = a.Zip(b).Sum(p => (p.First - ma) * (p.Second - mb));
        return cross / Math.Sqrt(a.Sum(x => (x - ma) * (x - ma)) * b.Sum(y => (y - mb) * (y - mb)));
    }
}
