namespace Lodestone.Model;

/// <summary>One bar of a tornado: what an output is on average where a driver is lowest and where it is highest.</summary>
/// <param name="LowMean">Mean of the output over the tenth of the draws with the lowest values of the driver.</param>
/// <param name="LowError">Its standard error.</param>
/// <param name="HighMean">Mean over the tenth with the highest values.</param>
/// <param name="HighError">Its standard error.</param>
/// <param name="Tenth">Draws in each tenth.</param>
public readonly record struct Tornado(double LowMean, double LowError, double HighMean, double HighError, int Tenth)
{
    private const int Share = 10;

    /// <summary>Highest less lowest.</summary>
    public double Swing => HighMean - LowMean;

    /// <summary>Standard error of the swing: the two tenths share no draw.</summary>
    public double SwingError => Math.Sqrt((LowError * LowError) + (HighError * HighError));

    /// <summary>Compares the outer tenths of a driver; draws of equal value enter by chance, the same every time.</summary>
    /// <param name="driver">Value of the driver in every draw.</param>
    /// <param name="output">Value of the output in the same draws.</param>
    /// <exception cref="ArgumentException">Lengths differ, fewer than 20 draws, or a value is not a number.</exception>
    public static Tornado Of(ReadOnlySpan<double> driver, ReadOnlySpan<double> output)
    {
        if (driver.Length != output.Length)
        {
            throw new ArgumentException($"{driver.Length} values of the driver, {output.Length} of the output");
        }

        int tenth = driver.Length / Share;
        if (tenth < 2)
        {
            throw new ArgumentException($"{driver.Length} draws are too few for tenths; at least {2 * Share}");
        }

        int[] order = DriverOrder.Of(driver);
        var low = Moments.Of(Pick(output, order.AsSpan(0, tenth)));
        var high = Moments.Of(Pick(output, order.AsSpan(order.Length - tenth)));
        return new Tornado(low.Mean, low.StandardError, high.Mean, high.StandardError, tenth);
    }

    private static double[] Pick(ReadOnlySpan<double> values, ReadOnlySpan<int> indices)
    {
        double[] picked = new double[indices.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            picked[i] = values[indices[i]];
        }

        return picked;
    }
}
