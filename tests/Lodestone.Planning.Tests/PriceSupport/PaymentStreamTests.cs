using Xunit;

namespace Lodestone.Planning.Tests.PriceSupport;

public sealed class PaymentStreamTests
{
    private static readonly MarketPath Path = new(
        [50, 110, 123, 80],
        [10, 10, 10, 10],
        [6, 10, 12, 12],
        [5, 5, 5, 5],
        [60, 108, 130, 90],
        [4, 4, 0, 4]
    );

    [Fact]
    public void A_one_way_floor_pays_the_gap_and_takes_its_share_from_its_date_on()
    {
        SupportTerms terms = Terms(Instrument.Floor) with { UpsideShare = 0.3 };
        Assert.Equal([600, 0, -39, 300], Net(terms), Near);
        Assert.Equal([600, 0, 0, 300], Net(terms with { UpsideFrom = 3 }), Near);
    }

    [Fact]
    public void A_contract_for_difference_is_the_gap_either_way() =>
        Assert.Equal([600, 0, -130, 300], Net(Terms(Instrument.Cfd)), Near);

    [Fact]
    public void A_collar_leaves_what_lies_between_its_strike_and_its_cap()
    {
        Assert.Equal([600, 0, -30, 300], Net(Terms(Instrument.Collar) with { Cap = 120 }), Near);
        Assert.Equal([600, 0, 0, 300], Net(Terms(Instrument.Collar)), Near);
        Assert.Equal(Net(Terms(Instrument.Cfd)), Net(Terms(Instrument.Collar) with { Cap = 110 }), Near);
    }

    [Fact]
    public void A_border_adjusted_floor_earns_on_imports() =>
        Assert.Equal([-250, -10, 0, -100], Net(Terms(Instrument.Border)), Near);

    [Fact]
    public void A_buyer_of_last_resort_pays_the_floor_and_sells_when_the_price_is_above_it()
    {
        var stream = PaymentStream.Of(Terms(Instrument.Purchase), Path);
        Assert.Equal([440, 440, -8 * 123, 440], stream.Payments.Select(p => p.Net), Near);
        Assert.Equal(4, stream.StockLeft);
        var ended = PaymentStream.Of(Terms(Instrument.Purchase) with { End = 2 }, Path);
        Assert.Equal([440, 440, -984, 0], ended.Payments.Select(p => p.Net), Near);
        Assert.Equal(0, ended.StockLeft);
    }

    [Fact]
    public void Product_put_on_stock_counts_when_it_is_made_and_not_again_when_it_is_sold()
    {
        SupportTerms made = Terms(Instrument.Floor);
        SupportTerms sold = made with { Eligibility = Eligibility.Sales };
        Assert.Equal([360, 0, 0, 360], Net(sold), Near);
        Assert.Equal(Path.Produced.Sum(), PaymentStream.Of(made, Path).Payments.Sum(p => p.Eligible), 1e-12);
        Assert.Equal(Path.Sold.Sum(), PaymentStream.Of(sold, Path).Payments.Sum(p => p.Eligible), 1e-12);
    }

    [Fact]
    public void Start_end_and_limit_are_kept()
    {
        Assert.Equal([0, 0, 0, 300], Net(Terms(Instrument.Floor) with { First = 1 }), Near);
        Assert.Equal([600, 0, 0, 0], Net(Terms(Instrument.Floor) with { End = 3 }), Near);
        SupportTerms limited = Terms(Instrument.Floor) with { MaxTonnesPerYear = 12, PerYear = 2 };
        Assert.Equal([10, 2, 10, 2], PaymentStream.Of(limited, Path).Payments.Select(p => p.Eligible), Near);
    }

    [Theory]
    [InlineData(-1, 0, 200, "strike")]
    [InlineData(double.NaN, 0, 200, "strike")]
    [InlineData(110, 1.5, 200, "upside share")]
    [InlineData(110, 0, 90, "cap of the collar")]
    public void Terms_that_mean_nothing_are_refused(double strike, double share, double cap, string names)
    {
        SupportTerms terms = new()
        {
            Instrument = Instrument.Collar,
            Strike = strike,
            UpsideShare = share,
            Cap = cap,
        };
        Assert.Contains(names, Assert.Throws<ArgumentException>(() => PaymentStream.Of(terms, Path)).Message);
    }

    [Fact]
    public void A_levy_needs_imports() =>
        Assert.Throws<ArgumentException>(() =>
            PaymentStream.Of(Terms(Instrument.Border), Path with { LandedPrice = null })
        );

    private static SupportTerms Terms(Instrument instrument) => new() { Instrument = instrument, Strike = 110 };

    private static double[] Net(SupportTerms terms) => [.. PaymentStream.Of(terms, Path).Payments.Select(p => p.Net)];

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;
}
