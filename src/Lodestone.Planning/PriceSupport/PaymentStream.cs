namespace Lodestone.Planning;

/// <summary>Payments of an instrument along a path of prices and tonnes.</summary>
/// <remarks>
/// With K the strike, P the price, Q the tonnes that count:
/// one-way floor pays max(0, K − P) Q and receives u max(0, P − K) Q from <see cref="SupportTerms.UpsideFrom"/> on;
/// contract for difference pays max(0, K − P) Q and receives max(0, P − K) Q, net (K − P) Q;
/// collar pays max(0, K − P) Q and receives max(0, P − C) Q above its cap C;
/// border-adjusted floor receives max(0, K − P_landed) × imports;
/// buyer of last resort pays K × tonnes bought while P ≤ K, and sells its stock at P while P &gt; K or after the end, each
/// year at most what a year's limit lets it buy (all of it without a limit). What is left at the end of the path is valued by
/// <see cref="StockLeft"/>.
/// A tonne counts up to the limit of the year; the rest of a year's limit is not carried over.
/// </remarks>
public sealed class PaymentStream
{
    private PaymentStream(SupportPayment[] payments, double stockLeft) => (Payments, StockLeft) = (payments, stockLeft);

    /// <summary>Payment by period.</summary>
    public IReadOnlyList<SupportPayment> Payments { get; }

    /// <summary>Tonnes that the buyer of last resort still holds at the end of the path.</summary>
    public double StockLeft { get; }

    /// <summary>Payments along a path.</summary>
    /// <param name="terms">Terms; checked.</param>
    /// <param name="path">Prices and tonnes.</param>
    /// <exception cref="ArgumentException">Terms that mean nothing, or a path that lacks what the instrument needs.</exception>
    public static PaymentStream Of(SupportTerms terms, MarketPath path)
    {
        terms = terms.Checked();
        double[] tonnes = Tonnes(terms, path);
        var payments = new SupportPayment[path.Periods];
        double stock = 0;
        double counted = 0;
        double resold = 0;
        for (int period = 0; period < payments.Length; period++)
        {
            if (period % terms.PerYear == 0)
            {
                (counted, resold) = (0, 0);
            }

            double eligible = terms.Covers(period) ? Math.Min(tonnes[period], terms.MaxTonnesPerYear - counted) : 0;
            counted += eligible;
            if (terms.Instrument == Instrument.Purchase)
            {
                bool buys = eligible > 0 && path.Price[period] <= terms.Strike * (1 + 1e-9);
                bool sells = !terms.Covers(period) || path.Price[period] > terms.Strike;
                double sold = sells && !buys ? Math.Min(stock, terms.MaxTonnesPerYear - resold) : 0;
                double bought = buys ? eligible : 0;
                stock += bought - sold;
                resold += sold;
                payments[period] = new SupportPayment(bought, terms.Strike * bought, path.Price[period] * sold);
                continue;
            }

            double price = terms.Instrument == Instrument.Border ? path.LandedPrice![period] : path.Price[period];
            payments[period] = new SupportPayment(
                eligible,
                eligible * UnitPaid(terms, price),
                eligible * UnitReceived(terms, price, period)
            );
        }

        return new PaymentStream(payments, stock);
    }

    /// <summary>What the state pays on a tonne at a price.</summary>
    public static double UnitPaid(SupportTerms terms, double price) =>
        terms.Instrument is Instrument.Border ? 0 : Math.Max(0, terms.Strike - price);

    /// <summary>What the state receives on a tonne at a price in a period.</summary>
    public static double UnitReceived(SupportTerms terms, double price, int period) =>
        terms.Instrument switch
        {
            Instrument.Floor => period < terms.UpsideFrom ? 0 : terms.UpsideShare * Math.Max(0, price - terms.Strike),
            Instrument.Cfd => Math.Max(0, price - terms.Strike),
            Instrument.Collar => Math.Max(0, price - terms.Cap),
            Instrument.Border => Math.Max(0, terms.Strike - price),
            _ => 0,
        };

    private static double[] Tonnes(SupportTerms terms, MarketPath path)
    {
        double[]? tonnes = terms.Instrument switch
        {
            Instrument.Border => path.LandedPrice is null ? null : path.Levied,
            Instrument.Purchase => path.Bought,
            _ => terms.Eligibility == Eligibility.Sales ? path.Sold : path.Produced,
        };
        return tonnes?.Length == path.Periods
            ? tonnes
            : throw new ArgumentException($"the path does not say what {terms.Instrument} is paid on", nameof(path));
    }
}
