namespace Lodestone.Planning;

/// <summary>Expected cost of a stream of dates when the price at each is lognormal around its forward.</summary>
/// <remarks>
/// Each date is a put on Q tonnes struck at K, less u calls struck at K (one-way floor), one call at K (contract for
/// difference) or one call at the cap (collar): <see cref="Black76"/>. The tonnes do not depend on the price; where supply
/// falls with the price, the expectation overstates the payments at low prices. A border-adjusted floor receives the put.
/// A buyer of last resort has no closed form: what is resold depends on the path.
/// </remarks>
public static class ClosedFormCost
{
    /// <summary>Expectation date by date.</summary>
    /// <param name="terms">Terms; checked.</param>
    /// <param name="points">Dates.</param>
    /// <param name="volatility">σ a year, ≥ 0.</param>
    /// <param name="rate">Discount rate a year, continuous.</param>
    /// <exception cref="ArgumentException">Terms that mean nothing, or a buyer of last resort.</exception>
    public static IReadOnlyList<ExpectedPayment> Of(
        SupportTerms terms,
        IReadOnlyList<ForwardPoint> points,
        double volatility,
        double rate
    )
    {
        terms = terms.Checked();
        return terms.Instrument == Instrument.Purchase
            ? throw new ArgumentException("a buyer of last resort has no closed form", nameof(terms))
            : [.. points.Select(p => At(terms, p, volatility, rate))];
    }

    private static ExpectedPayment At(SupportTerms terms, ForwardPoint point, double volatility, double rate)
    {
        var atStrike = Black76.Of(terms.Strike, point.Forward, volatility, rate, point.Years);
        double paid = atStrike.Put * point.Tonnes;
        double received =
            point.Tonnes
            * terms.Instrument switch
            {
                Instrument.Floor => point.UpsideActive ? terms.UpsideShare * atStrike.Call : 0,
                Instrument.Cfd => atStrike.Call,
                Instrument.Collar => double.IsPositiveInfinity(terms.Cap)
                    ? 0
                    : Black76.Of(terms.Cap, point.Forward, volatility, rate, point.Years).Call,
                _ => 0,
            };
        if (terms.Instrument == Instrument.Border)
        {
            (paid, received) = (0, paid);
        }

        double growth = Math.Exp(rate * point.Years);
        return new ExpectedPayment(point.Years, paid * growth, received * growth, paid, received, atStrike.Below);
    }
}
