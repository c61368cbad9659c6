namespace Lodestone.AtlasCompiler;

/// <summary>
/// Takes the last rounding out of a matrix with given sums: the residuals of rows and columns are pushed along a spanning
/// forest of the largest cells, from the leaves inwards, so every row and column but the root closes to the last bit.
/// </summary>
internal static class ExactClosure
{
    private const int Passes = 3;

    /// <summary>Corrects the matrix in place.</summary>
    public static void Apply(double[,] x, double[] rowSums, double[] columnSums)
    {
        int rows = rowSums.Length;
        List<(int Node, int Row, int Column)> inwards = LeavesFirst(x, rows, columnSums.Length);
        for (int pass = 0; pass < Passes; pass++)
        {
            foreach ((int node, int row, int column) in inwards)
            {
                double gap =
                    node < rows ? rowSums[node] - RowSum(x, node) : columnSums[node - rows] - ColumnSum(x, node - rows);
                if (x[row, column] + gap > 0)
                {
                    x[row, column] += gap;
                }
            }
        }
    }

    private static List<(int Node, int Row, int Column)> LeavesFirst(double[,] x, int rows, int columns)
    {
        List<(int Row, int Column)> tree = LargestForest(x, rows, columns);
        List<(int Node, int Row, int Column)> order = [];
        HashSet<(int Row, int Column)> left = [.. tree];
        int[] degree = new int[rows + columns];
        foreach ((int row, int column) in tree)
        {
            degree[row]++;
            degree[rows + column]++;
        }

        Queue<int> leaves = new(Enumerable.Range(0, rows + columns).Where(node => degree[node] == 1));
        while (leaves.TryDequeue(out int node))
        {
            foreach (
                (int Row, int Column) edge in tree.Where(e =>
                    left.Contains(e) && (e.Row == node || rows + e.Column == node)
                )
            )
            {
                order.Add((node, edge.Row, edge.Column));
                _ = left.Remove(edge);
                int other = edge.Row == node ? rows + edge.Column : edge.Row;
                if (--degree[other] == 1)
                {
                    leaves.Enqueue(other);
                }

                break;
            }
        }

        return order;
    }

    private static List<(int Row, int Column)> LargestForest(double[,] x, int rows, int columns)
    {
        int[] parent = [.. Enumerable.Range(0, rows + columns)];
        List<(int Row, int Column)> tree = [];
        IEnumerable<(int Row, int Column)> cells =
            from row in Enumerable.Range(0, rows)
            from column in Enumerable.Range(0, columns)
            where x[row, column] > 0
            orderby x[row, column] descending, row, column
            select (row, column);
        foreach ((int row, int column) in cells)
        {
            int a = Root(parent, row);
            int b = Root(parent, rows + column);
            if (a != b)
            {
                parent[a] = b;
                tree.Add((row, column));
            }
        }

        return tree;
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
        {
            node = parent[node];
        }

        return node;
    }

    private static double RowSum(double[,] x, int row) =>
        Enumerable.Range(0, x.GetLength(1)).Sum(column => x[row, column]);

    private static double ColumnSum(double[,] x, int column) =>
        Enumerable.Range(0, x.GetLength(0)).Sum(row => x[row, column]);
}
