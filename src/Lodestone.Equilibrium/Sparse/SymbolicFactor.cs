namespace Lodestone.Equilibrium.Sparse;

/// <summary>
/// Fixed pattern of the factorisation L D Lᵀ of a symmetric matrix: computed once per topology, used in every step.
/// </summary>
/// <remarks>
/// Columns of L are stored one after another, the diagonal first, rows ascending. Neighbouring columns of the same
/// pattern form a supernode (at most <see cref="Widest"/> wide): its columns update the rest of the matrix together.
/// Source: Davis, Direct Methods for Sparse Linear Systems (2006), chapter 4; Ng and Peyton (1993) on supernodes.
/// </remarks>
public sealed class SymbolicFactor
{
    /// <summary>Most columns of a supernode: as many as the numeric kernel applies in one pass.</summary>
    public const int Widest = 4;

    private readonly int[] _position;

    private SymbolicFactor(int[] permutation, int[] columnStart, int[] rows)
    {
        Permutation = permutation;
        ColumnStart = columnStart;
        Rows = rows;
        _position = Inverse(permutation);
        Diagonal = new int[permutation.Length];
        for (int column = 0; column < permutation.Length; column++)
        {
            Diagonal[permutation[column]] = columnStart[column];
        }

        SupernodeStart = Supernodes(columnStart, rows);
        Targets = UpdateTargets(SupernodeStart, columnStart, rows);
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

    /// <summary>First column of each supernode; one entry more than supernodes.</summary>
    public int[] SupernodeStart { get; }

    /// <summary>
    /// For each supernode and every pair of rows (j, i ≥ j) below it: the position its update hits, in the order the
    /// numeric factorisation meets them.
    /// </summary>
    public int[] Targets { get; }

    /// <summary>Position of the diagonal entry of each row of the original matrix.</summary>
    public int[] Diagonal { get; }

    /// <summary>Multiplications and additions of one factorisation.</summary>
    public long Work
    {
        get
        {
            long work = 0;
            for (int column = 0; column < Order; column++)
            {
                long below = ColumnStart[column + 1] - ColumnStart[column] - 1;
                work += below + (below * (below + 1) / 2);
            }

            return work;
        }
    }

    /// <summary>Analyses a pattern.</summary>
    public static SymbolicFactor Analyse(CliquePattern pattern)
    {
        int[][] neighbours = pattern.Neighbours();
        int[] permutation = EliminationOrder.MinimumDegree(neighbours);
        int[][] first = Structure(neighbours, permutation);
        int[] postorder = EliminationOrder.Postorder(first);
        int[][] below = Renumbered(first, postorder);
        int[] start = new int[postorder.Length + 1];
        List<int> rows = [];
        for (int column = 0; column < postorder.Length; column++)
        {
            rows.Add(column);
            rows.AddRange(below[column]);
            start[column + 1] = rows.Count;
        }

        return new SymbolicFactor([.. postorder.Select(column => permutation[column])], start, [.. rows]);
    }

    /// <summary>Position in L of the entry that couples two rows of the original matrix.</summary>
    public int PositionOf(int a, int b)
    {
        int row = Math.Max(_position[a], _position[b]);
        int column = Math.Min(_position[a], _position[b]);
        int found = Array.BinarySearch(Rows, ColumnStart[column], ColumnStart[column + 1] - ColumnStart[column], row);
        return found >= 0 ? found : throw new ArgumentException($"rows {a} and {b} are not coupled in the pattern");
    }

    /// <summary>Rows below the diagonal of each column of L under an order of elimination, ascending.</summary>
    private static int[][] Structure(int[][] neighbours, int[] permutation)
    {
        int order = permutation.Length;
        int[] position = Inverse(permutation);
        int[] seenBy = new int[order];
        int[][] below = new int[order][];
        List<int>[] children = new List<int>[order];
        List<int> own = [];
        for (int column = 0; column < order; column++)
        {
            seenBy[column] = column + 1;
            own.Clear();
            foreach (int row in neighbours[permutation[column]])
            {
                See(position[row]);
            }

            foreach (int child in children[column] ?? [])
            {
                foreach (int row in below[child])
                {
                    See(row);
                }
            }

            own.Sort();
            below[column] = [.. own];
            if (own.Count > 0)
            {
                (children[own[0]] ??= []).Add(column);
            }

            void See(int row)
            {
                if (row > column && seenBy[row] != column + 1)
                {
                    seenBy[row] = column + 1;
                    own.Add(row);
                }
            }
        }

        return below;
    }

    /// <summary>The same structure with its columns in another order that has the same fill.</summary>
    private static int[][] Renumbered(int[][] below, int[] sequence)
    {
        int[] position = Inverse(sequence);
        int[][] renumbered = new int[below.Length][];
        for (int column = 0; column < below.Length; column++)
        {
            int[] rows = [.. below[sequence[column]].Select(row => position[row])];
            Array.Sort(rows);
            renumbered[column] = rows;
        }

        return renumbered;
    }

    private static int[] Inverse(int[] permutation)
    {
        int[] position = new int[permutation.Length];
        for (int at = 0; at < permutation.Length; at++)
        {
            position[permutation[at]] = at;
        }

        return position;
    }

    private static int[] Supernodes(int[] start, int[] rows)
    {
        List<int> first = [];
        int columns = start.Length - 1;
        for (int column = 0; column < columns; )
        {
            first.Add(column);
            int width = 1;
            while (width < Widest && column + width < columns && Nested(start, rows, column + width - 1))
            {
                width++;
            }

            column += width;
        }

        first.Add(columns);
        return [.. first];
    }

    /// <summary>True when a column's rows are the next column and its rows.</summary>
    private static bool Nested(int[] start, int[] rows, int column)
    {
        int count = start[column + 1] - start[column];
        return count > 1 && rows[start[column] + 1] == column + 1 && start[column + 2] - start[column + 1] == count - 1;
    }

    private static int[] UpdateTargets(int[] supernodes, int[] start, int[] rows)
    {
        List<int> targets = [];
        for (int node = 0; node + 1 < supernodes.Length; node++)
        {
            int last = supernodes[node + 1] - 1;
            for (int j = start[last] + 1; j < start[last + 1]; j++)
            {
                int target = rows[j];
                int at = start[target];
                for (int i = j; i < start[last + 1]; i++)
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
