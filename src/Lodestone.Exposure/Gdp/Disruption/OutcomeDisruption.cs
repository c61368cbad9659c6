using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>From the rows of an outcome to missing inputs of the sectors of an input–output table.</summary>
/// <remarks>
/// <code>
/// m_k(t) = shortfall / (demand + shortfall)                            rows of good, place, sector and period
/// </code>
/// Periods of another length are shared out to months, twelfths of a year.
/// </remarks>
/// <param name="Disruption">Missing inputs at the place.</param>
/// <param name="NotCounted">Uses that go short by a thousandth of their need or more and are in no loss, most tonnes first.</param>
public sealed record OutcomeDisruption(Disruption Disruption, IReadOnlyList<UncountedUse> NotCounted)
{
    private const double Rounding = 1e-9;

    /// <summary>Part of a need from which a use that is in no loss is listed.</summary>
    private const double Noticed = 1e-3;

    /// <summary>Reads an outcome.</summary>
    /// <param name="outcome">What was played.</param>
    /// <param name="world">The whole world, with goods that were not played.</param>
    /// <param name="data">Tables, map and parameters.</param>
    /// <param name="place">Id of the place.</param>
    /// <exception cref="ArgumentException">The place has no table, or the table does not balance.</exception>
    public static OutcomeDisruption Of(Outcome outcome, World world, InputOutputData data, string place)
    {
        Horizon horizon = outcome.Scenario.Horizon;
        Dictionary<(string, string), double[]> wanted = Rows(outcome, place, Variables.Demand, Variables.Shortfall);
        Dictionary<(string, string), double[]> lacking = Rows(outcome, place, Variables.Shortfall);
        double[] none = new double[horizon.Periods];
        var uses = PlaceUses.Of(
            world,
            data,
            place,
            use =>
            {
                double[] missing = lacking.GetValueOrDefault((use.Good, use.Sector)) ?? none;
                double[] need = wanted.GetValueOrDefault((use.Good, use.Sector)) ?? none;
                return Months([.. missing.Zip(need, (m, n) => m > Rounding * n ? Math.Min(m / n, 1) : 0)], horizon);
            }
        );
        List<UncountedUse> not = [];
        foreach ((FinalDemand use, string reason) in uses.NotCounted)
        {
            double missing = (lacking.GetValueOrDefault((use.Good, use.Sector)) ?? none).Sum();
            double need = (wanted.GetValueOrDefault((use.Good, use.Sector)) ?? none).Sum();
            if (missing > Noticed * need)
            {
                not.Add(new UncountedUse(use.Good, use.Sector, missing, reason));
            }
        }

        return new OutcomeDisruption(
            new Disruption(uses.Model, uses.Counted, Count(horizon)),
            [.. not.OrderByDescending(u => u.Tonnes)]
        );
    }

    /// <summary>Parts by period as parts by month; a month that the horizon leaves unfinished counts by what is played of it.</summary>
    internal static double[] Months(double[] parts, Horizon horizon)
    {
        double length = horizon.MonthsPerPeriod;
        double[] months = new double[Count(horizon)];
        for (int period = 0; period < parts.Length; period++)
        {
            (double from, double to) = (period * length, (period + 1) * length);
            for (int month = (int)from; month < months.Length && month < to; month++)
            {
                months[month] += parts[period] * Math.Max(Math.Min(to, month + 1) - Math.Max(from, month), 0);
            }
        }

        return [.. months.Select(m => Math.Min(m, 1))];
    }

    private static int Count(Horizon horizon) =>
        (int)Math.Ceiling((horizon.Periods * horizon.MonthsPerPeriod) - Rounding);

    private static Dictionary<(string, string), double[]> Rows(Outcome outcome, string place, params string[] variables)
    {
        Dictionary<(string, string), double[]> sums = [];
        OutcomeTable uses = outcome.Rows.Only(series =>
            series.Place == place && series.Sector.Length > 0 && variables.Contains(series.Variable)
        );
        foreach (OutcomeRow row in uses)
        {
            if (row.Period < 0)
            {
                continue;
            }

            if (!sums.TryGetValue((row.Good, row.Sector), out double[]? values))
            {
                sums[(row.Good, row.Sector)] = values = new double[outcome.Scenario.Horizon.Periods];
            }

            values[row.Period] += Math.Max(row.Value, 0);
        }

        return sums;
    }
}
