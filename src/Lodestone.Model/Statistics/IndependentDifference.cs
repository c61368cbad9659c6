namespace Lodestone.Model;

/// <summary>The difference of two outputs as if their draws had nothing in common: what pairing the draws is measured against.</summary>
public static class IndependentDifference
{
    private const int MostHalvings = 200;

    /// <summary>The p-quantile of y - x over all pairs of a value x of one sample and a value y of the other.</summary>
    /// <remarks>
    /// The smallest number that at least the share p of the n m pairs does not exceed, found by halving an interval and
    /// counting pairs with two pointers, O(n + m) a count; right to the last digits of the spread.
    /// </remarks>
    /// <param name="x">First sample in ascending order, at least one value, all finite.</param>
    /// <param name="y">Second sample in ascending order, at least one value, all finite.</param>
    /// <param name="p">Probability, 0 to 1.</param>
    /// <exception cref="ArgumentException">A sample is empty, or p lies outside 0 to 1.</exception>
    public static double Quantile(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double p)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            throw new ArgumentException("a difference needs at least one value on either side");
        }

        if (!(p >= 0 && p <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "a probability lies between 0 and 1");
        }

        double low = y[0] - x[^1];
        double high = y[^1] - x[0];
        double wanted = Math.Max(1, p * x.Length * y.Length);
        if (NotAbove(x, y, low) >= wanted)
        {
            return low;
        }

        for (int i = 0; i < MostHalvings; i++)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
            {
                break;
            }

            if (NotAbove(x, y, middle) >= wanted)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return high;
    }

    /// <summary>Distance from the 5 % to the 95 % point of y - x over all pairs.</summary>
    /// <param name="x">First sample in ascending order.</param>
    /// <param name="y">Second sample in ascending order.</param>
    public static double Width(ReadOnlySpan<double> x, ReadOnlySpan<double> y) =>
        Quantile(x, y, 0.95) - Quantile(x, y, 0.05);

    /// <summary>Pairs whose difference is at most a limit.</summary>
    private static long NotAbove(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double limit)
    {
        long pairs = 0;
        int j = 0;
        foreach (double from in x)
        {
            while (j < y.Length && y[j] - from <= limit)
            {
                j++;
            }

            pairs += j;
        }

        return pairs;
    }
}
