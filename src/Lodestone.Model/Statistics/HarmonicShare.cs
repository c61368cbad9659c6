namespace Lodestone.Model;

/// <summary>Share of the variance of an output that a curve over the rank of a driver explains.</summary>
internal static class HarmonicShare
{
    private const int Harmonics = 8;

    /// <summary>The share, less what chance explains; see <see cref="FirstOrderIndex.ByHarmonics"/>.</summary>
    public static double Of(ReadOnlySpan<double> driver, ReadOnlySpan<double> output)
    {
        var moments = Moments.Of(output);
        double squares = moments.Variance * (moments.Count - 1);
        if (squares == 0)
        {
            return 0;
        }

        int[] order = DriverOrder.Of(driver);
        int values = Values(driver, order);
        if (values == 1)
        {
            return 0;
        }

        (double explained, int terms) =
            values <= FirstOrderIndex.MostValues
                ? (Between(driver, output, order, moments.Mean), values - 1)
                : (InCosines(output, order, moments.Mean), Harmonics);
        double chance = (double)terms / (moments.Count - 1);
        return ((explained / squares) - chance) / (1 - chance);
    }

    private static int Values(ReadOnlySpan<double> driver, int[] order)
    {
        int values = 1;
        for (int i = 1; i < order.Length; i++)
        {
            values += driver[order[i]].Equals(driver[order[i - 1]]) ? 0 : 1;
        }

        return values;
    }

    private static double InCosines(ReadOnlySpan<double> output, int[] order, double mean)
    {
        double explained = 0;
        for (int k = 1; k <= Harmonics; k++)
        {
            double sum = 0;
            for (int j = 0; j < order.Length; j++)
            {
                sum += (output[order[j]] - mean) * Math.Cos(Math.PI * k * (j + 0.5) / order.Length);
            }

            explained += 2 * sum * sum / order.Length;
        }

        return explained;
    }

    private static double Between(ReadOnlySpan<double> driver, ReadOnlySpan<double> output, int[] order, double mean)
    {
        double explained = 0;
        for (int i = 0; i < order.Length; )
        {
            int first = i;
            double sum = 0;
            for (; i < order.Length && driver[order[i]].Equals(driver[order[first]]); i++)
            {
                sum += output[order[i]] - mean;
            }

            explained += sum * sum / (i - first);
        }

        return explained;
    }
}
