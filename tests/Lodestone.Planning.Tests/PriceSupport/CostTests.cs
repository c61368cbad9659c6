using Lodestone.Model;
using Xunit;

namespace Lodestone.Planning.Tests.PriceSupport;

public sealed class CostTests
{
    private static readonly SupportTerms Floor = new()
    {
        Instrument = Instrument.Floor,
        Strike = 110,
        UpsideShare = 0.3,
    };

    [Fact]
    public void A_stream_in_closed_form_is_a_strip_of_options()
    {
        ForwardPoint[] points = [new(1, 110, 2), new(2, 90, 3, UpsideActive: false)];
        IReadOnlyList<ExpectedPayment> found = ClosedFormCost.Of(Floor, points, 0.35, 0.04);
        Assert.Equal(2 * 14.6821, found[0].PresentPaid, 2e-4);
        Assert.Equal(2 * 0.3 * 14.6821, found[0].PresentReceived, 2e-4);
        Assert.Equal(Math.Exp(0.04) * found[0].PresentPaid, found[0].Paid, 1e-12);
        Assert.Equal(0, found[1].Received);
        var second = Black76.Of(110, 90, 0.35, 0.04, 2);
        Assert.Equal((3 * second.Put, second.Below), (found[1].PresentPaid, found[1].ChanceOfPaying));
    }

    [Fact]
    public void A_contract_for_difference_costs_the_gap_to_the_forward_whatever_the_volatility()
    {
        SupportTerms cfd = Floor with { Instrument = Instrument.Cfd };
        foreach (double volatility in (double[])[0, 0.2, 0.9])
        {
            ExpectedPayment one = ClosedFormCost.Of(cfd, [new ForwardPoint(3, 80, 5)], volatility, 0.04)[0];
            Assert.Equal(Math.Exp(-0.12) * 30 * 5, one.PresentNet, 1e-9);
        }
    }

    [Fact]
    public void Draws_of_a_lognormal_price_have_the_mean_and_the_chance_of_the_closed_form()
    {
        const int Draws = 4000;
        MarketPath[] paths =
        [
            .. Enumerable
                .Range(0, Draws)
                .Select(i => NormalDistribution.Quantile((i + 0.5) / Draws))
                .Select(z => new MarketPath([100 * Math.Exp((0.35 * z) - (0.5 * 0.35 * 0.35))], [7], [7])),
        ];
        var cost = EnsembleCost.Of(Floor, paths, 0.04);
        ExpectedPayment closed = ClosedFormCost.Of(Floor, [new ForwardPoint(1, 100, 7)], 0.35, 0.04)[0];
        Assert.Equal(closed.Paid, cost.Years[0].Paid.Mean, 0.05);
        Assert.Equal(closed.Received, cost.Years[0].Received.Mean, 0.05);
        Assert.Equal(closed.ChanceOfPaying, cost.Years[0].ChanceOfPaying.Estimate, 5e-4);
        Assert.True(
            Math.Abs(cost.Years[0].Net.Mean - (closed.Paid - closed.Received)) < cost.Years[0].Net.StandardError
        );
    }

    [Fact]
    public void Years_add_up_and_are_discounted_from_the_first_period()
    {
        MarketPath[] paths =
        [
            new([50, 60, 70, 80], [1, 1, 1, 1], [1, 1, 1, 1]),
            new([110, 110, 110, 0], [1, 1, 1, 1], [1, 1, 1, 1]),
        ];
        var cost = EnsembleCost.Of(Floor with { PerYear = 2 }, paths, 0.21);
        Assert.Equal([110, 70, 0, 110], [cost.Net[0, 0], cost.Net[0, 1], cost.Net[1, 0], cost.Net[1, 1]]);
        Assert.Equal(145, cost.Total.Mean, 1e-12);
        double first = 60 + (50 / 1.1) + (40 / 1.21) + (30 / 1.331);
        Assert.Equal((first + (110 / 1.331)) / 2, cost.Present.Mean, 1e-12);
        Assert.Equal(0.5, cost.Years[0].ChanceOfPaying.Estimate);
        Assert.Equal(90, cost.Years[1].Net.P50, 1e-12);
        var same = EnsembleCost.Of(
            Floor with
            {
                PerYear = 2,
            },
            new double[,]
            {
                { 50, 60, 70, 80 },
                { 110, 110, 110, 0 },
            },
            new double[,]
            {
                { 1, 1, 1, 1 },
                { 1, 1, 1, 1 },
            },
            0.21
        );
        Assert.Equal((cost.Total, cost.Present), (same.Total, same.Present));
        Assert.Throws<ArgumentException>(() => EnsembleCost.Of(Floor, new double[1, 2], new double[2, 1], 0));
    }

    [Fact]
    public void What_the_buyer_still_holds_is_worth_the_last_price_less_a_discount()
    {
        SupportTerms buyer = Floor with { Instrument = Instrument.Purchase };
        MarketPath[] path = [new([100, 100], [9, 9], [9, 9], Bought: [3, 3])];
        Assert.Equal(660 - (0.5 * 600), EnsembleCost.Of(buyer, path, 0, resale: 0.5).Total.Mean, 1e-12);
        Assert.Equal(6, EnsembleCost.Of(buyer, path, 0, resale: 0.5).StockLeft.Mean);
    }

    [Fact]
    public void What_cannot_be_priced_is_refused()
    {
        Assert.Throws<ArgumentException>(() => EnsembleCost.Of(Floor, [], 0));
        Assert.Throws<ArgumentException>(() =>
            ClosedFormCost.Of(Floor with { Instrument = Instrument.Purchase }, [], 0.3, 0)
        );
    }
}
