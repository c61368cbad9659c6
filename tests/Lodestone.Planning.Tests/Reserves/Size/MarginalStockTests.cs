using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Size;

public sealed class MarginalStockTests
{
    private static readonly double[] Measured = [1, 2, 4];

    /// <summary>A tonne avoids 100, 60 and 20 between the stocks measured.</summary>
    private static ReleaseCurve Curve { get; } = ReleaseCurve.Through(Measured, [100, 160, 200]);

    [Theory]
    [InlineData(110, 0, 0, 1.0)]
    [InlineData(90, 1, 0, 2.0)]
    [InlineData(50, 2, 1, 4.0)]
    [InlineData(10, 4, 2, null)]
    public void The_stock_that_just_pays_lies_between_the_neighbours(
        double least,
        double tonnes,
        double from,
        double? to
    )
    {
        var marginal = MarginalStock.Of(Curve, Measured, least);
        Assert.Equal((tonnes, from, to), (marginal.Tonnes, marginal.From, marginal.To));
        Assert.Equal(to is null, marginal.AtEnd);
    }

    /// <summary>A stock that the concave line passes over is measured all the same: the tonne that pays lies no further than it.</summary>
    [Fact]
    public void Stocks_passed_over_still_bound_it()
    {
        var marginal = MarginalStock.Of(ReleaseCurve.Through([1, 2, 4], [100, 130, 250]), Measured, 90);
        Assert.Equal((1, 0, 2), (marginal.Tonnes, marginal.From, marginal.To));
    }
}
