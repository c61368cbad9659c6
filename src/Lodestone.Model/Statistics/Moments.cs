namespace Lodestone.Model;

/// <summary>Mean and variance of a sample. Sums are compensated, and their order is the order of the span.</summary>
/// <param name="Count">Number of values.</param>
/// <param name="Mean">Σ x / n; infinite when a value is, NaN when both infinities occur.</param>
/// <param name="Variance">Σ (x - mean)² / (n - 1); 0 for a single value.</param>
public readonly record struct Moments(int Count, double Mean, double Variance)
{
    /// <summary>Standard error of the mean for independent values: √(variance / n).</summary>
    public double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>Moments of the values, in two passes with Neumaier's (1974) compensation.</summary>
    /// <param name="values">At least one value.</param>
    /// <exception cref="ArgumentException">No values.</exception>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("a mean needs at least one value", nameof(values));
        }

        double mean = Sum(values) / values.Length;
        if (!double.IsFinite(mean))
        {
            return new Moments(values.Length, mean, double.NaN);
        }

        double squares = 0;
        double drift = 0;
        foreach (double value in values)
        {
            double gap = value - mean;
            squares += gap * gap;
            drift += gap;
        }

        double variance = values.Length == 1 ? 0 : (squares - (drift * drift / values.Length)) / (values.Length - 1);
        return new Moments(values.Length, mean, Math.Max(0, variance));
    }

    /// <summary>Compensated sum.</summary>
    internal static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        double lost = 0;
        foreach (double value in values)
        {
            double next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }

        return double.IsFinite(lost) ? sum + lost : sum;
    }
}
