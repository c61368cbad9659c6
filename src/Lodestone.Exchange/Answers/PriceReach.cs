using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>How far the price of a good moves, inside the places that restrict it and outside them.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Peak">Largest multiple of the base user price outside, averaged over places by what they get (a price at which nobody buys does not count).</param>
/// <param name="PeakPeriod">Index of the period of the peak.</param>
/// <param name="Inside">Multiple of the base producer price inside in the same period; null when nobody restricts it or no price is known.</param>
/// <param name="Dearest">Where it stands highest outside in that period, among places that get some, and at which multiple.</param>
public sealed record PriceReach(
    string Good,
    double Peak,
    int PeakPeriod,
    double? Inside,
    (string Place, double Multiple) Dearest
)
{
    /// <summary>The reach of a good's price; null when the outcome has no user price with a base outside.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="restrictors">Places that restrict its export; may be empty.</param>
    public static PriceReach? Of(Outcome outcome, string good, IReadOnlyCollection<string> restrictors)
    {
        string use = UsePrice.Of(outcome);
        OutcomeTable rows = outcome.Rows.Only(series =>
            series.Good == good
            && (series.Variable == use || series.Variable is Variables.Price or Variables.Demand or Variables.Shortfall)
        );
        int periods = outcome.Scenario.Horizon.Periods;
        double[] start = Bases(rows);
        string[] places = [.. rows.Series.Select(series => series.Place).Distinct(StringComparer.Ordinal)];
        int[] place = [.. rows.Series.Select(series => Array.IndexOf(places, series.Place))];
        bool[] restricts = [.. rows.Series.Select(series => restrictors.Contains(series.Place))];
        bool[] isUse = [.. rows.Series.Select(series => series.Variable == use)];
        bool[] isPrice = [.. rows.Series.Select(series => series.Variable == Variables.Price)];
        double[][] weights = Weights(rows, place, places.Length, periods);
        var outside = new double[periods];
        var weightOutside = new double[periods];
        var dearest = new (int Place, double Multiple)[periods];
        var inside = new double[periods];
        var countInside = new int[periods];
        foreach (OutcomeBlock block in rows.Blocks.Where(block => block.Period >= 0))
        {
            int period = block.Period;
            ReadOnlySpan<int> numbers = block.Series;
            ReadOnlySpan<double> values = block.Values;
            for (int row = 0; row < numbers.Length; row++)
            {
                int series = numbers[row];
                if (!(start[series] > 0))
                {
                    continue;
                }

                if (isUse[series] && !restricts[series])
                {
                    double weight = weights[place[series]][period];
                    double multiple = values[row] / start[series];
                    outside[period] += weight * multiple;
                    weightOutside[period] += weight;
                    if (weight > 0 && multiple > dearest[period].Multiple)
                    {
                        dearest[period] = (place[series], multiple);
                    }
                }
                else if (isPrice[series] && restricts[series])
                {
                    inside[period] += values[row] / start[series];
                    countInside[period]++;
                }
            }
        }

        int peak = -1;
        for (int t = 0; t < periods; t++)
        {
            if (weightOutside[t] > 0)
            {
                outside[t] /= weightOutside[t];
                peak = peak < 0 || outside[t] > outside[peak] ? t : peak;
            }
        }

        return peak < 0
            ? null
            : new PriceReach(
                good,
                outside[peak],
                peak,
                countInside[peak] > 0 ? inside[peak] / countInside[peak] : null,
                (places[dearest[peak].Place], dearest[peak].Multiple)
            );
    }

    /// <summary>Largest multiple of the base user price of a good at one place; null when none is known.</summary>
    public static double? AtPlace(Outcome outcome, string good, string place)
    {
        string use = UsePrice.Of(outcome);
        double start = double.NaN;
        double? peak = null;
        OutcomeTable prices = outcome.Rows.Only(series =>
            series.Good == good && series.Place == place && series.Variable == use
        );
        foreach (OutcomeRow row in prices)
        {
            if (row.Period < 0)
            {
                start = row.Value;
            }
            else if (peak is null || row.Value > peak)
            {
                peak = row.Value;
            }
        }

        return start > 0 ? peak / start : null;
    }

    /// <summary>Value of each series in the base year; not a number where it has none.</summary>
    private static double[] Bases(OutcomeTable rows)
    {
        double[] bases = new double[rows.Series.Count];
        Array.Fill(bases, double.NaN);
        foreach (OutcomeBlock block in rows.Blocks.Where(block => block.Period < 0))
        {
            for (int row = 0; row < block.Count; row++)
            {
                bases[block.Series[row]] = block.Values[row];
            }
        }

        return bases;
    }

    /// <summary>
    /// What the price of a place counts in a period: the tonnes delivered there; where nothing is delivered anywhere the tonnes
    /// needed over the horizon; where nothing is known of needs, all the same.
    /// </summary>
    private static double[][] Weights(OutcomeTable rows, int[] place, int places, int periods)
    {
        double[][] delivered = [.. Enumerable.Range(0, places).Select(_ => new double[periods])];
        double[] needed = new double[places];
        bool[] isDemand = [.. rows.Series.Select(series => series.Variable == Variables.Demand)];
        bool[] isNeed = [.. rows.Series.Select(s => s.Variable is Variables.Demand or Variables.Shortfall)];
        (bool any, bool known) = (false, false);
        foreach (OutcomeBlock block in rows.Blocks.Where(block => block.Period >= 0))
        {
            ReadOnlySpan<int> numbers = block.Series;
            ReadOnlySpan<double> values = block.Values;
            for (int row = 0; row < numbers.Length; row++)
            {
                int series = numbers[row];
                if (!isNeed[series])
                {
                    continue;
                }

                known = true;
                needed[place[series]] += values[row];
                if (isDemand[series] && values[row] > 0)
                {
                    any = true;
                    delivered[place[series]][block.Period] += values[row];
                }
            }
        }

        if (!any)
        {
            foreach ((int at, double[] weights) in delivered.Index())
            {
                Array.Fill(weights, known ? needed[at] : 1);
            }
        }

        return delivered;
    }
}
