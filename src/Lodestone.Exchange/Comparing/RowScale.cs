namespace Lodestone.Exchange;

/// <summary>How the numbers of a row of a comparison are written.</summary>
/// <param name="Factor">What a number is multiplied by before it is written.</param>
/// <param name="Decimals">Most decimals; what is smaller is rounding of the solver.</param>
/// <param name="Trims">Whether decimals that are zero in every number of the row are left out.</param>
/// <param name="Place">Power of ten that the row is rounded to, from the largest of its numbers as it is written.</param>
public sealed record RowScale(double Factor, int Decimals, bool Trims, Func<double, int> Place)
{
    /// <summary>Tonnes: three digits of the largest.</summary>
    public static RowScale Tonnes { get; } = new(1, 6, true, largest => Magnitude(largest) - 2);

    /// <summary>Shares, written in per cent: two digits of the largest, and no fewer than the whole ones.</summary>
    public static RowScale Share { get; } = new(100, 3, true, largest => Math.Min(0, Magnitude(largest) - 1));

    /// <summary>Multiples of the base: two decimals below 2, one below 100.</summary>
    public static RowScale Multiple { get; } =
        new(
            1,
            3,
            false,
            largest =>
                largest < 1.995 ? -2
                : largest < 99.95 ? -1
                : 0
        );

    /// <summary>Millions of US dollars: three digits of the largest.</summary>
    public static RowScale Millions { get; } = Tonnes with { Decimals = 2 };

    /// <summary>US dollars, written in millions.</summary>
    public static RowScale Dollars { get; } = Millions with { Factor = 1e-6 };

    /// <summary>Power of ten of the first digit.</summary>
    internal static int Magnitude(double value) => (int)Math.Floor(Math.Log10(value));
}
