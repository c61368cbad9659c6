namespace Lodestone.Model;

/// <summary>An estimated probability with Wilson's 95 % interval.</summary>
/// <param name="Hits">Values in which the event occurred.</param>
/// <param name="Count">All values.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public readonly record struct Proportion(int Hits, int Count, double Low, double High)
{
    /// <summary>Hits over count.</summary>
    public double Estimate => (double)Hits / Count;

    /// <summary>Interval of a proportion p = hits/n.</summary>
    /// <remarks>
    /// [p + z²/2n ± z √(p(1-p)/n + z²/4n²)] / (1 + z²/n), z = 1.96: it stays within 0 to 1 and is of use for no hits
    /// and for all hits. <b>Source</b> E. B. Wilson (1927), J. Amer. Statist. Assoc. 22, 209-212.
    /// </remarks>
    /// <exception cref="ArgumentException">No values, or hits outside 0 to n.</exception>
    public static Proportion Of(int hits, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, count);
        const double Z = Confidence.NinetyFive;
        double p = (double)hits / count;
        double n = count;
        double centre = p + (Z * Z / (2 * n));
        double reach = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        double scale = 1 + (Z * Z / n);
        return new Proportion(
            hits,
            count,
            hits == 0 ? 0 : (centre - reach) / scale,
            hits == count ? 1 : (centre + reach) / scale
        );
    }

    /// <summary>How often values lie above a threshold.</summary>
    /// <param name="values">At least one value, none of them NaN.</param>
    /// <param name="threshold">The threshold; a value that equals it counts as not above.</param>
    public static Proportion Above(ReadOnlySpan<double> values, double threshold)
    {
        int hits = 0;
        foreach (double value in values)
        {
            hits += value > threshold ? 1 : 0;
        }

        return Of(hits, values.Length);
    }
}
