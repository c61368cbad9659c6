namespace Lodestone.Model;

/// <summary>How a statistic settles as draws are added: at n/8, n/4, n/2 and n of the first draws.</summary>
public static class Convergence
{
    private static readonly int[] Parts = [8, 4, 2, 1];

    /// <summary>The p-quantile of type 7, its interval from order statistics (<see cref="Quantiles.HalfWidthOfSorted"/>).</summary>
    /// <param name="values">Values in the order of the draws, at least one, none of them NaN.</param>
    /// <param name="p">Probability, 0 to 1.</param>
    public static IReadOnlyList<ConvergencePoint> OfQuantile(ReadOnlySpan<double> values, double p)
    {
        double[] sorted = new double[values.Length];
        var points = new List<ConvergencePoint>(Parts.Length);
        foreach (int draws in Steps(values.Length))
        {
            Span<double> first = sorted.AsSpan(0, draws);
            values[..draws].CopyTo(first);
            first.Sort();
            points.Add(
                new ConvergencePoint(draws, Quantiles.OfSorted(first, p), Quantiles.HalfWidthOfSorted(first, p))
            );
        }

        return points;
    }

    /// <summary>The mean, its interval 1.96 standard errors to either side.</summary>
    /// <param name="values">Values in the order of the draws, at least one, none of them NaN.</param>
    public static IReadOnlyList<ConvergencePoint> OfMean(ReadOnlySpan<double> values)
    {
        var points = new List<ConvergencePoint>(Parts.Length);
        foreach (int draws in Steps(values.Length))
        {
            var moments = Moments.Of(values[..draws]);
            double half = draws > 1 ? Confidence.NinetyFive * moments.StandardError : double.NaN;
            points.Add(new ConvergencePoint(draws, moments.Mean, half));
        }

        return points;
    }

    private static IEnumerable<int> Steps(int count)
    {
        if (count == 0)
        {
            throw new ArgumentException("convergence needs at least one value", nameof(count));
        }

        return Parts.Select(part => count / part).Where(draws => draws > 0).Distinct();
    }
}
