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
        Of(outcome, cut, r => r.Process.Length == 0, _ => true);

    /// <summary>Tonnes that processes take less than at base activity.</summary>
    /// <remarks>
    /// A process that takes less because nobody wants its product is not short of its input. So missing input counts
    /// only in periods in which its purchase price is above the base.
    /// </remarks>
    /// <param name="outcome">The outcome.</param>
    /// <param name="cut">Periods that the sums run over.</param>
    public static IReadOnlyList<Shortage> OfIndustry(Outcome outcome, Window cut)
    {
        HashSet<(string Good, string Place, int Period)> cheap = CheapPeriods(outcome);
        return Of(outcome, cut, r => r.Process.Length > 0, r => !cheap.Contains((r.Good, r.Place, r.Period)));
    }

    private static IReadOnlyList<Shortage> Of(
        Outcome outcome,
        Window cut,
        Func<OutcomeRow, bool> concerns,
        Func<OutcomeRow, bool> isShort
    )
    {
        int periods = outcome.Scenario.Horizon.Periods;
        var cells = new Dictionary<(string Good, string Place), (double[] Need, double[] Missing)>();
        foreach (OutcomeRow row in outcome.Rows)
        {
            bool missing = row.Variable == Variables.Shortfall;
            if (row.Period < 0 || (!missing && row.Variable != Variables.Demand) || !concerns(row))
            {
                continue;
            }

            if (!cells.TryGetValue((row.Good, row.Place), out (double[] Need, double[] Missing) cell))
            {
                cells[(row.Good, row.Place)] = cell = (new double[periods], new double[periods]);
            }

            cell.Need[row.Period] += row.Value;
            if (missing && isShort(row))
            {
                cell.Missing[row.Period] += Math.Max(0, row.Value);
            }
        }

        return [.. cells.Select(c => Sum(c.Key.Good, c.Key.Place, c.Value.Need, c.Value.Missing, cut))];
    }

    /// <summary>Goods, places and periods in which the purchase price is not above its base.</summary>
    private static HashSet<(string Good, string Place, int Period)> CheapPeriods(Outcome outcome)
    {
        string use = UsePrice.Of(outcome);
        var start = new Dictionary<(string, string), double>();
        var cheap = new HashSet<(string, string, int)>();
        foreach (OutcomeRow row in outcome.Rows)
        {
            if (row.Variable != use)
            {
                continue;
            }

            if (row.Period < 0)
            {
                start[(row.Good, row.Place)] = row.Value;
            }
            else if (start.TryGetValue((row.Good, row.Place), out double price) && row.Value <= price * (1 + Threshold))
            {
                cheap.Add((row.Good, row.Place, row.Period));
            }
        }

        return cheap;
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
}
