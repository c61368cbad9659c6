using Xunit;

namespace Lodestone.Model.Tests.Statistics;

public class IndependentDifferenceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(1)]
    public void The_quantile_is_that_of_all_pairs(double p)
    {
        var stream = new PhiloxStream(11, 0);
        double[] x = [.. Enumerable.Range(0, 37).Select(i => 10 * stream.Uniform(i)).Order()];
        double[] y = [.. Enumerable.Range(100, 53).Select(i => Math.Pow(3 * stream.Uniform(i), 2)).Order()];
        double[] pairs = [.. x.SelectMany(a => y.Select(b => b - a)).Order()];
        double expected = pairs[Math.Max(0, (int)Math.Ceiling((p * pairs.Length) - 1e-9) - 1)];
        Assert.Equal(expected, IndependentDifference.Quantile(x, y, p), 1e-12);
    }

    [Fact]
    public void Values_that_are_all_equal_have_no_width() =>
        Assert.Equal(0, IndependentDifference.Width([2, 2, 2], [5, 5]));

    /// <summary>Two independent uniforms: 1 - √(2 · 0.05) is the 95 % point of the triangle, so the width is 2(1 - √0.1).</summary>
    [Fact]
    public void The_width_of_two_uniforms_is_that_of_the_triangle()
    {
        double[] even = [.. Enumerable.Range(0, 2000).Select(i => (i + 0.5) / 2000)];
        Assert.Equal(2 * (1 - Math.Sqrt(0.1)), IndependentDifference.Width(even, even), 1e-3);
    }

    [Fact]
    public void Without_values_or_with_an_odd_probability_there_is_none()
    {
        Assert.Throws<ArgumentException>(() => IndependentDifference.Quantile([], [1], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => IndependentDifference.Quantile([1], [1], 1.5));
    }
}
