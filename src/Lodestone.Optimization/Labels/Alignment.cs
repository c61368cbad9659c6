namespace Lodestone.Optimization;

/// <summary>Which element of one domain stands for each element of another, by labels.</summary>
internal static class Alignment
{
    /// <summary>Source element of each target element.</summary>
    /// <param name="source">Domain that is read; its axes are among those of the target, in any order.</param>
    /// <param name="target">Domain that is written.</param>
    /// <param name="what">What is aligned, for the message.</param>
    /// <param name="partial">Elements may miss; they get −1.</param>
    /// <param name="surplus">Elements of the source that nothing reads are let pass.</param>
    /// <exception cref="LabelException">Axes, or labels, miss or are too many.</exception>
    public static int[] Of(Domain source, Domain target, string what, bool partial = false, bool surplus = false)
    {
        if (ReferenceEquals(source, target))
        {
            return [.. Enumerable.Range(0, source.Count)];
        }

        int rank = source.Axes.Count;
        int[] axes = new int[rank];
        int[][] maps = new int[rank][];
        for (int axis = 0; axis < rank; axis++)
        {
            axes[axis] = target.AxisOf(source.Axes[axis].Name);
            if (axes[axis] < 0)
            {
                throw new LabelException(
                    $"{what}: the axis {source.Axes[axis].Name} of {Domain.Names(source.Axes)} is not in {Domain.Names(target.Axes)}"
                );
            }

            maps[axis] = target.Axes[axes[axis]].PositionsIn(source.Axes[axis]);
        }

        int[] result = Match(source, target, axes, maps);
        // A single number over an empty domain has nothing to meet, and that is no mistake.
        Check(source, target, result, what, partial, surplus || rank == 0);
        return result;
    }

    private static int[] Match(Domain source, Domain target, int[] axes, int[][] maps)
    {
        int[] result = new int[target.Count];
        Span<int> positions = stackalloc int[axes.Length];
        for (int element = 0; element < result.Length; element++)
        {
            bool known = true;
            for (int axis = 0; known && axis < axes.Length; axis++)
            {
                positions[axis] = maps[axis][target.Position(element, axes[axis])];
                known = positions[axis] >= 0;
            }

            result[element] = known ? source.Find(positions) : -1;
        }

        return result;
    }

    private static void Check(Domain source, Domain target, int[] result, string what, bool partial, bool surplus)
    {
        string[] missing = partial
            ? []
            : [.. Enumerable.Range(0, result.Length).Where(e => result[e] < 0).Select(target.Text)];
        string[] unread = [];
        if (!surplus)
        {
            bool[] read = new bool[source.Count];
            foreach (int element in result)
            {
                if (element >= 0)
                {
                    read[element] = true;
                }
            }

            unread = [.. Enumerable.Range(0, read.Length).Where(e => !read[e]).Select(source.Text)];
        }

        if (missing.Length + unread.Length > 0)
        {
            throw new LabelException($"{what} over {Domain.Names(target.Axes)}", missing, unread);
        }
    }
}
