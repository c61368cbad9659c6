using CsCheck;
using Xunit;

namespace Lodestone.Exposure.Tests.Market;

public class ExportCutTests
{
    /// <summary>Demand 100, supplier 60, others 40 with a capacity of 44, elasticities -0.3 and 0.2: closed form where the capacity binds, (100/Q)^(1/0.3).</summary>
    [Theory]
    [InlineData(0.25, 1.5072, 88.42)]
    [InlineData(0.50, 2.7283, 74)]
    [InlineData(0.75, 5.8053, 59)]
    [InlineData(1.00, 15.4344, 44)]
    public void A_capped_market_gives_the_known_prices(double cut, double price, double quantity)
    {
        var market = new ExportCut(40, 60, -0.3, 0.2, 4, cut);
        Assert.Equal(price, market.Price, 4);
        Assert.Equal(quantity, market.Quantity, 2);
    }

    /// <summary>Without a cap a full cut solves 100 p^-0.3 = 40 p^0.2, so p = 2.5² = 6.25.</summary>
    [Fact]
    public void An_uncapped_full_cut_is_exact()
    {
        var market = new ExportCut(40, 60, -0.3, 0.2, double.PositiveInfinity, 1);
        Assert.Equal(6.25, market.Price, 9);
        Assert.Equal(57.708, market.Quantity, 3);
    }

    /// <summary>A price 150 % up means a quantity down by 8.8, 16.7, 24.0 and 36.8 % at these elasticities, 26 % up by 2.3 to 10.9 %.</summary>
    [Theory]
    [InlineData(2.5, -0.1, 0.088)]
    [InlineData(2.5, -0.2, 0.167)]
    [InlineData(2.5, -0.3, 0.240)]
    [InlineData(2.5, -0.5, 0.368)]
    [InlineData(1.26, -0.1, 0.023)]
    [InlineData(1.26, -0.5, 0.109)]
    public void A_price_belongs_to_a_loss_of_tonnes(double price, double elasticity, double lost)
    {
        double left = Math.Pow(price, elasticity);
        var market = new ExportCut(left * 100, (1 - left) * 100, elasticity, 0, 0, 1);
        Assert.Equal(price, market.Price, 6);
        Assert.Equal(lost, market.Lost, 3);
    }

    [Fact]
    public void Without_anybody_else_no_price_balances_the_market()
    {
        var market = new ExportCut(0, 60, -0.3, 0.2, 0, 1);
        Assert.Equal(double.PositiveInfinity, market.Price);
        Assert.Equal(1, market.Lost, 12);
    }

    /// <summary>0.1265 of demand is left: at an elasticity of 0.0526 it takes 10¹⁷ times the price.</summary>
    [Fact]
    public void A_price_is_found_however_high()
    {
        var market = new ExportCut(2.24, 73.6, -0.0526, 1.14, 0, 0.9);
        Assert.Equal(1, Math.Pow(market.Price, -0.0526) * market.Demand / market.Quantity, 9);
        Assert.InRange(market.Price, 1e16, 1e18);
    }

    [Fact]
    public void A_deeper_cut_never_lowers_the_price_and_always_balances() =>
        Gen.Select(Gen.Double[1, 100], Gen.Double[1, 100], Gen.Double[0.05, 0.9], Gen.Double[0, 2], Gen.Double[0, 50])
            .Sample(
                (supply, exports, demand, elasticity, excess) =>
                {
                    double last = 1;
                    foreach (double cut in (double[])[0, 0.2, 0.5, 0.9])
                    {
                        var market = new ExportCut(supply, exports, -demand, elasticity, excess, cut);
                        Assert.True(market.Price >= last - 1e-9);
                        Assert.Equal(market.Quantity / market.Demand, Math.Pow(market.Price, -demand), 1e-6);
                        last = market.Price;
                    }
                }
            );
}
