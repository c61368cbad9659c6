namespace Lodestone.Equilibrium.Sparse;

/// <summary>
/// Fixed pattern of the factorisation L D Lᵀ of a symmetric matrix: computed once per topology, used in every step.
/// </summary>
/// <remarks>
/// Columns of L are stored one after another, the diagonal first, rows ascending. <see cref="Targets"/> lists, for every
/// column k and every pair of its off-diagonal rows (j, i ≥ j), the position that the update L(i,k) D(k) L(j,k) hits.
/// Source: Davis, Direct Methods for Sparse Linear Systems (2006), chapter 4.
/// </remarks>
public sealed class SymbolicFactor
{
    private readonly int[] _position;

    private SymbolicFactor(int[] permutation, int[] columnStart, int[] rows, int[] targets)
    {
        Permutation = permutation;
        ColumnStart = columnStart;
        Rows = rows;
        Targets = targets;
        _position = new int[permutation.Length];
        Diagonal = new int[permutation.Length];
        for (int column = 0; column < permutation.Length; column++)
        {
            _position[permutation[column]] = column;
            Diagonal[permutation[column]] = columnStart[column];
        }
    }

    /// <summary>Order of the matrix.</summary>
    public int Order => Permutation.Length;

    /// <summary>Stored entries of L, diagonal included.</summary>
    public int NonZeros => Rows.Length;

    /// <summary>Row of the original matrix eliminated at each position.</summary>
    public int[] Permutation { get; }

    /// <summary>Start of each column in <see cref="Rows"/>; one entry more than columns.</summary>
    public int[] ColumnStart { get; }

    /// <summary>Row (in elimination order) of each stored entry.</summary>
    public int[] Rows { get; }

    /// <summary>Positions hit by the updates of each column, in the order the numeric factorisation meets them.</summary>
    public int[] Targets { get; }

    /// <summary>Position of the diagonal entry of each row of the original matrix.</summary>
    public int[] Diagonal { get; }

    /// <summary>Analyses a pattern.</summary>
    public static SymbolicFactor Analyse(CliquePattern pattern)
    {
        int[] permutation = EliminationOrder.MinimumDegree(pattern);
        int order = permutation.Length;
        int[] position = new int[order];
        for (int column = 0; column < order; column++)
        {
            position[permutation[column]] = column;
        }

        SortedSet<int>[] below = new SortedSet<int>[order];
        for (int column = 0; column < order; column++)
        {
            below[column] =
            [
                .. pattern.Neighbours(permutation[column]).Select(row => position[row]).Where(row => row > column),
            ];
        }

        int[] start = new int[order + 1];
        List<int> rows = [];
        for (int column = 0; column < order; column++)
        {
            if (below[column].Count > 0)
            {
                int parent = below[column].Min;
                below[parent].UnionWith(below[column]);
                below[parent].Remove(parent);
            }

            rows.Add(column);
            rows.AddRange(below[column]);
            start[column + 1] = rows.Count;
        }

        int[] stored = [.. rows];
        return new SymbolicFactor(permutation, start, stored, UpdateTargets(start, stored));
    }

    /// <summary>Position in L of the entry that couples two rows of the original matrix.</summary>
    public int PositionOf(int a, int b)
    {
        int row = Math.Max(_position[a], _position[b]);
        int column = Math.Min(_position[a], _position[b]);
        int found = Array.BinarySearch(Rows, ColumnStart[column], ColumnStart[column + 1] - ColumnStart[column], row);
        return found >= 0 ? found : throw new ArgumentException($"rows {a} and {b} are not coupled in the pattern");
    }

    private static int[] UpdateTargets(int[] start, int[] rows)
    {
        List<int> targets = [];
        for (int column = 0; column + 1 < start.Length; column++)
        {
            for (int j = start[column] + 1; j < start[column + 1]; j++)
            {
                int target = rows[j];
                int at = start[target];
                for (int i = j; i < start[column + 1]; i++)
                {
                    while (rows[at] != rows[i])
                    {
                        at++;
                    }

                    targets.Add(at);
                }
            }
        }

        return [.. targets];
    }
}
