using System.Runtime.InteropServices;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Path;

/// <summary>Hash of a long row of bits, taken eight at a time.</summary>
/// <remarks>
/// Words of up to 56 bits, led by a one so that their length counts, go into the hash one after the other: xor, multiply,
/// and fold the high half down, which a product alone never does.
/// </remarks>
internal ref struct Signature
{
    private ulong _mark = 14695981039346656037UL;
    private ulong _word = 1;

    public Signature() { }

    /// <summary>The hash so far.</summary>
    public readonly ulong Value => Mix(_mark, _word);

    /// <summary>Adds one bit for each flag.</summary>
    public void Add(ReadOnlySpan<bool> flags)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(flags);
        int at = 0;
        for (; at + 8 <= bytes.Length; at += 8)
        {
            // The low bit of each byte, gathered into the top byte of the product.
            ulong eight = MemoryMarshal.Read<ulong>(bytes[at..]);
            Add((uint)((eight * 0x0102040810204080UL) >> 56), 8);
        }

        for (; at < bytes.Length; at++)
        {
            Add(bytes[at], 1);
        }
    }

    /// <summary>Adds one bit for each number: whether it is above a bound.</summary>
    public void AddAbove(ReadOnlySpan<double> values, double bound)
    {
        int at = 0;
        for (; at + 8 <= values.Length; at += 8)
        {
            Add(Lane8.Bits(Lane8.Less(Lane8.Of(bound), Elementwise.Load<Lane8>(values, at))), 8);
        }

        for (; at < values.Length; at++)
        {
            Add(values[at] > bound ? 1u : 0u, 1);
        }
    }

    private void Add(uint bits, int count)
    {
        _word = (_word << count) | bits;
        if (_word >> 55 != 0)
        {
            _mark = Mix(_mark, _word);
            _word = 1;
        }
    }

    private static ulong Mix(ulong mark, ulong word)
    {
        UInt128 product = (UInt128)(mark ^ word) * 0x9E3779B97F4A7C15UL;
        return (ulong)product ^ (ulong)(product >> 64);
    }
}
