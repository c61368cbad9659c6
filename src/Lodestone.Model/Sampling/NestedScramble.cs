namespace Lodestone.Model;

/// <summary>Owen's nested uniform scramble: each binary digit is turned by a random bit that depends on the digits before it.</summary>
/// <remarks>
/// The random bits are <see cref="Philox4x32"/> blocks keyed by a seed and counted by (digits before, level, stream), so
/// that this is the scramble itself, not a hash that resembles it.
/// <b>Source</b> A. B. Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences.
/// </remarks>
internal static class NestedScramble
{
    private const int Levels = 6;

    /// <summary>Scrambles a number of binary digits.</summary>
    /// <remarks>
    /// Six digits at a time: the block of the digits before them holds one bit for each of the 63 nodes of the binary
    /// tree that six digits span, numbered 1 for its root, 2 n and 2 n + 1 for the children of n.
    /// </remarks>
    /// <param name="digits">The number; its digit of weight 2^(width-1) is the first.</param>
    /// <param name="width">Number of digits, 1 to 58.</param>
    /// <param name="stream">Which scramble of the seed.</param>
    /// <param name="seed">Seed.</param>
    public static ulong Of(ulong digits, int width, uint stream, ulong seed)
    {
        ulong scrambled = 0;
        for (int level = 0; level < width; level += Levels)
        {
            ulong before = level == 0 ? 0 : digits >> (width - level);
            ulong bits = Philox4x32.Bits((uint)before, (uint)(before >> 32), (uint)level, stream, seed);
            int last = Math.Min(level + Levels, width);
            int node = 1;
            for (int k = level; k < last; k++)
            {
                int digit = (int)(digits >> (width - 1 - k)) & 1;
                scrambled = (scrambled << 1) | ((uint)digit ^ ((bits >> node) & 1));
                node = (2 * node) + digit;
            }
        }

        return scrambled;
    }
}
