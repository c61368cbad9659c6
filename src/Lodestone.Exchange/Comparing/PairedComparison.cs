using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Ensembles of one world with the same seed side by side. The first is the baseline.</summary>
/// <remarks>
/// Draw k of every ensemble has the same values of everything that the scenarios have in common, so the difference of
/// two draws of equal number is free of the noise that both share.
/// </remarks>
public sealed record PairedComparison
{
    private const int MostOfAKind = 3;

    /// <summary>Stands after a difference that is clear of zero.</summary>
    private const string Mark = "*";

    /// <summary>The ensembles, baseline first.</summary>
    public required IReadOnlyList<PlayedEnsemble> Ensembles { get; init; }

    /// <summary>Assumptions that every scenario shares.</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>Assumptions of each scenario that not every one shares.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Own { get; init; }

    /// <summary>Headline numbers: value added lost, then tonnes short, then prices.</summary>
    public required IReadOnlyList<PairedKpi> Kpis { get; init; }

    /// <summary>Draws in which every scenario could be solved.</summary>
    public required int Draws { get; init; }

    /// <summary>Differences in words, of the numbers whose range excludes zero: the first few of each kind.</summary>
    public IReadOnlyList<string> Statements
    {
        get
        {
            List<string> statements = [];
            int clear = Kpis.Sum(k => k.Differences.Count(d => d.IsClear));
            for (int i = 0; i < Ensembles.Count - 1; i++)
            {
                IEnumerable<PairedKpi> told = Kpis.Where(k => k.Differences[i].IsClear)
                    .GroupBy(k => k.Kind, StringComparer.Ordinal)
                    .SelectMany(kind => kind.Take(MostOfAKind));
                statements.AddRange(told.Select(k => Statement(k, k.Differences[i], i)));
            }

            int more = clear - statements.Count;
            return more == 0
                ? statements
                :
                [
                    .. statements,
                    $"{more} more {(more == 1 ? "difference is" : "differences are")} clear of zero; see the table.",
                ];
        }
    }

    /// <summary>What stands in the place of <see cref="Statements"/> where there are none.</summary>
    public string NoStatement =>
        Draws < BandText.FewestDraws
            ? $"nothing is said of {Figure.Count(Draws)} draws: {BandText.FewestDraws} or more have a range that can be clear of zero"
            : "none";

    /// <summary>What to bear in mind when reading the numbers.</summary>
    public string Caution
    {
        get
        {
            bool horizons = Ensembles.Select(e => e.Scenario.Horizon).Distinct().Count() > 1;
            int open = Kpis.Sum(k => k.Differences.Count(d => !d.IsClear));
            string differ = horizons ? " The horizons differ: sums are over each scenario's own horizon." : "";
            string worth = Kpis.Any(k => k.Kind == "loss") ? $" {BandText.Worth}" : "";
            string silent =
                open == 0 || Draws < BandText.FewestDraws ? BandText.Few(Draws)
                : open == 1 ? " Of one number nothing is said in words: the range of its difference includes zero."
                : $" Of {open} numbers nothing is said in words: the ranges of their differences include zero.";
            string marked =
                open < Kpis.Sum(k => k.Differences.Count) ? $" {Mark} marks a range that is clear of zero." : "";
            return $"Differences are of draws of equal number, which share everything the scenarios have in common; noise left is the width of such a range over its width for unrelated draws. Ranges are {BandText.Meaning} of {Figure.Count(Draws)} draws of seed {Figure.Whole(Ensembles[0].Record.Seed)}.{marked}{worth}{silent}{differ}";
        }
    }

    /// <summary>Compares ensembles of one world.</summary>
    /// <param name="ensembles">The ensembles, baseline first, of equal seed and number of draws.</param>
    /// <param name="world">The world.</param>
    /// <exception cref="ArgumentException">Seeds or numbers of draws differ, or no draw is usable in all of them.</exception>
    public static PairedComparison Of(IReadOnlyList<PlayedEnsemble> ensembles, World world)
    {
        if (ensembles.Select(e => (e.Record.Seed, e.Record.Draws)).Distinct().Count() != 1)
        {
            throw new ArgumentException(
                "ensembles are paired draw by draw: they need the same seed and number of draws"
            );
        }

        var names = new WorldNames(world);
        (IReadOnlyList<string> shared, IReadOnlyList<IReadOnlyList<string>> own) = Assume(
            [.. ensembles.Select(e => e.Scenario)],
            names
        );
        var kpis = new PairedKpis([.. ensembles.Select(e => DrawMeasures.Of(e.Ensemble))], names);
        return new PairedComparison
        {
            Ensembles = ensembles,
            Shared = shared,
            Own = own,
            Kpis = kpis.All(),
            Draws = kpis.Draws,
        };
    }

