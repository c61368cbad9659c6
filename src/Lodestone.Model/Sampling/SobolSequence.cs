using System.Numerics;

namespace Lodestone.Model;

/// <summary>Points of Sobol's sequence, plain or with a nested uniform scramble; any point can be had alone.</summary>
/// <remarks>
/// <para>
/// Coordinate d of point i is the exclusive or of the direction numbers v_k(d) over the bits k that are set in the Gray
/// code of i. The first 2^m points fill every elementary interval of base 2 in proportion, as well as the set of
/// direction numbers allows; in one dimension perfectly.
/// </para>
/// <para>
/// The scramble turns each binary digit by a random bit that depends on the digits before it (Owen 1995). Each point
/// becomes uniform on (0, 1), so that a mean over the points is unbiased, and the filling of intervals stays as it was:
/// for smooth integrands the variance of a mean over N points falls almost as N^-3. The random bits are
/// <see cref="Philox4x32"/> blocks keyed by the seed. Below the 32 digits of the direction numbers twenty more are
/// scrambled zeros, as in the infinite scramble.
/// </para>
/// <para>
/// <b>Source</b> I. M. Sobol' (1967); I. A. Antonov and V. M. Saleev (1979) for the Gray code; S. Joe and F. Y. Kuo
/// (2008) for the direction numbers; A. B. Owen (1995), Randomly permuted (t,m,s)-nets and (t,s)-sequences.
/// </para>
/// </remarks>
public sealed class SobolSequence
{
    private const uint Domain = 0x80000000;
    private readonly uint[] _directions;
    private readonly ulong? _seed;

    /// <summary>The sequence itself; its first point is the origin.</summary>
    /// <param name="dimensions">Coordinates of a point, 1 to <see cref="MostDimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">More dimensions than there are direction numbers, or none.</exception>
    public SobolSequence(int dimensions)
        : this(dimensions, null) { }

    /// <summary>The scrambled sequence; every coordinate lies in (0, 1).</summary>
    /// <param name="dimensions">Coordinates of a point, 1 to <see cref="MostDimensions"/>.</param>
    /// <param name="seed">Seed of the scramble.</param>
    /// <exception cref="ArgumentOutOfRangeException">More dimensions than there are direction numbers, or none.</exception>
    public SobolSequence(int dimensions, ulong seed)
        : this(dimensions, (ulong?)seed) { }

    private SobolSequence(int dimensions, ulong? seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        Dimensions = dimensions;
        _directions = DirectionNumbers.All;
        _seed = seed;
    }

    /// <summary>Dimensions that the shipped direction numbers reach.</summary>
    public static int MostDimensions => DirectionNumbers.Dimensions;

    /// <summary>Number of points before the sequence repeats.</summary>
    public static long Period => 1L << DirectionNumbers.Digits;

    /// <summary>Coordinates of a point.</summary>
    public int Dimensions { get; }

    /// <summary>One coordinate of one point.</summary>
    /// <param name="index">Zero-based point, below <see cref="Period"/>.</param>
    /// <param name="dimension">Zero-based coordinate.</param>
    /// <returns>In [0, 1) for the plain, in (0, 1) for the scrambled sequence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such point or coordinate.</exception>
    public double At(long index, int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Period);
        ArgumentOutOfRangeException.ThrowIfNegative(dimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, Dimensions);
        uint digits = Digits((uint)index, dimension);
        return _seed is { } seed
            ? OpenUnit.FromDigits(
                NestedScramble.Of(
                    (ulong)digits << (OpenUnit.Digits - DirectionNumbers.Digits),
                    OpenUnit.Digits,
                    (uint)dimension | Domain,
                    seed
                )
            )
            : digits * (1.0 / (1L << DirectionNumbers.Digits));
    }

    private uint Digits(uint index, int dimension)
    {
        uint gray = index ^ (index >> 1);
        uint sum = 0;
        int row = dimension * DirectionNumbers.Digits;
        while (gray != 0)
        {
            sum ^= _directions[row + BitOperations.TrailingZeroCount(gray)];
            gray &= gray - 1;
        }

        return sum;
    }
}
