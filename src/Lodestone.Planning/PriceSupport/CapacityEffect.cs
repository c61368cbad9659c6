using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>What support does to one capacity, by year and over the years of support.</summary>
/// <remarks>
/// Utilisation of a year u = Σ output / Σ capacity over its periods, 0 where there is no capacity. Open in a draw:
/// u ≥ threshold and u &gt; 0. Open in a year: open in half of the draws or more.
/// </remarks>
public sealed record CapacityEffect
{
    /// <summary>Every year; the last is the one after the support.</summary>
    public required IReadOnlyList<CapacityYear> Years { get; init; }

    /// <summary>Utilisation in the base year.</summary>
    public required double BaseUtilisation { get; init; }

    /// <summary>Verdict over the years of support: that of most of the years in which support changes something, else that of the last.</summary>
    public required CapacityVerdict Verdict { get; init; }

    /// <summary>Utilisation over the years of support: Σ output / Σ capacity.</summary>
    public required Compared<Bands> Utilisation { get; init; }

    /// <summary>Made a year, mean of the years of support, t.</summary>
    public required Compared<Bands> Output { get; init; }

    /// <summary>Made a year with less without by draw, mean of the years of support, t.</summary>
    public required IReadOnlyList<double> MoreByDraw { get; init; }

    /// <summary>Part of draws and years of support in which it is open.</summary>
    public required Compared<double> OpenShare { get; init; }

    /// <summary>Years of support in which it changes something, and what the verdict says.</summary>
    public IEnumerable<CapacityYear> Changed => Supported.Where(y => y.Verdict == Verdict && Changes(y.Verdict));

    /// <summary>The years of support.</summary>
    public IEnumerable<CapacityYear> Supported => Years.Take(Years.Count - 1);

    /// <summary>The year after the support.</summary>
    public CapacityYear After => Years[^1];

    /// <summary>True where support changes the verdict in a year, the year after included.</summary>
    public bool Differs => Years.Any(y => Changes(y.Verdict));

    /// <summary>True where at the low or the high threshold support changes something in a year in which it does not at the central one, or the reverse.</summary>
    public bool DependsOnThreshold =>
        Years.Any(y => Changes(y.Verdict) != Changes(y.VerdictAtLow) || Changes(y.Verdict) != Changes(y.VerdictAtHigh));

    /// <summary>True for a verdict that says that support opens, keeps open or closes.</summary>
    public static bool Changes(CapacityVerdict verdict) =>
        verdict is CapacityVerdict.StaysOpen or CapacityVerdict.Opens or CapacityVerdict.Closes;

    /// <summary>Measures a capacity.</summary>
    /// <param name="sides">The draws without and with; whole years, the year after the support included.</param>
    /// <param name="perYear">Periods in a year.</param>
    /// <param name="threshold">Utilisation below which it counts as shut.</param>
    /// <param name="baseUtilisation">Utilisation in the base year.</param>
    /// <exception cref="ArgumentException">No draws, or fewer than two whole years.</exception>
    public static CapacityEffect Of(CapacitySides sides, int perYear, ShutBelow threshold, double baseUtilisation)
    {
        int periods = sides.Output.Without.Length == 0 ? 0 : sides.Output.Without[0].Length;
        if (periods < 2 * perYear || periods % perYear != 0)
        {
            throw new ArgumentException("at least one draw of a year with support and one after is needed");
        }

        int count = periods / perYear;
        CapacityYear[] years =
        [
            .. Enumerable.Range(0, count).Select(y => Year(sides, y, perYear, threshold, baseUtilisation)),
        ];
        int end = (count - 1) * perYear;
        return new CapacityEffect
        {
            Years = years,
            BaseUtilisation = baseUtilisation,
            Verdict = Overall(years[..^1]),
            Utilisation = new Compared<Bands>(
                Measure(Used(sides.Output.Without, sides.Capacity.Without, 0, end)),
                Measure(Used(sides.Output.With, sides.Capacity.With, 0, end))
            ),
            Output = Both(sides.Output, made => Sum(made, 0, end) / (count - 1)),
            MoreByDraw =
            [
                .. sides.Output.With.Zip(
                    sides.Output.Without,
                    (with, without) => (Sum(with, 0, end) - Sum(without, 0, end)) / (count - 1)
                ),
            ],
            OpenShare = new Compared<double>(
                years[..^1].Average(y => y.Open.Without.Estimate),
                years[..^1].Average(y => y.Open.With.Estimate)
            ),
        };
    }

    private static CapacityYear Year(CapacitySides sides, int year, int perYear, ShutBelow threshold, double atBase)
    {
        int first = year * perYear;
        Compared<double[]> used = new(
            Used(sides.Output.Without, sides.Capacity.Without, first, perYear),
            Used(sides.Output.With, sides.Capacity.With, first, perYear)
        );
        Compared<Proportion> Open(double share) => new(Shares(used.Without, share), Shares(used.With, share));
        return new CapacityYear
        {
            Year = year,
            Output = Both(sides.Output, made => Sum(made, first, perYear)),
            Capacity = Both(sides.Capacity, could => Sum(could, first, perYear)),
            Utilisation = new Compared<Bands>(Measure(used.Without), Measure(used.With)),
            Margin = Both(sides.Margin, margin => Sum(margin, first, perYear) / perYear),
            Open = Open(threshold.Value),
            Verdict = Judge(Open(threshold.Value), IsOpen(atBase, threshold.Value)),
            VerdictAtLow = Judge(Open(threshold.Low), IsOpen(atBase, threshold.Low)),
            VerdictAtHigh = Judge(Open(threshold.High), IsOpen(atBase, threshold.High)),
        };
    }

    private static CapacityVerdict Judge(Compared<Proportion> open, bool openAtBase) =>
        (Half(open.Without), Half(open.With)) switch
        {
            (true, true) => CapacityVerdict.Open,
            (false, false) => CapacityVerdict.Idle,
            (true, false) => CapacityVerdict.Closes,
            _ => openAtBase ? CapacityVerdict.StaysOpen : CapacityVerdict.Opens,
        };

    private static CapacityVerdict Overall(CapacityYear[] years) =>
        years
            .Where(y => Changes(y.Verdict))
            .GroupBy(y => y.Verdict)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Max(y => y.Year))
            .Select(g => g.Key)
            .FirstOrDefault(years[^1].Verdict);

    private static bool Half(Proportion open) => 2 * open.Hits >= open.Count;

    private static bool IsOpen(double utilisation, double threshold) => utilisation >= threshold && utilisation > 0;

    private static Proportion Shares(double[] used, double threshold) =>
        Proportion.Of(used.Count(u => IsOpen(u, threshold)), used.Length);

    /// <summary>Utilisation by draw: Σ output / Σ capacity.</summary>
    private static double[] Used(double[][] output, double[][] capacity, int first, int count)
    {
        double[] used = new double[output.Length];
        for (int draw = 0; draw < used.Length; draw++)
        {
            double could = Sum(capacity[draw], first, count);
            used[draw] = could > 0 ? Sum(output[draw], first, count) / could : 0;
        }

        return used;
    }

    private static Compared<Bands> Both(Compared<double[][]> draws, Func<double[], double> number) =>
        new(Measure([.. draws.Without.Select(number)]), Measure([.. draws.With.Select(number)]));

    private static double Sum(double[] values, int first, int count)
    {
        double sum = 0;
        for (int period = first; period < first + count; period++)
        {
            sum += values[period];
        }

        return sum;
    }

    private static Bands Measure(double[] values) => Bands.SortAndMeasure([.. values]);
}