    /// <summary>Assumptions that all scenarios share, and those that each has for itself.</summary>
    /// <param name="scenarios">Scenarios with their ranges.</param>
    /// <param name="names">Names.</param>
    public static (IReadOnlyList<string> Shared, IReadOnlyList<IReadOnlyList<string>> Own) Assume(
        IReadOnlyList<Scenario> scenarios,
        WorldNames names
    )
    {
        List<List<string>> all = [.. scenarios.Select(s => Comparison.Assumptions(s, names, ranges: true))];
        List<string> shared = [.. all[0].Where(a => all.All(o => o.Contains(a)))];
        return (shared, [.. all.Select(a => a.Where(x => !shared.Contains(x)).ToList())]);
    }

    /// <summary>Medians, differences with their ranges, and how much of the noise is left.</summary>
    /// <param name="percent">Differences in % of the median of the baseline, which is not defined where that is 0.</param>
    public Grid Grid(bool percent = false)
    {
        List<Column> columns = [new("Over the horizon"), new("[1]", Align.Right)];
        for (int i = 1; i < Ensembles.Count; i++)
        {
            columns.Add(new Column($"[{i + 1}]", Align.Right));
            columns.Add(
                new Column(
                    $"[{i + 1}]−[1], {(percent ? "% of [1], " : "")}median ({BandText.Meaning})".Replace(
                        "5–95 %",
                        "5–95\u00a0%",
                        StringComparison.Ordinal
                    ),
                    Align.Right
                )
            );
            columns.Add(new Column("noise left,\u00a0%", Align.Right));
        }

        return new Grid(columns, [.. Kpis.Select(kpi => Row(kpi, percent))]);
    }

    private static List<string> Row(PairedKpi kpi, bool percent)
    {
        List<string> cells = [kpi.Name, kpi.Row.Text(kpi.Values[0].P50)];
        IReadOnlyList<Bands>? shares = percent ? Shares(kpi) : null;
        var share = RowFigure.Of(RowScale.Share, [], shares?.Select(PairedKpi.Numbers) ?? []);
        for (int i = 1; i < kpi.Values.Count; i++)
        {
            PairedDifference difference = kpi.Differences[i - 1];
            cells.Add(kpi.Row.Text(kpi.Values[i].P50));
            string mark = difference.IsClear ? $"\u00a0{Mark}" : "";
            Func<double, string> Format(RowFigure row) => difference.IsClear ? row.End : row.Text;
            cells.Add(
                shares is not null ? BandText.Difference(shares[i - 1], Format(share)) + mark
                : percent ? Figure.None
                : BandText.Difference(difference.Bands, Format(kpi.Row)) + mark
            );
            cells.Add(difference.Ratio is { } ratio ? Figure.PercentNumber(ratio) : Figure.None);
        }

        return cells;
    }

    /// <summary>Differences in % of the median of the baseline; null where that is 0.</summary>
    private static IReadOnlyList<Bands>? Shares(PairedKpi kpi)
    {
        double median = kpi.Values[0].P50;
        return median > 0
            ?
            [
                .. kpi.Differences.Select(d =>
                    d.Bands with
                    {
                        P05 = d.Bands.P05 / median,
                        P50 = d.Bands.P50 / median,
                        P95 = d.Bands.P95 / median,
                    }
                ),
            ]
            : null;
    }

    private static string Statement(PairedKpi kpi, PairedDifference difference, int index)
    {
        Bands b = difference.Bands;
        bool more = b.P05 > 0;
        Bands size = more ? b : b with { P05 = -b.P95, P50 = -b.P50, P95 = -b.P05 };
        return $"[{index + 2}] against [1]: {kpi.Says(size, more, kpi.Row)}.";
    }
}
