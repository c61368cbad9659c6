using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>From the rows of an outcome to missing inputs of the sectors of an input–output table.</summary>
/// <remarks>
/// <code>
/// m_k(t) = shortfall / (demand + shortfall)                            rows of good, place, sector and period
/// e_k = tonnes a year × value added per tonne × share / v_j            part of sector j that use k stands for
/// </code>
/// Tonnes a year are those of <c>demand.csv</c>, value added per tonne that of <c>sectors.csv</c>, v_j value added of the
/// input–output sector: the part is of its value added and is taken for its part of output. Uses of every good of the atlas
/// are counted in the exposures, short or not. Periods of another length are shared out to months, twelfths of a year.
/// </remarks>
/// <param name="Disruption">Missing inputs at the place.</param>
/// <param name="NotCounted">Uses that go short by a thousandth of their need or more and are in no loss, most tonnes first.</param>
public sealed record OutcomeDisruption(Disruption Disruption, IReadOnlyList<UncountedUse> NotCounted)
{
    private const double PerMillion = 1e-6;
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
        InputOutputTable table =
            data.Tables.FirstOrDefault(t => t.Place == place)
            ?? throw new ArgumentException(
                $"there is no input–output table of '{place}'; places with one: {string.Join(", ", data.Tables.Select(t => t.Place))}",
                nameof(place)
            );
        var model = new LeontiefModel(table);
        Horizon horizon = outcome.Scenario.Horizon;
        Dictionary<(string, string), double[]> wanted = Rows(outcome, place, Variables.Demand, Variables.Shortfall);
        Dictionary<(string, string), double[]> lacking = Rows(outcome, place, Variables.Shortfall);
        Dictionary<string, double?> value = world.Sectors.ToDictionary(
            s => s.Sector,
            s => s.ValueAddedPerTonne,
            StringComparer.Ordinal
        );
        ILookup<string, SectorAssignment> map = data.Assignments.ToLookup(a => a.AtlasSector, StringComparer.Ordinal);
        Dictionary<string, int> index = table
            .Sectors.Select((s, j) => (s.Id, j))
            .ToDictionary(p => p.Id, p => p.j, StringComparer.Ordinal);
        List<InputUse> uses = [];
        List<UncountedUse> not = [];
        foreach (FinalDemand use in world.Demands.Where(d => d.Place == place && d.QuantityPerYear > 0))
        {
            double[] missing = lacking.GetValueOrDefault((use.Good, use.Sector)) ?? new double[horizon.Periods];
            double[] need = wanted.GetValueOrDefault((use.Good, use.Sector)) ?? new double[horizon.Periods];
            string reason =
                !map.Contains(use.Sector) ? "no sector of the table"
                : value.GetValueOrDefault(use.Sector) is null ? "no value added per tonne"
                : map[use.Sector].Any(a => index.TryGetValue(a.Sector, out int j) && table.ValueAdded[j] <= 0)
                    ? "no value added of their sector"
                : "";
            if (reason.Length > 0)
            {
                if (missing.Sum() > Noticed * need.Sum())
                {
                    not.Add(new UncountedUse(use.Good, use.Sector, missing.Sum(), reason));
                }

                continue;
            }

            double[] part = Months(
                [.. missing.Zip(need, (m, n) => m > Rounding * n ? Math.Min(m / n, 1) : 0)],
                horizon
            );
            foreach (SectorAssignment to in map[use.Sector])
            {
                int sector = index.TryGetValue(to.Sector, out int at)
                    ? at
                    : throw new ArgumentException($"the table of {place} has no sector '{to.Sector}'", nameof(data));
                uses.Add(
                    new InputUse(
                        use.Good,
                        use.Sector,
                        sector,
                        to.Segment,
                        use.QuantityPerYear * to.Share,
                        use.QuantityPerYear
                            * to.Share
                            * value[use.Sector]!.Value
                            * PerMillion
                            / table.ValueAdded[sector],
                        part
                    )
                );
            }
        }

        int months = Count(horizon);
        return new OutcomeDisruption(new Disruption(model, uses, months), [.. not.OrderByDescending(u => u.Tonnes)]);
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
        foreach (OutcomeRow row in outcome.Rows)
        {
            if (row.Place != place || row.Sector.Length == 0 || row.Period < 0 || !variables.Contains(row.Variable))
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
