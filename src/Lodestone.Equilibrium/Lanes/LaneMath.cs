using System.Runtime.CompilerServices;

namespace Lodestone.Equilibrium.Lanes;

/// <summary>Exponential and logarithm written once for every lane width, so that all widths round alike.</summary>
public static class LaneMath
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double SqrtTwo = 1.4142135623730951;

    /// <summary>e to the power of x, x clamped to ±708; relative error below 4e-16.</summary>
    /// <remarks>
    /// x = n ln 2 + r with |r| ≤ ln 2 / 2 (two-part ln 2, Cody and Waite 1980), Taylor series of e^r to r^13.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ILane<T>
    {
        x = T.Max(T.Of(-708), T.Min(T.Of(708), x));
        T n = T.Round(x * T.Of(Log2E));
        T r = T.MultiplySubtract(n, T.Of(Ln2High), x);
        r = T.MultiplySubtract(n, T.Of(Ln2Low), r);
        T r2 = r * r;
        T r4 = r2 * r2;
        T a01 = r + T.Of(1.0);
        T a23 = T.MultiplyAdd(r, T.Of(1 / 6.0), T.Of(0.5));
        T a45 = T.MultiplyAdd(r, T.Of(1 / 120.0), T.Of(1 / 24.0));
        T a67 = T.MultiplyAdd(r, T.Of(1 / 5040.0), T.Of(1 / 720.0));
        T a89 = T.MultiplyAdd(r, T.Of(1 / 362880.0), T.Of(1 / 40320.0));
        T aAb = T.MultiplyAdd(r, T.Of(1 / 39916800.0), T.Of(1 / 3628800.0));
        T aCd = T.MultiplyAdd(r, T.Of(1 / 6227020800.0), T.Of(1 / 479001600.0));
        T b0 = T.MultiplyAdd(a23, r2, a01);
        T b1 = T.MultiplyAdd(a67, r2, a45);
        T b2 = T.MultiplyAdd(aAb, r2, a89);
        T c0 = T.MultiplyAdd(b1, r4, b0);
        T c1 = T.MultiplyAdd(aCd, r4, b2);
        return T.MultiplyAdd(c1, r4 * r4, c0) * T.PowerOfTwo(n);
    }

    /// <summary>Natural logarithm of a positive normal number; relative error below 4e-16 away from 1.</summary>
    /// <remarks>x = 2^e m, m in [√½, √2); ln m = 2 artanh((m − 1)/(m + 1)) as a series to the 23rd power.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ILane<T>
    {
        T e = T.Exponent(x);
        T m = T.Mantissa(x);
        T high = T.Less(T.Of(SqrtTwo), m);
        m = T.Select(high, m * T.Of(0.5), m);
        e = T.Select(high, e + T.Of(1.0), e);
        T s = (m - T.Of(1.0)) / (m + T.Of(1.0));
        T z = s * s;
        T p = T.Of(2 / 23.0);
        p = T.MultiplyAdd(p, z, T.Of(2 / 21.0));
        p = T.MultiplyAdd(p, z, T.Of(2 / 19.0));
        p = T.MultiplyAdd(p, z, T.Of(2 / 17.0));
        p = T.MultiplyAdd(p, z, T.Of(2 / 15.0));
        p = T.MultiplyAdd(p, z, T.Of(2 / 13.0));
        p = T.MultiplyAdd(p, z, T.Of(2 / 11.0));
        p = T.MultiplyAdd(p, z, T.Of(2 / 9.0));
        p = T.MultiplyAdd(p, z, T.Of(2 / 7.0));
        p = T.MultiplyAdd(p, z, T.Of(2 / 5.0));
        p = T.MultiplyAdd(p, z, T.Of(2 / 3.0));
        p = T.MultiplyAdd(p * z, s, s + s);
        return T.MultiplyAdd(e, T.Of(Ln2High), T.MultiplyAdd(e, T.Of(Ln2Low), p));
    }
}
