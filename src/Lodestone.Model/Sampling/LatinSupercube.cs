namespace Lodestone.Model;

/// <summary>
/// One group of a Latin supercube: scrambled Sobol points in an order that is shuffled for this group alone. Any number
/// of groups can stand side by side, and a point of a group depends on nothing but seed, group and index.
/// </summary>
/// <remarks>
/// <para>
/// Sobol's sequence has a limited number of coordinates, and which coordinate a driver gets matters to all of its
/// numbers. Here each group takes the same first coordinates, with a scramble of its own; its k-th point is the point of
/// index s(k), s a random order of the group's own that keeps aligned blocks of 256 together. Every 2^m ≥ 256 draws that
/// begin at a multiple of 2^m are a whole net, so that each group alone is as even as Sobol's sequence; between groups
/// points are paired at random, as in Latin hypercube sampling. The variance of a mean loses the part that is due to each
/// group alone; what groups do together is sampled as by independent points.
/// </para>
/// <para>
/// <b>Source</b> A. B. Owen (1998), Latin supercube sampling for very high-dimensional simulations, ACM Trans. Model.
/// Comput. Simul. 8, 71-102.
/// </para>
/// </remarks>
public sealed class LatinSupercube
{
    private const uint KeyStream = 0xE0000000;
    private readonly SobolSequence _points;
    private readonly ulong _seed;

    /// <summary>A group.</summary>
    /// <param name="dimensions">Coordinates of the group, 1 to <see cref="SobolSequence.MostDimensions"/>.</param>
    /// <param name="seed">Seed of the ensemble.</param>
    /// <param name="group">Which group: a number that identifies it, such as a hash of its name.</param>
    /// <exception cref="ArgumentOutOfRangeException">No dimensions, or too many.</exception>
    public LatinSupercube(int dimensions, ulong seed, ulong group)
    {
        _seed = Philox4x32.Bits((uint)group, (uint)(group >> 32), 0, KeyStream, seed);
        _points = new SobolSequence(dimensions, _seed);
    }

    /// <summary>Coordinates of the group.</summary>
    public int Dimensions => _points.Dimensions;

    /// <summary>One coordinate of one point, in (0, 1).</summary>
    /// <param name="index">Zero-based point, below <see cref="SobolSequence.Period"/>.</param>
    /// <param name="dimension">Zero-based coordinate.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such point or coordinate.</exception>
    public double At(long index, int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, SobolSequence.Period);
        return _points.At(IndexShuffle.Of((uint)index, _seed), dimension);
    }
}
