using Xunit;

namespace Lodestone.Model.Tests.Statistics;

public class RunningQuantileTests
{
    /// <summary>The example of Jain and Chlamtac (1985), table I: twenty observations, median.</summary>
    [Fact]
    public void The_published_example_is_reproduced()
    {
        double[] observations =
        [
            0.02,
            0.15,
            0.74,
            3.39,
            0.83,
            22.37,
            10.15,
            15.43,
            38.62,
            15.92,
            34.60,
            10.28,
            1.47,
            0.40,
            0.05,
            11.39,
            0.27,
            0.42,
            0.09,
            11.37,
        ];
        var median = new RunningQuantile(0.5);
        foreach (double value in observations)
        {
            median.Add(value);
        }

        Assert.Equal(20, median.Count);
        Assert.Equal(4.44, median.Value, 0.005);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void A_long_stream_of_normal_numbers_has_the_normal_quantile(double p)
    {
        var stream = new PhiloxStream(5, 1);
        var quantile = new RunningQuantile(p);
        for (int i = 0; i < 20_000; i++)
        {
            quantile.Add(stream.Normal(i));
        }

        Assert.Equal(NormalDistribution.Quantile(p), quantile.Value, 0.05);
    }

    [Fact]
    public void Few_values_are_exact()
    {
        var quantile = new RunningQuantile(0.25);
        Assert.True(double.IsNaN(quantile.Value));
        foreach (double value in (double[])[4, 1, 3, 2])
        {
            quantile.Add(value);
        }

        Assert.Equal(1.75, quantile.Value);
    }

    [Fact]
    public void What_is_not_finite_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new RunningQuantile(0.5).Add(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunningQuantile(1));
    }
}
