namespace Lodestone.Model;

/// <summary>Philox4x32 with ten rounds: a keyed bijection of 128-bit counters whose outputs pass for random numbers.</summary>
/// <remarks>
/// <para>
/// One round: (c0, c1, c2, c3) becomes (hi(M1 c2) ^ c1 ^ k0, lo(M1 c2), hi(M0 c0) ^ c3 ^ k1, lo(M0 c0)); the key
/// (k0, k1) moves on by the Weyl constants between rounds. There is no state: any block can be computed alone.
/// </para>
/// <para>
/// <b>Source</b> J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw (2011), Parallel random numbers: as easy as
/// 1, 2, 3, Proc. SC11, section 5.3.
/// </para>
/// </remarks>
public static class Philox4x32
{
    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four words of one block.</summary>
    /// <param name="c0">First word of the counter.</param>
    /// <param name="c1">Second word of the counter.</param>
    /// <param name="c2">Third word of the counter.</param>
    /// <param name="c3">Fourth word of the counter.</param>
    /// <param name="k0">First word of the key.</param>
    /// <param name="k1">Second word of the key.</param>
    public static (uint X0, uint X1, uint X2, uint X3) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0;
            ulong product1 = (ulong)Multiplier1 * c2;
            c0 = (uint)(product1 >> 32) ^ c1 ^ k0;
            c1 = (uint)product1;
            c2 = (uint)(product0 >> 32) ^ c3 ^ k1;
            c3 = (uint)product0;
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>The first 64 bits of one block, keyed by a seed.</summary>
    /// <param name="c0">First word of the counter.</param>
    /// <param name="c1">Second word of the counter.</param>
    /// <param name="c2">Third word of the counter.</param>
    /// <param name="c3">Fourth word of the counter.</param>
    /// <param name="seed">The key: low word first.</param>
    public static ulong Bits(uint c0, uint c1, uint c2, uint c3, ulong seed)
    {
        (uint x0, uint x1, _, _) = Block(c0, c1, c2, c3, (uint)seed, (uint)(seed >> 32));
        return x0 | ((ulong)x1 << 32);
    }
}
