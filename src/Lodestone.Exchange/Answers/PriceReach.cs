using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>How far the price of a good moves, inside the places that restrict it and outside them.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Peak">Largest multiple of the base user price outside, averaged over places by what they get (a price at which nobody buys does not count).</param>
/// <param name="PeakPeriod">Index of the period of the peak.</param>
/// <param name="Inside">Multiple of the base producer price inside in the same period; null when nobody restricts it or no price is known.</param>
public sealed record PriceReach(string Good, double Peak, int PeakPeriod, double? Inside)
{
    /// <summary>The reach of a good's price; null when the outcome has no user price with a base outside.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="restrictors">Places that restrict its export; may be empty.</param>
    public static PriceReach? Of(Outcome outcome, string good, IReadOnlyCollection<string> restrictors)
    {
        int periods = outcome.Scenario.Horizon.Periods;
        string use = UsePrice.Of(outcome);
        Dictionary<string, double[]> delivered = Delivered(outcome, good);
        Dictionary<string, double> weights = delivered.Count > 0 ? [] : Needs(outcome, good);
        var outside = new double[periods];
        var weightOutside = new double[periods];
        var inside = new double[periods];
        var countInside = new int[periods];
        Dictionary<(string, string), double> bases = Bases(outcome, good);
        OutcomeTable prices = outcome.Rows.Only(series =>
            series.Good == good && (series.Variable == use || series.Variable == Variables.Price)
        );
        foreach (OutcomeRow row in prices)
        {
            if (row.Period < 0 || !bases.TryGetValue((row.Variable, row.Place), out double start) || start <= 0)
            {
                continue;
            }

            bool restricts = restrictors.Contains(row.Place);
            if (row.Variable == use && !restricts)
            {
                double weight =
                    delivered.Count > 0 ? delivered.GetValueOrDefault(row.Place)?[row.Period] ?? 0
                    : weights.Count == 0 ? 1
                    : weights.GetValueOrDefault(row.Place);
                outside[row.Period] += weight * row.Value / start;
                weightOutside[row.Period] += weight;
            }
            else if (row.Variable == Variables.Price && restricts)
            {
                inside[row.Period] += row.Value / start;
                countInside[row.Period]++;
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
                countInside[peak] > 0 ? inside[peak] / countInside[peak] : null
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

    private static Dictionary<(string Variable, string Place), double> Bases(Outcome outcome, string good)
    {
        string use = UsePrice.Of(outcome);
        var bases = new Dictionary<(string, string), double>();
        OutcomeTable prices = outcome.Rows.Only(series =>
            series.Good == good && (series.Variable == Variables.Price || series.Variable == use)
        );
        foreach (OutcomeRow row in prices)
        {
            if (row.Period < 0)
            {
                bases[(row.Variable, row.Place)] = row.Value;
            }
        }

        return bases;
    }

    /// <summary>Tonnes delivered by place and period; places that get something.</summary>
    private static Dictionary<string, double[]> Delivered(Outcome outcome, string good)
    {
        var delivered = new Dictionary<string, double[]>(StringComparer.Ordinal);
        OutcomeTable demand = outcome.Rows.Only(series => series.Good == good && series.Variable == Variables.Demand);
        foreach (OutcomeRow row in demand)
        {
            if (row.Period >= 0 && row.Value > 0)
            {
                if (!delivered.TryGetValue(row.Place, out double[]? tonnes))
                {
                    delivered[row.Place] = tonnes = new double[outcome.Scenario.Horizon.Periods];
                }

                tonnes[row.Period] += row.Value;
            }
        }

        return delivered;
    }

    private static Dictionary<string, double> Needs(Outcome outcome, string good)
    {
        var needs = new Dictionary<string, double>(StringComparer.Ordinal);
        OutcomeTable wanted = outcome.Rows.Only(series =>
            series.Good == good && series.Variable is Variables.Demand or Variables.Shortfall
        );
        foreach (OutcomeRow row in wanted)
        {
            if (row.Period >= 0)
            {
                needs[row.Place] = needs.GetValueOrDefault(row.Place) + row.Value;
            }
        }

        return needs;
    }
}
