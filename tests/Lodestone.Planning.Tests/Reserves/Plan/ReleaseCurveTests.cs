using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Plan;

public sealed class ReleaseCurveTests
{
    [Fact]
    public void A_concave_curve_goes_through_its_points()
    {
        var curve = ReleaseCurve.Through([10, 20, 40], [100, 150, 170]);
        Assert.Equal([0, 10, 20, 40], curve.Tonnes);
        Assert.Equal([(10, 10), (10, 5), (20, 1)], curve.Pieces());
        Assert.Equal(125, curve.At(15));
        Assert.Equal(170, curve.At(100));
        Assert.Equal(0, curve.At(0));
    }

    [Fact]
    public void A_point_below_its_neighbours_is_passed_over()
    {
        var curve = ReleaseCurve.Through([10, 20], [10, 100]);
        Assert.Equal([(20, 5)], curve.Pieces());
    }

    [Fact]
    public void More_stock_never_avoids_less()
    {
        var curve = ReleaseCurve.Through([10, 20], [100, 60]);
        Assert.Equal(100, curve.At(20));
        Assert.Equal(0, ReleaseCurve.Through([10], [-5]).At(10));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    public void Stocks_must_ascend(double first, double second) =>
        Assert.Throws<ArgumentException>(() => ReleaseCurve.Through([first, second], [1, 2]));
}
