namespace Lodestone.Model;

/// <summary>Draws in ascending order of a driver.</summary>
internal static class DriverOrder
{
    /// <summary>Domain of the numbers that break ties, apart from those of drivers and of the scramble.</summary>
    private const uint Ties = 0xFFFFFFFF;

    /// <summary>
    /// Indices of the draws, by the value of the driver. Draws of equal value, as of a project that comes or does not,
    /// stand in an order of chance that is fixed once: their own order is that of a sequence built to be even in the
    /// other drivers, and neighbours in it are not independent.
    /// </summary>
    /// <exception cref="ArgumentException">A value is not a number.</exception>
    public static int[] Of(ReadOnlySpan<double> driver)
    {
        double[] keys = driver.ToArray();
        int[] order = new int[keys.Length];
        for (int i = 0; i < order.Length; i++)
        {
            if (double.IsNaN(keys[i]))
            {
                throw new ArgumentException($"draw {i} has no value of the driver", nameof(driver));
            }

            order[i] = i;
        }

        Array.Sort(
            order,
            (a, b) =>
            {
                int byValue = keys[a].CompareTo(keys[b]);
                return byValue != 0 ? byValue
                    : a == b ? 0
                    : (Chance(a), a).CompareTo((Chance(b), b));
            }
        );
        return order;
    }

    private static ulong Chance(int draw) => Philox4x32.Bits((uint)draw, 0, 0, Ties, 0);
}
