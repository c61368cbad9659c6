using CsCheck;
using Xunit;

namespace Lodestone.Model.Tests.Statistics;

public class BandsTests
{
    [Fact]
    public void Bands_of_0_to_100_are_their_percents()
    {
        double[] values = [.. Enumerable.Range(0, 101).Select(i => (double)((i * 37) % 101))];
        Bands bands = Bands.SortAndMeasure(values);
        Assert.Equal(
            (5, 25, 50, 75, 95, 50, 101),
            (bands.P05, bands.P25, bands.P50, bands.P75, bands.P95, bands.Mean, bands.Count)
        );
        Assert.Equal(Math.Sqrt(101 * 102 / 12.0 / 101), bands.StandardError, 1e-13);
        Assert.Equal(90, bands.Width, 1e-13);
    }

    [Fact]
    public void The_order_of_the_draws_does_not_matter() =>
        Gen.Select(Gen.Double[-1e9, 1e9].Array[1, 40], Gen.ULong)
            .Sample(
                (values, seed) =>
                {
                    double[] shuffled =
                    [
                        .. values
                            .Select((v, i) => (v, Key: new PhiloxStream(seed, 0).Bits(i)))
                            .OrderBy(x => x.Key)
                            .Select(x => x.v),
                    ];
                    return Bands.SortAndMeasure(values) == Bands.SortAndMeasure(shuffled);
                }
            );

    [Fact]
    public void A_value_that_is_not_a_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => Bands.SortAndMeasure([1, double.NaN, 2]));

    [Fact]
    public void An_infinite_value_makes_an_infinite_mean_without_an_error()
    {
        Bands bands = Bands.SortAndMeasure([1, 2, double.PositiveInfinity]);
        Assert.Equal((2, double.PositiveInfinity), (bands.P50, bands.Mean));
        Assert.True(double.IsNaN(bands.StandardError));
    }

    /// <summary>10^16 + 1 + 1 - 10^16: a plain sum loses both ones.</summary>
    [Fact]
    public void Sums_are_compensated() => Assert.Equal(0.5, Moments.Of([1e16, 1, 1, -1e16]).Mean);

    /// <summary>Variance of {a, a+1, a+2} is 1 for any a.</summary>
    [Fact]
    public void A_large_mean_does_not_spoil_the_variance() =>
        Assert.Equal(1, Moments.Of([1e9, 1e9 + 1, 1e9 + 2]).Variance, 1e-12);

    [Fact]
    public void A_single_value_has_no_spread() =>
        Assert.Equal(new Bands(3, 3, 3, 3, 3, 3, 0, 1), Bands.SortAndMeasure([3]));
}
