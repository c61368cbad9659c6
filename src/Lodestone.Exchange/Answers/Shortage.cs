using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Missing tonnes of a good at a place.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Tonnes">t missing over the cut.</param>
/// <param name="Need">t wanted over the cut at base prices: delivered and missing.</param>
/// <param name="After">t missing after the cut.</param>
/// <param name="WorstPeriod">Index of the period with the largest missing share.</param>
/// <param name="WorstTonnes">t missing in that period.</param>
/// <param name="WorstNeed">t wanted in that period.</param>
/// <param name="BackPeriod">
/// First period from which on at least 95 % of need is delivered: -1 when it never was less; the number of periods of
/// the horizon when it is not back at its end.
/// </param>
public sealed record Shortage(
    string Good,
    string Place,
    double Tonnes,
    double Need,
    double After,
    int WorstPeriod,
    double WorstTonnes,
    double WorstNeed,
    int BackPeriod
)
{
    /// <summary>Shares of need below this are not called a shortage.</summary>
    public const double Threshold = 0.0005;

    /// <summary>Supply counts as back when less than this share of need is missing.</summary>
    public const double BackWithin = 0.05;

    /// <summary>Share of need missing over the cut.</summary>
    public double Share => Need > 0 ? Tonnes / Need : 0;

    /// <summary>Share of need missing in the worst period.</summary>
    public double WorstShare => WorstNeed > 0 ? WorstTonnes / WorstNeed : 0;

    /// <summary>True when a share worth telling is missing over the cut or in some period.</summary>
    public bool Tells => Share >= Threshold || WorstShare >= Threshold;

    /// <summary>Missing tonnes of final uses: goods and places in the order in which the outcome names them.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="cut">Periods that the sums run over.</param>
    public static IReadOnlyList<Shortage> OfFinalUse(Outcome outcome, Window cut) =>
        Of(outcome, cut, series => series.Process.Length == 0, []);

    /// <summary>Tonnes that processes take less than at base activity.</summary>
    /// <remarks>
    /// A process that takes less because nobody wants its product is not short of its input. So missing input counts
    /// only in periods in which its purchase price is above the base.
    /// </remarks>
    /// <param name="outcome">The outcome.</param>
    /// <param name="cut">Periods that the sums run over.</param>
    public static IReadOnlyList<Shortage> OfIndustry(Outcome outcome, Window cut) =>
        Of(outcome, cut, series => series.Process.Length > 0, CheapPeriods(outcome));

    private static IReadOnlyList<Shortage> Of(
        Outcome outcome,
        Window cut,
        Func<OutcomeSeries, bool> concerns,
        Dictionary<(string Good, string Place), bool[]> cheap
    )
    {
        int periods = outcome.Scenario.Horizon.Periods;
        var cells = new Dictionary<(string Good, string Place), Cell>();
        Cell Of(OutcomeSeries series)
        {
            (string, string) key = (series.Good, series.Place);
            return cells.TryGetValue(key, out Cell? known)
                ? known
                : cells[key] = new Cell(
                    new double[periods],
                    new double[periods],
                    cheap.GetValueOrDefault(key) ?? new bool[periods]
                );
        }

        OutcomeTable table = outcome.Rows.Only(series =>
            series.Variable is Variables.Demand or Variables.Shortfall && concerns(series)
        );
        var cellOf = new Cell?[table.Series.Count];
        foreach (OutcomeBlock block in table.Blocks.Where(block => block.Period >= 0))
        {
            ReadOnlySpan<int> series = block.Series;
            for (int row = 0; row < series.Length; row++)
            {
                OutcomeSeries named = table.Series[series[row]];
                Cell cell = cellOf[series[row]] ??= Of(named);
                double value = block.Values[row];
                cell.Need[block.Period] += value;
                if (named.Variable == Variables.Shortfall && !cell.Cheap[block.Period])
                {
                    cell.Missing[block.Period] += Math.Max(0, value);
                }
            }
        }

        return [.. cells.Select(c => Sum(c.Key.Good, c.Key.Place, c.Value.Need, c.Value.Missing, cut))];
    }

    /// <summary>Periods in which the purchase price of a good at a place is not above its base.</summary>
    private static Dictionary<(string Good, string Place), bool[]> CheapPeriods(Outcome outcome)
    {
        string use = UsePrice.Of(outcome);
        OutcomeTable prices = outcome.Rows.Only(series => series.Variable == use);
        var start = new double[prices.Series.Count];
        var cheap = new bool[]?[start.Length];
        Array.Fill(start, double.NaN);
        foreach (OutcomeBlock block in prices.Blocks)
        {
            ReadOnlySpan<int> series = block.Series;
            for (int row = 0; row < series.Length; row++)
            {
                double price = block.Values[row];
                if (block.Period < 0)
                {
                    start[series[row]] = price;
                }
                else if (price <= start[series[row]] * (1 + Threshold))
                {
                    (cheap[series[row]] ??= new bool[outcome.Scenario.Horizon.Periods])[block.Period] = true;
                }
            }
        }

        return prices
            .Series.Index()
            .Where(series => cheap[series.Index] is not null)
            .ToDictionary(series => (series.Item.Good, series.Item.Place), series => cheap[series.Index]!);
    }

    private static Shortage Sum(string good, string place, double[] need, double[] missing, Window cut)
    {
        double tonnes = 0;
        double wanted = 0;
        double after = 0;
        int worst = 0;
        int lastShort = -1;
        for (int t = 0; t < need.Length; t++)
        {
            if (cut.Covers(t))
            {
                tonnes += missing[t];
                wanted += need[t];
            }
            else if (t >= cut.First)
            {
                after += missing[t];
            }

            double share = need[t] > 0 ? missing[t] / need[t] : 0;
            if (share > (need[worst] > 0 ? missing[worst] / need[worst] : 0))
            {
                worst = t;
            }

            if (share > BackWithin)
            {
                lastShort = t;
            }
        }

        int back = lastShort < 0 ? -1 : lastShort + 1;
        return new Shortage(good, place, tonnes, wanted, after, worst, missing[worst], need[worst], back);
    }

    /// <summary>Need and missing tonnes by period, and the periods in which missing tonnes do not count.</summary>
    private sealed record Cell(double[] Need, double[] Missing, bool[] Cheap);
}
