using Lodestone.Peers.Primal;
using Xunit;

namespace Lodestone.Bench.Tests.Primal;

public class UtilityTests
{
    /// <summary>100 t at 10 USD/t, elasticity 0.5, choke 4: by hand, Dc = 50 t at 40 USD/t, price 50 USD/t at zero.</summary>
    [Theory]
    [InlineData(0, 50)]
    [InlineData(25, 45)]
    [InlineData(50, 40)]
    [InlineData(100, 10)]
    [InlineData(200, 2.5)]
    public void Marginal_value_is_the_price_at_which_it_is_demanded(double served, double price) =>
        Assert.Equal(price, new Utility(100, 10, 0.5, 4).Marginal(served), 1e-12);

    /// <summary>Ramp 50 t · 45 USD/t; then ∫ 10 (100/D)² dD from 50 to 100 t = 100 000 (1/50 − 1/100) = 1 000 USD.</summary>
    [Fact]
    public void Value_is_the_area_under_the_prices() =>
        Assert.Equal(2_250 + 1_000, new Utility(100, 10, 0.5, 4).Value(100), 1e-9);

    /// <summary>With η = 1 the area is a logarithm: ramp 25 t · 45 USD/t, then 1 000 ln 4.</summary>
    [Fact]
    public void Unit_elasticity_integrates_to_a_logarithm() =>
        Assert.Equal(1_125 + (1_000 * Math.Log(4)), new Utility(100, 10, 1, 4).Value(100), 1e-9);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.45)]
    [InlineData(1)]
    [InlineData(1.7)]
    public void Derivatives_are_those_of_the_value(double elasticity)
    {
        Utility utility = new(100, 10, elasticity, 8);
        double atLow = 100 * Math.Pow(0.05, -elasticity);
        foreach (double served in (double[])[1, 20, 70, 99, 120, 0.9 * atLow, 1.3 * atLow])
        {
            double step = 1e-4 * served;
            double slope = (utility.Value(served + step) - utility.Value(served - step)) / (2 * step);
            double curve = (utility.Marginal(served + step) - utility.Marginal(served - step)) / (2 * step);
            Assert.Equal(1, slope / utility.Marginal(served), 1e-6);
            Assert.Equal(1, curve / utility.Slope(served), 1e-6);
        }
    }
}
