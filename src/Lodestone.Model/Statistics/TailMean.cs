namespace Lodestone.Model;

/// <summary>Conditional value at risk: the mean of the worst share of the draws.</summary>
/// <param name="Level">α: the worst 1 - α of the draws.</param>
/// <param name="ValueAtRisk">The α-quantile: order statistic of rank ⌈α n⌉.</param>
/// <param name="Mean">CVaR_α.</param>
/// <param name="StandardError">Standard error of CVaR for independent draws.</param>
public readonly record struct TailMean(double Level, double ValueAtRisk, double Mean, double StandardError)
{
    /// <summary>CVaR of the upper tail.</summary>
    /// <remarks>
    /// CVaR = v + Σ (x - v)₊ / ((1 - α) n) at v = VaR, which minimises the right side over v, so that the error of v
    /// matters in second order only and the standard error is that of the mean of (x - v)₊ / (1 - α).
    /// <b>Source</b> R. T. Rockafellar and S. Uryasev (2002), J. Banking Finance 26, 1443-1471; A. A. Trindade,
    /// S. Uryasev, A. Shapiro and G. Zrazhevsky (2007), same journal 31, 3524-3538, for the variance.
    /// </remarks>
    /// <param name="sorted">Values in ascending order, at least one, none of them NaN.</param>
    /// <param name="level">α, 0 to below 1; 0.95 is the mean of the worst twentieth.</param>
    /// <exception cref="ArgumentException">No values, or α outside 0 to 1.</exception>
    public static TailMean OfSorted(ReadOnlySpan<double> sorted, double level)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("a tail needs at least one value", nameof(sorted));
        }

        if (!(level >= 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "the level lies between 0 and 1, 1 excluded");
        }

        int n = sorted.Length;

        // A product such as 0.95 × 20 must not be pushed over a whole number by its last bit.
        int rank = Math.Clamp((int)Math.Ceiling((level * n) - (1e-12 * n)), 1, n);
        double risk = sorted[rank - 1];
        double sum = 0;
        double squares = 0;
        for (int i = rank; i < n; i++)
        {
            double excess = sorted[i].Equals(risk) ? 0 : sorted[i] - risk;
            sum += excess;
            squares += excess * excess;
        }

        double share = 1 - level;
        double mean = sum / n;
        double variance = n == 1 ? 0 : Math.Max(0, (squares - (n * mean * mean)) / (n - 1));
        return new TailMean(level, risk, risk + (mean / share), Math.Sqrt(variance / n) / share);
    }
}
