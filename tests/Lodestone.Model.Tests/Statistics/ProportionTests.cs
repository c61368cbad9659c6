using Xunit;

namespace Lodestone.Model.Tests.Statistics;

public class ProportionTests
{
    /// <summary>R. G. Newcombe (1998), Statist. Med. 17, 857-872, table I, method 3: 81/263, 15/148, 0/20, 1/29.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Intervals_are_the_published_ones(int hits, int count, double low, double high)
    {
        Proportion proportion = Proportion.Of(hits, count);
        Assert.Equal(low, proportion.Low, 5.1e-5);
        Assert.Equal(high, proportion.High, 5.1e-5);
        Assert.Equal((double)hits / count, proportion.Estimate);
    }

    [Fact]
    public void A_value_at_the_threshold_is_not_above_it()
    {
        Assert.Equal(Proportion.Of(2, 4), Proportion.Above([1, 2, 3, double.PositiveInfinity], 2));
        Assert.Equal(1, Proportion.Of(4, 4).High);
    }

    [Fact]
    public void Impossible_counts_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(3, 2));
    }
}
