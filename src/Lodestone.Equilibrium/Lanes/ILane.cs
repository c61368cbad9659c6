namespace Lodestone.Equilibrium.Lanes;

/// <summary>
/// A number of the kernel: one scenario (<see cref="Lane1"/>), four (<see cref="Lane4"/>) or eight (<see cref="Lane8"/>)
/// side by side. The kernel is written once against this interface, so that every width runs the same lines.
/// </summary>
/// <remarks>
/// Every operation acts lane by lane and rounds the same way in every width (fused multiply-add included), so a
/// scenario's result does not depend on its neighbours or on the width. A mask is a lane whose bits are all set (true)
/// or all clear (false); it is never compared as a number, because all bits set is a NaN.
/// </remarks>
/// <typeparam name="T">The implementing struct.</typeparam>
public interface ILane<T>
    where T : struct, ILane<T>
{
    /// <summary>Scenarios side by side.</summary>
    static abstract int Width { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract T Of(double value);

    /// <summary>a + b.</summary>
    static abstract T operator +(T a, T b);

    /// <summary>a − b.</summary>
    static abstract T operator -(T a, T b);

    /// <summary>a · b.</summary>
    static abstract T operator *(T a, T b);

    /// <summary>a / b.</summary>
    static abstract T operator /(T a, T b);

    /// <summary>−a.</summary>
    static abstract T operator -(T a);

    /// <summary>Bitwise and of two masks, or of a number and a mask (zero where false).</summary>
    static abstract T operator &(T a, T b);

    /// <summary>Bitwise or of two masks.</summary>
    static abstract T operator |(T a, T b);

    /// <summary>Opposite mask.</summary>
    static abstract T operator ~(T a);

    /// <summary>a · b + c, rounded once.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>c − a · b, rounded once.</summary>
    static abstract T MultiplySubtract(T a, T b, T c);

    /// <summary>The greater; the second where either is not a number.</summary>
    static abstract T Max(T a, T b);

    /// <summary>The lesser; the second where either is not a number.</summary>
    static abstract T Min(T a, T b);

    /// <summary>|a|.</summary>
    static abstract T Abs(T a);

    /// <summary>Nearest integer, ties to even.</summary>
    static abstract T Round(T a);

    /// <summary>2 to the power of a whole number between −1022 and 1023.</summary>
    static abstract T PowerOfTwo(T exponent);

    /// <summary>Binary exponent of a positive normal number, as a number.</summary>
    static abstract T Exponent(T a);

    /// <summary>a scaled by a power of two into [1, 2), for positive normal a.</summary>
    static abstract T Mantissa(T a);

    /// <summary>Mask of a &lt; b.</summary>
    static abstract T Less(T a, T b);

    /// <summary>Mask of a ≤ b.</summary>
    static abstract T LessOrEqual(T a, T b);

    /// <summary><paramref name="yes"/> where the mask is true, <paramref name="no"/> elsewhere.</summary>
    static abstract T Select(T mask, T yes, T no);

    /// <summary>One bit per lane of a mask, lane 0 lowest.</summary>
    static abstract uint Bits(T mask);

    /// <summary>Mask from one bit per lane.</summary>
    static abstract T FromBits(uint bits);

    /// <summary>Number in a lane.</summary>
    static abstract double Get(in T a, int lane);

    /// <summary>Copy with one lane replaced.</summary>
    static abstract T With(T a, int lane, double value);
}
