using Xunit;

namespace Lodestone.Planning.Tests.PriceSupport;

public sealed class EqualTonnesTests
{
    /// <summary>Nothing below a market price of 60, then a rise to a capacity of 500 t.</summary>
    private static double Kinked(double floor) => Math.Clamp(12 * (floor - 60), 0, 500);

    [Theory]
    [InlineData(20)]
    [InlineData(300)]
    [InlineData(495)]
    public void Finds_the_floor_of_a_kinked_response(double wanted)
    {
        var found = EqualTonnes.Find(wanted, 0, 300, Kinked, 0.01, 30);
        Assert.True(found.Found);
        Assert.Equal(wanted, found.Tonnes, wanted * 0.01);
        Assert.Equal(Kinked(found.Floor), found.Tonnes);
        Assert.Equal(60 + (wanted / 12), found.Floor, wanted * 0.01 / 12 * 1.01);
    }

    [Fact]
    public void Says_when_no_floor_keeps_that_much_or_plays_run_out()
    {
        var never = EqualTonnes.Find(600, 0, 300, Kinked, 0.01, 30);
        Assert.Equal((false, 500, 1), (never.Found, never.Tonnes, never.Plays));
        var tired = EqualTonnes.Find(20, 0, 300, Kinked, 0.001, 3);
        Assert.Equal((false, 3), (tired.Found, tired.Plays));
    }

    [Fact]
    public void A_burden_is_the_trapezium_under_a_straight_demand()
    {
        Assert.Equal(45, Incidence.Burden(10, 15, 10, 8));
    }
}
