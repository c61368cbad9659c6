using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>Carries numbers between the lanes of a batch and the paths that they play.</summary>
/// <remarks>
/// A cache line holds one element of all lanes. Lanes that are due together take their turns within blocks that stay in
/// the first cache, so that a line is fetched once and not once for each lane.
/// </remarks>
internal sealed class LaneTransfer<T>(LanePath[] paths)
    where T : struct, ILane<T>
{
    /// <summary>Elements of a block.</summary>
    private const int Block = 64;

    private readonly double[][] _coordinates = [.. paths.Select(path => path.Coordinates)];
    private readonly double[][] _price = [.. paths.Select(path => path.Solution.Price)];
    private readonly double[][] _level = [.. paths.Select(path => path.Solution.Level)];
    private readonly double[][] _served = [.. paths.Select(path => path.Solution.Served)];
    private readonly double[][] _release = [.. paths.Select(path => path.Solution.Release)];
    private readonly double[][] _purchase = [.. paths.Select(path => path.Solution.Purchase)];
    private readonly double[][] _disposed = [.. paths.Select(path => path.Solution.Disposed)];
    private readonly double[][] _share = [.. paths.Select(path => path.Solution.Flow)];

    /// <summary>Copies the point of some lanes to the solutions and coordinates of their paths; flows are shares still.</summary>
    /// <param name="point">The point.</param>
    /// <param name="lanes">One bit per lane.</param>
    public void Take(Point<T> point, uint lanes)
    {
        Get(point.Coordinate, lanes, _coordinates);
        Get(point.Price, lanes, _price);
        Get(point.Level, lanes, _level);
        Get(point.Served, lanes, _served);
        Get(point.Release, lanes, _release);
        Get(point.Purchase, lanes, _purchase);
        Get(point.Disposed, lanes, _disposed);
        Get(point.Share, lanes, _share);
    }

    /// <summary>Writes the periods that some paths have set into their lanes.</summary>
    /// <param name="parameters">The period of each lane.</param>
    /// <param name="lanes">One bit per lane.</param>
    public void Put(PeriodParameters<T> parameters, uint lanes)
    {
        for (int array = 0; array < parameters.Periodic.Length; array++)
        {
            LaneArray<T> into = parameters.Periodic[array];
            for (int first = 0; first < into.Length; first += Block)
            {
                int count = Math.Min(Block, into.Length - first);
                for (uint left = lanes; left != 0; left &= left - 1)
                {
                    int lane = System.Numerics.BitOperations.TrailingZeroCount(left);
                    into.Put(lane, first, paths[lane].Parameters.Periodic[array].Numbers.Slice(first, count));
                }
            }
        }
    }

    private static void Get(LaneArray<T> from, uint lanes, double[][] into)
    {
        for (int first = 0; first < from.Length; first += Block)
        {
            int count = Math.Min(Block, from.Length - first);
            for (uint left = lanes; left != 0; left &= left - 1)
            {
                int lane = System.Numerics.BitOperations.TrailingZeroCount(left);
                from.Get(lane, first, into[lane].AsSpan(first, count));
            }
        }
    }
}
