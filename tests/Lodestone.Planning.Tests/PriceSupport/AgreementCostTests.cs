using Lodestone.Model;
using Xunit;

namespace Lodestone.Planning.Tests.PriceSupport;

/// <summary>Golden numbers of the agreement of 2025 with MP Materials.</summary>
public sealed class AgreementCostTests
{
    private static readonly PriceAgreement Agreement = new(110_000, 10, 0.3, 718, 562, 51e6, [], [], []);

    [Theory]
    [InlineData(50, 155.9, 240.0, 364.5)]
    [InlineData(60, 129.9, 200.0, 303.8)]
    [InlineData(70, 104.0, 160.0, 243.0)]
    [InlineData(80, 78.0, 120.0, 182.3)]
    [InlineData(100, 26.0, 40.0, 60.8)]
    [InlineData(110, 0, 0, 0)]
    [InlineData(123, -10.1, -15.6, -23.7)]
    public void Cost_of_a_year_in_million_dollars(double price, double now, double rate, double full)
    {
        Assert.Equal(now, AgreementCost.Year(Agreement, 1000 * price, 2599) / 1e6, 0.0501);
        Assert.Equal(rate, AgreementCost.Year(Agreement, 1000 * price, 4000) / 1e6, 0.0501);
        Assert.Equal(full, AgreementCost.Year(Agreement, 1000 * price, 6075) / 1e6, 0.0501);
    }

    [Fact]
    public void The_state_takes_nothing_before_the_magnet_plant_is_in_full_production() =>
        Assert.Equal(0, AgreementCost.Year(Agreement, 123_000, 4000, upsideActive: false));

    [Theory]
    [InlineData(70, 1275)]
    [InlineData(75, 1457)]
    [InlineData(80, 1700)]
    public void The_payment_of_the_quarter_was_made_on_more_than_was_sold_or_made(double reference, double tonnes)
    {
        double implied = AgreementCost.ImpliedTonnes(Agreement, 1000 * reference);
        Assert.Equal(tonnes, implied, 0.5);
        Assert.True(implied > Agreement.QuarterOutput);
        Assert.InRange(AgreementCost.SalesUnderstate(Agreement, 1000 * reference), 2, 3.1);
    }

    [Fact]
    public void At_the_strike_nothing_is_implied() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AgreementCost.ImpliedTonnes(Agreement, 110_000));
}
