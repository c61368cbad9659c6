namespace Lodestone.Exchange;

/// <summary>A vertical axis with round ticks.</summary>
internal sealed class ChartAxis
{
    private readonly bool _log;
    private readonly double _low,
        _high;

    public ChartAxis(IEnumerable<double> values, bool logarithmic)
    {
        double[] known = [.. values.Where(v => double.IsFinite(v) && (!logarithmic || v > 0))];
        double least = known.DefaultIfEmpty(1).Min();
        double most = known.DefaultIfEmpty(1).Max();
        _log = logarithmic;
        Ticks = logarithmic ? Decades(least, most) : Linear(Math.Min(least, 0), most);
        (_low, _high) = (Ticks[0], Ticks[^1]);
    }

    /// <summary>Values with a line and a label, from the lowest.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Height of a value, 0 at the bottom and 1 at the top.</summary>
    public double Share(double value) =>
        _log
            ? (Math.Log(Math.Max(value, _low)) - Math.Log(_low)) / (Math.Log(_high) - Math.Log(_low))
            : (value - _low) / (_high - _low);

    /// <summary>Round steps from 0, or from below the least where values are negative, to above the most.</summary>
    private static List<double> Linear(double least, double most)
    {
        double rough = Math.Max(Math.Max(most, 0) - least, 1e-9) / 4;
        double unit = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step =
            unit
            * (
                (rough / unit) switch
                {
                    <= 1 => 1,
                    <= 2 => 2,
                    <= 5 => 5,
                    _ => 10,
                }
            );
        int first = (int)Math.Floor(least / step);
        List<double> ticks = [step * first];
        while (ticks[^1] < most)
        {
            ticks.Add(step * (first + ticks.Count));
        }

        return ticks;
    }

    /// <summary>1, 2, 5 and their tenfolds; the twos and fives are left out over more than two decades.</summary>
    private static List<double> Decades(double least, double most)
    {
        double[] steps = Math.Log10(most / least) > 2 ? [1, 3] : [1, 2, 5];
        List<double> all = [];
        for (int power = (int)Math.Floor(Math.Log10(least)); power <= Math.Ceiling(Math.Log10(most)); power++)
        {
            all.AddRange(steps.Select(step => step * Math.Pow(10, power)));
        }

        int from = all.FindLastIndex(tick => tick <= least * (1 + 1e-9));
        int to = all.FindIndex(tick => tick >= most * (1 - 1e-9));
        return all[Math.Max(from, 0)..(Math.Max(to, from + 1) + 1)];
    }
}
