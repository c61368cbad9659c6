using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>A sector of the members that goes without a good: from when on, and how badly.</summary>
/// <param name="Sector">Sector.</param>
/// <param name="Good">Id of the good.</param>
/// <param name="First">First period in which at least <see cref="Stops"/> of its need is missing.</param>
/// <param name="Periods">Periods in which that much is missing.</param>
/// <param name="WorstShare">Largest share of need missing in a period.</param>
/// <param name="Tonnes">t missing over the horizon.</param>
public sealed record SectorStop(string Sector, string Good, int First, int Periods, double WorstShare, double Tonnes)
{
    /// <summary>A sector counts as hit when this share of its need of a good is missing.</summary>
    public const double Stops = 0.1;

    /// <summary>The sectors that are hit, the first ones first and of those the one with the most valuable missing tonnes.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="names">Names; the members are taken together; every place where there are none.</param>
    public static IReadOnlyList<SectorStop> Of(Outcome outcome, WorldNames names)
    {
        HashSet<string> members = [.. names.Members];
        int periods = outcome.Scenario.Horizon.Periods;
        var cells = new Dictionary<(string Sector, string Good), (double[] Need, double[] Missing)>();
        (double[] Need, double[] Missing) CellOf((string, string) key) =>
            cells.TryGetValue(key, out (double[], double[]) known)
                ? known
                : cells[key] = (new double[periods], new double[periods]);

        OutcomeTable uses = outcome.Rows.Only(series =>
            series.Sector.Length > 0
            && series.Variable is Variables.Demand or Variables.Shortfall
            && (members.Count == 0 || members.Contains(series.Place))
        );
        var cellOf = new (double[] Need, double[] Missing)?[uses.Series.Count];
        foreach (OutcomeBlock block in uses.Blocks.Where(block => block.Period >= 0))
        {
            for (int row = 0; row < block.Count; row++)
            {
                (int series, double value) = (block.Series[row], block.Values[row]);
                OutcomeSeries named = uses.Series[series];
                (double[] need, double[] missing) = cellOf[series] ??= CellOf((named.Sector, named.Good));
                need[block.Period] += value;
                missing[block.Period] += named.Variable == Variables.Shortfall ? Math.Max(0, value) : 0;
            }
        }

        return
        [
            .. cells
                .Select(c => Read(c.Key, c.Value.Need, c.Value.Missing))
                .OfType<SectorStop>()
                .OrderBy(s => s.First)
                .ThenByDescending(s => s.Tonnes * names.Price(s.Good))
                .ThenBy(s => (s.Sector, s.Good)),
        ];
    }

    /// <summary>The first of them as a table.</summary>
    /// <param name="stops">The sectors.</param>
    /// <param name="most">Most rows.</param>
    /// <param name="names">Names.</param>
    /// <param name="horizon">Horizon of the run.</param>
    public static Grid Table(IReadOnlyList<SectorStop> stops, int most, WorldNames names, Horizon horizon) =>
        new(
            [
                new Column("Sector"),
                new Column("goes without"),
                new Column("from"),
                new Column($"{horizon.Step.Word()}s", Align.Right),
                new Column("%\u00a0of need at worst", Align.Right),
                new Column("short,\u00a0t", Align.Right),
            ],
            [
                .. stops
                    .Take(most)
                    .Select(s =>
                        (IReadOnlyList<string>)
                            [
                                Phrase.Sentence(names.Sector(s.Sector)),
                                names.GoodHeading(s.Good),
                                Phrase.Brief(horizon.At(s.First)),
                                Figure.Whole(s.Periods),
                                Figure.PercentNumber(s.WorstShare),
                                Figure.Short(s.Tonnes),
                            ]
                    ),
            ]
        );

    private static SectorStop? Read((string Sector, string Good) key, double[] need, double[] missing)
    {
        (int first, int count, double worst) = (-1, 0, 0);
        for (int t = 0; t < need.Length; t++)
        {
            double share = need[t] > 0 ? missing[t] / need[t] : 0;
            worst = Math.Max(worst, share);
            if (share >= Stops)
            {
                first = first < 0 ? t : first;
                count++;
            }
        }

        return first < 0 ? null : new SectorStop(key.Sector, key.Good, first, count, worst, missing.Sum());
    }
}
