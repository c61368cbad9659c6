namespace Lodestone.Runs;

/// <summary>The numbers of a <see cref="SupportEnsemble"/> by series, draw and period.</summary>
public sealed class SupportDraws
{
    private readonly Dictionary<(string Variable, string Place, string Good, string Process), double[][]> _values = [];

    private SupportDraws(IReadOnlyList<int> numbers, int periods) => (Numbers, Periods) = (numbers, periods);

    /// <summary>Numbers of the usable draws, in order.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>Periods.</summary>
    public int Periods { get; }

    /// <summary>Reads a stored ensemble.</summary>
    public static SupportDraws Read(EnsembleReader ensemble)
    {
        int[] numbers = [.. Enumerable.Range(0, ensemble.Plan.Draws).Where(draw => !ensemble.Statuses[draw].LeftOut)];
        int periods = ensemble.Plan.Scenario.Horizon.Periods;
        var draws = new SupportDraws(numbers, periods);
        int first = 0;
        int[] all = [.. Enumerable.Range(0, ensemble.Series.Count)];
        foreach (DrawTableBlock block in ensemble.Blocks(all))
        {
            foreach (int s in all)
            {
                Series series = ensemble.Series[s];
                double[][] values = draws.Row((series.Variable, series.Place, series.Good, series.Process));
                ReadOnlySpan<double> from = block.Of(s);
                for (int draw = 0; draw < block.Draws; draw++)
                {
                    values[first + draw][series.Period] = from[draw];
                }
            }

            first += block.Draws;
        }

        return draws;
    }

    /// <summary>The numbers of one path.</summary>
    /// <param name="series">What is kept.</param>
    /// <param name="values">Number of each series.</param>
    /// <param name="periods">Periods.</param>
    public static SupportDraws Of(IReadOnlyList<Series> series, ReadOnlySpan<double> values, int periods)
    {
        var draws = new SupportDraws([0], periods);
        for (int s = 0; s < series.Count; s++)
        {
            Series one = series[s];
            draws.Row((one.Variable, one.Place, one.Good, one.Process))[0][one.Period] = values[s];
        }

        return draws;
    }

    /// <summary>Values [draw][period] of a series; zeros where none of this name is kept.</summary>
    public double[][] Of(string variable, string place, string good, string process = "") =>
        _values.TryGetValue((variable, place, good, process), out double[][]? found) ? found : Empty();

    /// <summary>Places that a series is kept for.</summary>
    public IEnumerable<string> Places(string variable) =>
        _values.Keys.Where(k => k.Variable == variable).Select(k => k.Place).Distinct(StringComparer.Ordinal);

    /// <summary>The draws of these numbers alone: those that another ensemble solved too.</summary>
    public SupportDraws Only(IReadOnlyList<int> numbers)
    {
        if (numbers.SequenceEqual(Numbers))
        {
            return this;
        }

        int[] rows = [.. numbers.Select(n => Numbers.Index().First(x => x.Item == n).Index)];
        var chosen = new SupportDraws(numbers, Periods);
        foreach ((var key, double[][] values) in _values)
        {
            chosen._values[key] = [.. rows.Select(r => values[r])];
        }

        return chosen;
    }

    private double[][] Row((string, string, string, string) key) =>
        _values.TryGetValue(key, out double[][]? found) ? found : _values[key] = Empty();

    private double[][] Empty() => [.. Numbers.Select(_ => new double[Periods])];
}
