using System.Runtime.CompilerServices;

namespace Lodestone.Equilibrium.Lanes;

/// <summary>One formula applied to every element of some arrays, eight elements at a time and the rest one by one.</summary>
/// <remarks>The arrays hold one number per element of one scenario; both widths round alike, so the split leaves no trace.</remarks>
internal interface IElementwise
{
    /// <summary>Applies the formula to the elements from <paramref name="at"/> on, as many as the lane is wide.</summary>
    void Step<T>(int at)
        where T : struct, ILane<T>;
}

/// <summary>Runs such formulas.</summary>
internal static class Elementwise
{
    /// <summary>Applies a formula to the elements 0 … <paramref name="count"/> − 1.</summary>
    public static void Run<TFormula>(TFormula formula, int count)
        where TFormula : struct, IElementwise, allows ref struct
    {
        int at = 0;
        for (; at + 8 <= count; at += 8)
        {
            formula.Step<Lane8>(at);
        }

        for (; at < count; at++)
        {
            formula.Step<Lane1>(at);
        }
    }

    /// <summary>Elements from an index on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load<T>(ReadOnlySpan<double> values, int at)
        where T : struct, ILane<T>
    {
        ReadOnlySpan<double> some = values.Slice(at, T.Width);
        return Unsafe.ReadUnaligned<T>(ref Unsafe.As<double, byte>(ref Unsafe.AsRef(in some[0])));
    }

    /// <summary>Sets elements from an index on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Span<double> values, int at, T numbers)
        where T : struct, ILane<T>
    {
        Span<double> some = values.Slice(at, T.Width);
        Unsafe.WriteUnaligned(ref Unsafe.As<double, byte>(ref some[0]), numbers);
    }
}
