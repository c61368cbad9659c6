using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lodestone.Equilibrium.Lanes;

/// <summary>
/// An array of lanes whose first element lies on a cache line, so that no element of a 512-bit lane straddles two.
/// </summary>
/// <remarks>
/// Only pinned memory keeps its address, and the runtime counts it with the oldest generation. Numbers of a single scenario are
/// an ordinary array: a path makes some hundred of them, and pinned they set off full collections.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
public sealed class LaneArray<T>
    where T : struct, ILane<T>
{
    private const int CacheLine = 64;

    private readonly byte[] _bytes;
    private readonly int _offset;

    /// <summary>An array of zeros.</summary>
    public LaneArray(int length)
    {
        Length = length;
        if (T.Width == 1)
        {
            _bytes = new byte[length * sizeof(double)];
            return;
        }

        _bytes = GC.AllocateArray<byte>((length * Unsafe.SizeOf<T>()) + CacheLine, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0);
        _offset = (int)((CacheLine - (address % CacheLine)) % CacheLine);
    }

    /// <summary>Number of elements.</summary>
    public int Length { get; }

    /// <summary>Element at an index, checked.</summary>
    public ref T this[int index] => ref All[index];

    /// <summary>The elements, checked.</summary>
    public Span<T> All => MemoryMarshal.CreateSpan(ref First, Length);

    /// <summary>The elements, unchecked in release builds.</summary>
    public Raw<T> Raw
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(ref First, Length);
    }

    /// <summary>
    /// The numbers of a single scenario side by side in lanes of another width, unchecked in release builds; those that do
    /// not fill a whole lane are left out.
    /// </summary>
    /// <typeparam name="TWide">Lane of another width.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Raw<TWide> Wide<TWide>()
        where TWide : struct, ILane<TWide> => new(ref Unsafe.As<T, TWide>(ref First), Length * T.Width / TWide.Width);

    private ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            ref Unsafe.As<byte, T>(
                ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_bytes), (nuint)_offset)
            );
    }

    /// <summary>Sets every element to zero.</summary>
    public void Clear() => All.Clear();

    /// <summary>Copies another array of the same length.</summary>
    public void CopyFrom(LaneArray<T> other) => other.All.CopyTo(All);

    /// <summary>Reads one lane of an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Get(int index, int lane) => Slot(index, lane);

    /// <summary>Writes one lane of an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int index, int lane, double value) => Slot(index, lane) = value;

    /// <summary>All numbers: element after element, lane after lane.</summary>
    public Span<double> Numbers => MemoryMarshal.CreateSpan(ref Unsafe.As<T, double>(ref First), Length * T.Width);

    /// <summary>Writes one lane of every element.</summary>
    /// <param name="lane">Lane.</param>
    /// <param name="values">One number for each element.</param>
    public void PutAll(int lane, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, Length, nameof(values));
        Put(lane, 0, values);
    }

    /// <summary>Writes one lane of the elements from one on.</summary>
    /// <param name="lane">Lane.</param>
    /// <param name="first">First element.</param>
    /// <param name="values">One number for each of them.</param>
    public void Put(int lane, int first, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + values.Length, Length, nameof(values));
        if (T.Width == 1 || values.Length == 0)
        {
            values.CopyTo(Numbers[first..]);
            return;
        }

        ref double slot = ref Slot(first, lane);
        for (int i = 0; i < values.Length; i++)
        {
            Unsafe.Add(ref slot, i * T.Width) = values[i];
        }
    }

    /// <summary>Reads one lane of every element.</summary>
    /// <param name="lane">Lane.</param>
    /// <param name="values">Takes one number for each element.</param>
    public void GetAll(int lane, Span<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, Length, nameof(values));
        Get(lane, 0, values);
    }

    /// <summary>Reads one lane of the elements from one on.</summary>
    /// <param name="lane">Lane.</param>
    /// <param name="first">First element.</param>
    /// <param name="values">Takes one number for each of them.</param>
    public void Get(int lane, int first, Span<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + values.Length, Length, nameof(values));
        if (T.Width == 1 || values.Length == 0)
        {
            Numbers.Slice(first, values.Length).CopyTo(values);
            return;
        }

        ref double slot = ref Slot(first, lane);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Unsafe.Add(ref slot, i * T.Width);
        }
    }

    /// <summary>One lane of an element as a number in memory: element after element, lane after lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref double Slot(int index, int lane)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Length, nameof(index));
        return ref Unsafe.Add(ref Unsafe.As<T, double>(ref First), (index * T.Width) + lane);
    }
}
