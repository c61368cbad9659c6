namespace Lodestone.Model;

/// <summary>The grid of the open unit interval: odd multiples of 2^-53, symmetric about one half.</summary>
internal static class OpenUnit
{
    /// <summary>Binary digits that place a number on the grid.</summary>
    public const int Digits = 52;

    private const double HalfStep = 1.0 / (1L << (Digits + 1));

    /// <summary>From the upper 52 of 64 bits: (2 k + 1) 2^-53, exact in a double.</summary>
    public static double FromBits(ulong bits) => FromDigits(bits >> (64 - Digits));

    /// <summary>From 52 binary digits, the first of them the most significant.</summary>
    public static double FromDigits(ulong digits) => ((2 * digits) + 1) * HalfStep;
}
