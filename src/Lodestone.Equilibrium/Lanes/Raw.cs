using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lodestone.Equilibrium.Lanes;

/// <summary>A view of an array without bounds checks in release builds, for the loops of the kernel.</summary>
/// <remarks>
/// Every index the kernel uses comes from a table of the program, which is checked once when the program is built.
/// </remarks>
/// <typeparam name="T">Element.</typeparam>
public readonly ref struct Raw<T>
    where T : struct
{
    private readonly ref T _first;

    /// <summary>A view of the elements that start at <paramref name="first"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Raw(ref T first, int length)
    {
        _first = ref first;
        Length = length;
    }

    /// <summary>A view of an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Raw(T[] array)
    {
        _first = ref MemoryMarshal.GetArrayDataReference(array);
        Length = array.Length;
    }

    /// <summary>Number of elements.</summary>
    public int Length { get; }

    /// <summary>Element at an index.</summary>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((uint)index < (uint)Length, "index of the kernel out of range");
            return ref Unsafe.Add(ref _first, index);
        }
    }
}
