namespace Lodestone.Model;

/// <summary>A random order of indices that keeps every aligned block of 256, and every larger aligned power of two, together.</summary>
/// <remarks>
/// <para>
/// The upper 24 binary digits of the index are scrambled as nested digits; the lower 8 are permuted by a permutation of
/// the block's own. The permutation is a Feistel network of eight rounds, (L, R) becomes (R, L ^ f_r(R)) on halves of four
/// digits; the sixteen values of f_r are the sixteen nibbles of one <see cref="Philox4x32"/> block, so that each f_r is a
/// uniformly random function.
/// </para>
/// <para>
/// A nested scramble of all digits would not do: points 2 i and 2 i + 1 of Sobol's sequence lie in opposite halves of
/// every coordinate and would stay neighbours, and the products of two shuffled coordinates would repeat themselves.
/// <b>Source</b> M. Luby and C. Rackoff (1988), How to construct pseudorandom permutations from pseudorandom functions,
/// SIAM J. Comput. 17, 373-386.
/// </para>
/// </remarks>
internal static class IndexShuffle
{
    /// <summary>Indices in a block.</summary>
    public const int Block = 1 << BlockDigits;

    private const int BlockDigits = 8;
    private const int UpperDigits = 32 - BlockDigits;
    private const int Rounds = 8;
    private const int HalfDigits = BlockDigits / 2;
    private const uint HalfMask = (1 << HalfDigits) - 1;
    private const uint UpperStream = 0xC0000000;
    private const uint LowerStream = 0xC0000001;

    /// <summary>The place of an index.</summary>
    /// <param name="index">Below 2^32.</param>
    /// <param name="seed">Seed of the order.</param>
    public static uint Of(uint index, ulong seed)
    {
        uint block = index >> BlockDigits;
        uint left = (index >> HalfDigits) & HalfMask;
        uint right = index & HalfMask;
        for (uint round = 0; round < Rounds; round++)
        {
            ulong values = Philox4x32.Bits(block, round, 0, LowerStream, seed);
            uint value = (uint)(values >> (int)(HalfDigits * right)) & HalfMask;
            (left, right) = (right, left ^ value);
        }

        uint upper = (uint)NestedScramble.Of(block, UpperDigits, UpperStream, seed);
        return (upper << BlockDigits) | (left << HalfDigits) | right;
    }
}
