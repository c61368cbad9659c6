using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>Cost of an instrument over draws of prices and tonnes, by year and in total.</summary>
/// <param name="Years">Bands by year: 5, 25, 50, 75 and 95 %, mean and standard error.</param>
/// <param name="Total">Sum over the years, not discounted.</param>
/// <param name="Present">Present value: Σ net_t / (1 + r)^(t / periods a year), r a year.</param>
/// <param name="StockLeft">Tonnes that a buyer of last resort still holds at the end.</param>
public sealed record EnsembleCost(IReadOnlyList<CostYear> Years, Bands Total, Bands Present, Bands StockLeft)
{
    /// <summary>Net cost [draw, year].</summary>
    public required double[,] Net { get; init; }

    /// <summary>Payments [draw, year].</summary>
    public required double[,] PaidBy { get; init; }

    /// <summary>Cost of the same terms on every draw. The last year may be shorter.</summary>
    /// <param name="terms">Terms; checked.</param>
    /// <param name="draws">Path of each draw, all of one length.</param>
    /// <param name="rate">Discount rate a year, &gt; −1.</param>
    /// <param name="resale">Part of the last price that stock left at the end is worth, 0–1.</param>
    /// <exception cref="ArgumentException">No draws, paths of different length, or terms that mean nothing.</exception>
    public static EnsembleCost Of(SupportTerms terms, IReadOnlyList<MarketPath> draws, double rate, double resale = 1)
    {
        if (draws.Count == 0 || draws.Any(d => d.Periods != draws[0].Periods || d.Periods == 0))
        {
            throw new ArgumentException(
                "at least one draw is needed, and all draws have the same periods",
                nameof(draws)
            );
        }

        int periods = draws[0].Periods;
        double[][] paid = [.. draws.Select(_ => new double[periods])];
        double[][] received = [.. draws.Select(_ => new double[periods])];
        double[] left = new double[draws.Count];
        for (int draw = 0; draw < draws.Count; draw++)
        {
            var stream = PaymentStream.Of(terms, draws[draw]);
            left[draw] = stream.StockLeft;
            for (int period = 0; period < periods; period++)
            {
                paid[draw][period] = stream.Payments[period].Paid;
                received[draw][period] = stream.Payments[period].Received;
            }

            received[draw][^1] += resale * stream.StockLeft * draws[draw].Price[^1];
        }

        return OfFlows(paid, received, terms.PerYear, rate) with
        {
            StockLeft = Bands.SortAndMeasure(left),
        };
    }

    /// <summary>Cost of the same terms on prices and tonnes [draw, period]: every tonne is sold when it is made.</summary>
    /// <param name="terms">Terms of an instrument that is paid on output; checked.</param>
    /// <param name="prices">Reference price [draw, period].</param>
    /// <param name="tonnes">Tonnes made and sold [draw, period].</param>
    /// <param name="rate">Discount rate a year, &gt; −1.</param>
    /// <exception cref="ArgumentException">Arrays of different shape, or terms that are not paid on output.</exception>
    public static EnsembleCost Of(SupportTerms terms, double[,] prices, double[,] tonnes, double rate)
    {
        if (prices.GetLength(0) != tonnes.GetLength(0) || prices.GetLength(1) != tonnes.GetLength(1))
        {
            throw new ArgumentException("prices and tonnes must have the same draws and periods", nameof(tonnes));
        }

        double[] Row(double[,] values, int draw) =>
            [.. Enumerable.Range(0, values.GetLength(1)).Select(period => values[draw, period])];
        return Of(
            terms,
            [
                .. Enumerable
                    .Range(0, prices.GetLength(0))
                    .Select(draw => new MarketPath(Row(prices, draw), Row(tonnes, draw), Row(tonnes, draw))),
            ],
            rate
        );
    }

    /// <summary>Cost of payments and receipts [draw][period] that are known already.</summary>
    /// <param name="paid">Payments.</param>
    /// <param name="received">Receipts; below 0 where revenue is lost.</param>
    /// <param name="perYear">Periods in a year.</param>
    /// <param name="rate">Discount rate a year, &gt; −1.</param>
    public static EnsembleCost OfFlows(double[][] paid, double[][] received, int perYear, double rate)
    {
        int draws = paid.Length;
        int years = (paid[0].Length + perYear - 1) / perYear;
        double[,] paidBy = new double[draws, years];
        double[,] receivedBy = new double[draws, years];
        double[,] net = new double[draws, years];
        double[] present = new double[draws];
        for (int draw = 0; draw < draws; draw++)
        {
            for (int period = 0; period < paid[draw].Length; period++)
            {
                double cost = paid[draw][period] - received[draw][period];
                paidBy[draw, period / perYear] += paid[draw][period];
                receivedBy[draw, period / perYear] += received[draw][period];
                net[draw, period / perYear] += cost;
                present[draw] += cost / Math.Pow(1 + rate, (double)period / perYear);
            }
        }

        return new EnsembleCost(
            [.. Enumerable.Range(0, years).Select(y => Year(y, net, paidBy, receivedBy))],
            Bands.SortAndMeasure([
                .. Enumerable.Range(0, draws).Select(d => Enumerable.Range(0, years).Sum(y => net[d, y])),
            ]),
            Bands.SortAndMeasure(present),
            default
        )
        {
            Net = net,
            PaidBy = paidBy,
        };
    }

    private static CostYear Year(int year, double[,] net, double[,] paid, double[,] received) =>
        new(
            year,
            Bands.SortAndMeasure(Column(net, year)),
            Bands.SortAndMeasure(Column(paid, year)),
            Bands.SortAndMeasure(Column(received, year)),
            Proportion.Above(Column(paid, year), 0)
        );

    private static double[] Column(double[,] values, int year) =>
        [.. Enumerable.Range(0, values.GetLength(0)).Select(draw => values[draw, year])];
}
