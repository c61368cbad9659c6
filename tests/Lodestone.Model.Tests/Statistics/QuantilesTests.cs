using CsCheck;
using Xunit;

namespace Lodestone.Model.Tests.Statistics;

public class QuantilesTests
{
    private static readonly double[] Sample = [1, 2, 4, 8, 16];

    /// <summary>Definition 7 of Hyndman and Fan (1996) by hand: h = 4 p.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1.4)]
    [InlineData(0.25, 2)]
    [InlineData(0.4, 3.2)]
    [InlineData(0.5, 4)]
    [InlineData(0.95, 14.4)]
    [InlineData(1, 16)]
    public void Type_seven_is_linear_between_order_statistics(double p, double expected) =>
        Assert.Equal(expected, Quantiles.OfSorted(Sample, p), 1e-14);

    [Fact]
    public void Infinite_ends_do_not_spoil_the_middle()
    {
        double[] values = [double.NegativeInfinity, 0, 1, double.PositiveInfinity, double.PositiveInfinity];
        Assert.Equal(double.NegativeInfinity, Quantiles.OfSorted(values, 0.1));
        Assert.Equal(0.5, Quantiles.OfSorted(values, 0.375), 1e-15);
        Assert.Equal(double.PositiveInfinity, Quantiles.OfSorted(values, 0.6));
        Assert.Equal(double.PositiveInfinity, Quantiles.OfSorted(values, 0.9));
    }

    [Fact]
    public void Quantiles_rise_with_p() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[1, 30], Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (values, p, q) =>
                {
                    Array.Sort(values);
                    double lower = Quantiles.OfSorted(values, Math.Min(p, q));
                    double upper = Quantiles.OfSorted(values, Math.Max(p, q));
                    return lower <= upper + 1e-9 && lower >= values[0] && upper <= values[^1];
                }
            );

    [Fact]
    public void What_has_no_quantile_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Quantiles.OfSorted([], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.OfSorted(Sample, 1.1));
    }

    [Theory]
    [InlineData(0.5, 8)]
    [InlineData(0.95, 73)]
    public void A_sample_without_such_a_rank_has_no_interval(double p, int fewest)
    {
        double[] values = [.. Enumerable.Range(0, 200).Select(i => (double)i)];
        Assert.All(
            Enumerable.Range(1, fewest - 1),
            n => Assert.Equal(double.NaN, Quantiles.HalfWidthOfSorted(values.AsSpan(0, n), p))
        );
        Assert.True(Quantiles.HalfWidthOfSorted(values.AsSpan(0, fewest), p) > 0);
    }

    /// <summary>The interval of order statistics covers the quantile of the population in 95 % of samples, within 3 %.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void The_interval_covers(double p)
    {
        const int Samples = 1000;
        int covered = 0;
        for (int s = 0; s < Samples; s++)
        {
            var stream = new PhiloxStream((ulong)s, 1);
            double[] values = [.. Enumerable.Range(0, 200).Select(i => stream.Uniform(i)).Order()];
            double spread = 1.96 * Math.Sqrt(200 * p * (1 - p));
            double low = values[(int)Math.Floor((200 * p) - spread) - 1];
            double high = values[(int)Math.Ceiling((200 * p) + spread) - 1];
            Assert.Equal((high - low) / 2, Quantiles.HalfWidthOfSorted(values, p), 1e-15);
            covered += low <= p && p <= high ? 1 : 0;
        }

        Assert.InRange(covered, 930, 985);
    }
}
