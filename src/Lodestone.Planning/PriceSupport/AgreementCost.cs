using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>What a price protection agreement costs in a year, and what a published quarter of it says.</summary>
public static class AgreementCost
{
    /// <summary>Cost of a year at one price: max(0, K − P) Q − u max(0, P − K) Q, USD; negative where the state receives.</summary>
    /// <param name="agreement">Terms.</param>
    /// <param name="price">P, USD/t.</param>
    /// <param name="tonnes">Q, t a year.</param>
    /// <param name="upsideActive">True once the state takes its share of the gap above.</param>
    public static double Year(PriceAgreement agreement, double price, double tonnes, bool upsideActive = true)
    {
        var terms = new SupportTerms
        {
            Instrument = Instrument.Floor,
            Strike = agreement.Strike,
            UpsideShare = agreement.UpsideShare,
            UpsideFrom = upsideActive ? 0 : 1,
        };
        return PaymentStream.Of(terms, new MarketPath([price], [tonnes], [tonnes])).Payments[0].Net;
    }

    /// <summary>Tonnes that a payment was made on at a reference price: payment / (K − P), t.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is not below the strike: nothing is paid there.</exception>
    public static double ImpliedTonnes(PriceAgreement agreement, double referencePrice) =>
        referencePrice < agreement.Strike
            ? agreement.QuarterPayment / (agreement.Strike - referencePrice)
            : throw new ArgumentOutOfRangeException(
                nameof(referencePrice),
                referencePrice,
                $"nothing is paid at or above the strike of {agreement.Strike}"
            );

    /// <summary>How many times what a model that pays on sales alone finds the payment was, at a reference price.</summary>
    public static double SalesUnderstate(PriceAgreement agreement, double referencePrice) =>
        ImpliedTonnes(agreement, referencePrice) / agreement.QuarterSales;
}
