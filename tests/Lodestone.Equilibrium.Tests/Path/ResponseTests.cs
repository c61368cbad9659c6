using Lodestone.Equilibrium.Path;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Path;

/// <summary>ln h ← ln h + δ (shift ln ρ − ln h), and h moves by at most the cap (Nerlove 1958).</summary>
public class ResponseTests
{
    [Fact]
    public void A_part_of_the_gap_closes_each_period()
    {
        Response response = Of(shift: -0.5, lag: 0.25, cap: 1);
        double[] factor = [0.9];
        response.Advance(factor, [0], [Math.Log(3)]);
        double expected = Math.Exp(Math.Log(0.9) + (0.25 * ((-0.5 * Math.Log(3)) - Math.Log(0.9))));
        Assert.Equal(expected, factor[0], 1e-15);
    }

    [Theory]
    [InlineData(-0.5, 0.9, 0.8)]
    [InlineData(0.5, 0.9, 1.0)]
    public void The_change_is_capped_both_ways(double shift, double before, double after)
    {
        double[] factor = [before];
        Of(shift, lag: 1, cap: 0.1).Advance(factor, [0], [Math.Log(50)]);
        Assert.Equal(after, factor[0], 1e-15);
    }

    [Fact]
    public void At_base_prices_it_decays_and_a_calm_one_keeps_every_bit()
    {
        double[] factor = [1, 0.8];
        Response response = new(2);
        response.Shift[0] = response.Shift[1] = -0.4;
        response.Lag[0] = response.Lag[1] = 0.3;
        response.Cap[0] = response.Cap[1] = 1;
        response.Advance(factor, [0, 0], [0]);
        Assert.Equal(1, factor[0]);
        Assert.Equal(Math.Pow(0.8, 0.7), factor[1], 1e-15);
    }

    [Fact]
    public void Each_element_looks_at_its_own_node()
    {
        Response response = new(2);
        response.Shift[0] = 1;
        response.Shift[1] = 2;
        response.Lag[0] = response.Lag[1] = 1;
        response.Cap[0] = response.Cap[1] = 10;
        double[] factor = [1, 1];
        response.Advance(factor, [2, 1], [9, Math.Log(1.5), Math.Log(0.5)]);
        Assert.Equal(0.5, factor[0], 1e-15);
        Assert.Equal(2.25, factor[1], 1e-14);
    }

    private static Response Of(double shift, double lag, double cap)
    {
        Response response = new(1);
        response.Shift[0] = shift;
        response.Lag[0] = lag;
        response.Cap[0] = cap;
        return response;
    }
}
