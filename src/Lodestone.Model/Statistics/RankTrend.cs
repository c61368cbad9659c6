namespace Lodestone.Model;

/// <summary>What an output does along a driver, taken out of it, so that what is left is free of the driver's main effect.</summary>
/// <remarks>
/// The draws are put in order of the driver and cut into tenths; the trend joins the means of the tenths by straight lines
/// over the rank (a linear spline of the conditional mean, as in the piecewise estimates of Plischke, Borgonovo and Smith
/// 2013). Few draws of a low-discrepancy sequence in many dimensions leave pairs of drivers correlated by construction: a
/// driver that does nothing then swings with one that does much, until that one is taken out.
/// </remarks>
public static class RankTrend
{
    private const int Parts = 10;

    /// <summary>The output less its trend along a driver; its mean is near zero.</summary>
    /// <param name="driver">Value of the driver in every draw.</param>
    /// <param name="output">Value of the output in the same draws, at least twenty.</param>
    /// <returns>One number for each draw.</returns>
    /// <exception cref="ArgumentException">Lengths differ, fewer than 20 draws, or a value is not a number.</exception>
    public static double[] Without(ReadOnlySpan<double> driver, ReadOnlySpan<double> output)
    {
        if (driver.Length != output.Length || driver.Length < 2 * Parts)
        {
            throw new ArgumentException(
                $"{driver.Length} values of the driver, {output.Length} of the output; as many of each, at least {2 * Parts}"
            );
        }

        int[] order = DriverOrder.Of(driver);
        double[] means = new double[Parts];
        double[] centres = new double[Parts];
        for (int part = 0; part < Parts; part++)
        {
            int first = part * order.Length / Parts;
            int end = (part + 1) * order.Length / Parts;
            foreach (int draw in order.AsSpan(first..end))
            {
                means[part] += output[draw] / (end - first);
            }

            centres[part] = (first + end - 1) / 2.0;
        }

        double[] left = new double[output.Length];
        int right = 1;
        for (int rank = 0; rank < order.Length; rank++)
        {
            while (right < Parts - 1 && rank > centres[right])
            {
                right++;
            }

            double along = (rank - centres[right - 1]) / (centres[right] - centres[right - 1]);
            double trend = means[right - 1] + (along * (means[right] - means[right - 1]));
            left[order[rank]] = output[order[rank]] - trend;
        }

        return left;
    }
}
