namespace Lodestone.Model;

/// <summary>Quantiles of a sample.</summary>
public static class Quantiles
{
    /// <summary>Type 7: linear between order statistics.</summary>
    /// <remarks>
    /// Q(p) = x_j + (h - j)(x_(j+1) - x_j) with h = (n - 1) p and j = ⌊h⌋ counted from 0.
    /// <b>Source</b> R. J. Hyndman and Y. Fan (1996), Sample quantiles in statistical packages, definition 7.
    /// </remarks>
    /// <param name="sorted">Values in ascending order, at least one; infinite values are allowed at the ends.</param>
    /// <param name="p">Probability, 0 to 1.</param>
    /// <exception cref="ArgumentException">No values, or p outside 0 to 1.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("a quantile needs at least one value", nameof(sorted));
        }

        if (!(p >= 0 && p <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "a probability lies between 0 and 1");
        }

        double h = (sorted.Length - 1) * p;
        int j = Math.Min((int)h, sorted.Length - 1);
        double below = sorted[j];
        double weight = h - j;
        if (weight == 0 || double.IsNegativeInfinity(below))
        {
            return below;
        }

        double above = sorted[j + 1];
        return below.Equals(above) ? below : below + (weight * (above - below));
    }

    /// <summary>
    /// Half-width of the interval that holds the p-quantile of the population with 95 % confidence: half the distance
    /// of the order statistics of rank n p ± 1.96 √(n p (1 - p)). Not a number where the sample has no such rank: the 95 % point has an interval from 73
    /// values on, the median from 8.
    /// </summary>
    /// <remarks><b>Source</b> W. J. Conover (1999), Practical Nonparametric Statistics, 3rd ed., section 3.2.</remarks>
    /// <param name="sorted">Values in ascending order, at least one.</param>
    /// <param name="p">Probability, 0 to 1.</param>
    public static double HalfWidthOfSorted(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("a quantile needs at least one value", nameof(sorted));
        }

        int n = sorted.Length;
        double spread = Confidence.NinetyFive * Math.Sqrt(n * p * (1 - p));
        int lower = (int)Math.Floor((n * p) - spread) - 1;
        int upper = (int)Math.Ceiling((n * p) + spread) - 1;
        if (lower < 0 || upper >= n)
        {
            return double.NaN;
        }

        return sorted[lower].Equals(sorted[upper]) ? 0 : (sorted[upper] - sorted[lower]) / 2;
    }
}
