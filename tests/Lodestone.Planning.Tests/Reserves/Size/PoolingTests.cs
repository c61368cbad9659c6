using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Size;

public sealed class PoolingTests
{
    private static double[] Uniform(double most) => [.. Enumerable.Range(0, 100).Select(i => most * i / 99)];

    /// <summary>Comonotone needs: the quantile of the sum is the sum of the quantiles, pooling saves nothing.</summary>
    [Fact]
    public void When_all_are_hit_at_once_pooling_saves_nothing()
    {
        var pooling = Pooling.Of([Uniform(10), Uniform(20), Uniform(40)], 0.5, 0.9, 7);
        Assert.Equal(0, pooling.SavedTogether!.Value, 0.03);
        Assert.True(pooling.SavedApart > 0.2);
    }

    [Fact]
    public void Pooling_never_needs_more_when_members_are_hit_by_themselves()
    {
        var pooling = Pooling.Of([Uniform(10), Uniform(10)], 1, 0.95, 7);
        Assert.InRange(pooling.Apart, 0, pooling.Alone);
    }

    [Fact]
    public void Nothing_missing_needs_nothing()
    {
        var pooling = Pooling.Of([new double[50], new double[50]], 0.5, 0.9, 7);
        Assert.Equal(0, pooling.Alone);
        Assert.Null(pooling.SavedTogether);
    }
}
