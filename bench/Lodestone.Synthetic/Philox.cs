namespace Lodestone.Synthetic;

/// <summary>Counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): key = seed, counter = (block, stream).</summary>
/// <param name="seed">Key.</param>
/// <param name="stream">Third word of the counter; each draw of a family has its own.</param>
public sealed class Philox(ulong seed, uint stream)
{
    private const uint FirstMultiplier = 0xD2511F53,
        SecondMultiplier = 0xCD9E8D57,
        FirstWeyl = 0x9E3779B9,
        SecondWeyl = 0xBB67AE85;

    private readonly uint[] _block = new uint[4];
    private ulong _counter;
    private int _taken = 4;

    /// <summary>Next uniform number in [0, 1), with 53 bits from two words.</summary>
    public double Next()
    {
        if (_taken >= 4)
        {
            uint[] counter = [(uint)_counter, (uint)(_counter >> 32), stream, 0];
            Block(counter, [(uint)seed, (uint)(seed >> 32)]).CopyTo(_block, 0);
            _counter++;
            _taken = 0;
        }

        ulong word = ((ulong)_block[_taken] << 32) | _block[_taken + 1];
        _taken += 2;
        return (word >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Ten rounds on a counter of four words with a key of two.</summary>
    public static uint[] Block(ReadOnlySpan<uint> counter, ReadOnlySpan<uint> key)
    {
        (uint a, uint b, uint c, uint d) = (counter[0], counter[1], counter[2], counter[3]);
        (uint first, uint second) = (key[0], key[1]);
        for (int round = 0; round < 10; round++)
        {
            ulong low = (ulong)FirstMultiplier * a;
            ulong high = (ulong)SecondMultiplier * c;
            (a, b, c, d) = ((uint)(high >> 32) ^ b ^ first, (uint)high, (uint)(low >> 32) ^ d ^ second, (uint)low);
            unchecked
            {
                first += FirstWeyl;
                second += SecondWeyl;
            }
        }

        return [a, b, c, d];
    }
}
