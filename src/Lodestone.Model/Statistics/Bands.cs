namespace Lodestone.Model;

/// <summary>What an ensemble says about one number: five quantiles of type 7 and the mean with its standard error.</summary>
/// <param name="P05">5 % quantile.</param>
/// <param name="P25">25 % quantile.</param>
/// <param name="P50">Median.</param>
/// <param name="P75">75 % quantile.</param>
/// <param name="P95">95 % quantile.</param>
/// <param name="Mean">Mean.</param>
/// <param name="StandardError">
/// Standard error of the mean for independent draws; an upper estimate for points of a scrambled sequence. NaN when a
/// value is infinite.
/// </param>
/// <param name="Count">Number of values.</param>
public readonly record struct Bands(
    double P05,
    double P25,
    double P50,
    double P75,
    double P95,
    double Mean,
    double StandardError,
    int Count
)
{
    /// <summary>Width from 5 % to 95 %.</summary>
    public double Width => P95.Equals(P05) ? 0 : P95 - P05;

    /// <summary>Bands of values in any order. Sorts them where they stand: the result does not depend on their order.</summary>
    /// <param name="values">At least one value, none of them NaN.</param>
    /// <exception cref="ArgumentException">No values, or one that is not a number.</exception>
    public static Bands SortAndMeasure(Span<double> values)
    {
        values.Sort();
        return OfSorted(values);
    }

    /// <summary>Bands of values in ascending order.</summary>
    /// <param name="sorted">At least one value, none of them NaN.</param>
    /// <exception cref="ArgumentException">No values, or one that is not a number.</exception>
    public static Bands OfSorted(ReadOnlySpan<double> sorted)
    {
        if (!sorted.IsEmpty && double.IsNaN(sorted[0]))
        {
            throw new ArgumentException("a value is not a number", nameof(sorted));
        }

        var moments = Moments.Of(sorted);
        return new Bands(
            Quantiles.OfSorted(sorted, 0.05),
            Quantiles.OfSorted(sorted, 0.25),
            Quantiles.OfSorted(sorted, 0.5),
            Quantiles.OfSorted(sorted, 0.75),
            Quantiles.OfSorted(sorted, 0.95),
            moments.Mean,
            moments.StandardError,
            sorted.Length
        );
    }
}
