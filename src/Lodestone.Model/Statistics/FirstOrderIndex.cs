namespace Lodestone.Model;

/// <summary>Share of the variance of an output that one driver explains alone, estimated from the draws at hand.</summary>
/// <param name="Value">S = Var(E[Y | X]) / Var(Y); the estimate may lie a little outside 0 to 1.</param>
/// <param name="Low">Lower end of a 95 % interval.</param>
/// <param name="High">Upper end of a 95 % interval.</param>
public readonly record struct FirstOrderIndex(double Value, double Low, double High)
{
    /// <summary>Batches behind the interval.</summary>
    public const int Batches = 10;

    /// <summary>A driver with no more values than this counts as a choice, not as a quantity.</summary>
    public const int MostValues = 10;

    /// <summary>Fewest draws an index is estimated from.</summary>
    public const int FewestDraws = 200;

    /// <summary>97.5 % quantile of Student's t with nine degrees of freedom.</summary>
    private const double StudentNine = 2.2621571627409915;

    /// <summary>Estimates the index by ranks: for draws that are independent of each other, and only for them.</summary>
    /// <remarks>
    /// <para>
    /// S = (Σ y_i y_N(i) / n - ȳ²) / (Σ y_i² / n - ȳ²), where N(i) is the draw whose driver is next in rank and the
    /// last is followed by the first. The output is centred first, which leaves the estimator as it is and saves its
    /// digits. A driver that explains nothing has an estimate of about ±1/√n. <b>Source</b> F. Gamboa, P. Gremaud,
    /// T. Klein and A. Lagnoux (2022), Global sensitivity analysis: a novel generation of mighty estimators based on
    /// rank statistics, Bernoulli 28, 2345-2374.
    /// </para>
    /// <para>
    /// The interval: the estimator on each of ten batches of consecutive draws, Student's t with nine degrees of
    /// freedom. Resampling draws would pair a draw with its own copy.
    /// </para>
    /// <para>
    /// <b>Not for</b> points of a Sobol sequence: neighbours in one coordinate are kept apart in the others, and the
    /// estimate falls short by a quarter of the variance or more. Take <see cref="ByHarmonics"/>.
    /// </para>
    /// </remarks>
    /// <param name="driver">Value of the driver in every draw.</param>
    /// <param name="output">Value of the output in the same draws, finite.</param>
    /// <exception cref="ArgumentException">Lengths differ, fewer than 200 draws, or a value that is not finite.</exception>
    public static FirstOrderIndex ByRanks(ReadOnlySpan<double> driver, ReadOnlySpan<double> output) =>
        InBatches(driver, output, Neighbours);

    /// <summary>Estimates the index by harmonics: for independent draws and for points of a sequence.</summary>
    /// <remarks>
    /// <para>
    /// The output, in the order of the driver, is expanded in cosines of the rank: c_k = √(2/n) Σ y_j cos(π k (j + ½)/n).
    /// R = Σ c_k² over k = 1 … 8 as a share of Σ (y - ȳ)² is what a smooth curve of the driver explains; chance alone
    /// explains 8/(n - 1), which is taken off as in an adjusted R²: S = (R - 8/(n-1)) / (1 - 8/(n-1)). Jumps and more
    /// than four full swings over the range of the driver are seen in part. <b>Source</b> E. Plischke (2012), How to
    /// compute variance-based sensitivity indicators with your spreadsheet software, Environ. Model. Softw. 35, 188-191.
    /// </para>
    /// <para>
    /// A driver with at most <see cref="MostValues"/> values, such as a project that comes or does not, is measured by
    /// the means at its values instead: the share of the variance between them, less what chance explains.
    /// </para>
    /// </remarks>
    /// <inheritdoc cref="ByRanks"/>
    public static FirstOrderIndex ByHarmonics(ReadOnlySpan<double> driver, ReadOnlySpan<double> output) =>
        InBatches(driver, output, HarmonicShare.Of);

    private static FirstOrderIndex InBatches(
        ReadOnlySpan<double> driver,
        ReadOnlySpan<double> output,
        Func<ReadOnlySpan<double>, ReadOnlySpan<double>, double> estimate
    )
    {
        if (driver.Length != output.Length)
        {
            throw new ArgumentException($"{driver.Length} values of the driver, {output.Length} of the output");
        }

        int batch = output.Length / Batches;
        if (output.Length < FewestDraws)
        {
            throw new ArgumentException($"{output.Length} draws are too few for a sensitivity; at least {FewestDraws}");
        }

        foreach (double value in output)
        {
            if (!double.IsFinite(value))
            {
                throw new ArgumentException("an output that is infinite or not a number has no variance");
            }
        }

        double whole = estimate(driver, output);
        Span<double> parts = stackalloc double[Batches];
        for (int b = 0; b < Batches; b++)
        {
            parts[b] = estimate(driver.Slice(b * batch, batch), output.Slice(b * batch, batch));
        }

        double reach = StudentNine * Moments.Of(parts).StandardError;
        return new FirstOrderIndex(whole, whole - reach, whole + reach);
    }

    private static double Neighbours(ReadOnlySpan<double> driver, ReadOnlySpan<double> output)
    {
        double mean = Moments.Of(output).Mean;
        int[] order = DriverOrder.Of(driver);
        double together = 0;
        double squares = 0;
        for (int i = 0; i < order.Length; i++)
        {
            double here = output[order[i]] - mean;
            double next = output[order[i + 1 == order.Length ? 0 : i + 1]] - mean;
            together += here * next;
            squares += here * here;
        }

        return squares == 0 ? 0 : together / squares;
    }
}
