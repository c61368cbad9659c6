namespace Lodestone.Optimization;

/// <summary>A sparse matrix by columns: entries Start[j] … Start[j+1]−1 belong to column j, rows rising.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Start">First entry of each column; one more than columns.</param>
/// <param name="Index">Row of each entry.</param>
/// <param name="Value">Value of each entry.</param>
public sealed record SparseColumns(int Rows, int[] Start, int[] Index, double[] Value)
{
    /// <summary>Number of columns.</summary>
    public int Columns => Start.Length - 1;

    /// <summary>Number of entries.</summary>
    public int Entries => Index.Length;

    /// <summary>A matrix from entries in any order; entries at one place are added, and sums that are 0 are left out.</summary>
    public static SparseColumns FromTriplets(
        int rows,
        int columns,
        IReadOnlyList<int> row,
        IReadOnlyList<int> column,
        IReadOnlyList<double> value
    )
    {
        int[] byRow = Order(row, rows, null);
        int[] order = Order(column, columns, byRow);
        int[] start = new int[columns + 1];
        var index = new List<int>(order.Length);
        var values = new List<double>(order.Length);
        int at = 0;
        for (int j = 0; j < columns; j++)
        {
            while (at < order.Length && column[order[at]] == j)
            {
                int i = row[order[at]];
                double sum = 0;
                for (; at < order.Length && column[order[at]] == j && row[order[at]] == i; at++)
                {
                    sum += value[order[at]];
                }

                if (sum != 0)
                {
                    index.Add(i);
                    values.Add(sum);
                }
            }

            start[j + 1] = index.Count;
        }

        return new SparseColumns(rows, start, [.. index], [.. values]);
    }

    /// <summary>The transposed matrix.</summary>
    public SparseColumns Transposed()
    {
        int[] start = new int[Rows + 1];
        foreach (int i in Index)
        {
            start[i + 1]++;
        }

        for (int i = 0; i < Rows; i++)
        {
            start[i + 1] += start[i];
        }

        int[] next = [.. start];
        int[] index = new int[Entries];
        double[] value = new double[Entries];
        for (int j = 0; j < Columns; j++)
        {
            for (int at = Start[j]; at < Start[j + 1]; at++)
            {
                int to = next[Index[at]]++;
                index[to] = j;
                value[to] = Value[at];
            }
        }

        return new SparseColumns(Columns, start, index, value);
    }

    /// <summary>A x.</summary>
    public double[] Times(ReadOnlySpan<double> x)
    {
        double[] result = new double[Rows];
        for (int j = 0; j < Columns; j++)
        {
            for (int at = Start[j]; at < Start[j + 1]; at++)
            {
                result[Index[at]] += Value[at] * x[j];
            }
        }

        return result;
    }

    /// <summary>A' y.</summary>
    public double[] TransposedTimes(ReadOnlySpan<double> y)
    {
        double[] result = new double[Columns];
        for (int j = 0; j < Columns; j++)
        {
            for (int at = Start[j]; at < Start[j + 1]; at++)
            {
                result[j] += Value[at] * y[Index[at]];
            }
        }

        return result;
    }

    /// <summary>Q x of a symmetric matrix that is stored as its lower triangle.</summary>
    public double[] SymmetricTimes(ReadOnlySpan<double> x)
    {
        double[] result = new double[Rows];
        for (int j = 0; j < Columns; j++)
        {
            for (int at = Start[j]; at < Start[j + 1]; at++)
            {
                int i = Index[at];
                result[i] += Value[at] * x[j];
                if (i != j)
                {
                    result[j] += Value[at] * x[i];
                }
            }
        }

        return result;
    }

    /// <summary>Counting sort: places in the order of their keys, places of one key in the order given.</summary>
    private static int[] Order(IReadOnlyList<int> key, int keys, int[]? given)
    {
        int[] start = new int[keys + 1];
        for (int at = 0; at < key.Count; at++)
        {
            start[key[at] + 1]++;
        }

        for (int k = 0; k < keys; k++)
        {
            start[k + 1] += start[k];
        }

        int[] order = new int[key.Count];
        for (int at = 0; at < order.Length; at++)
        {
            int place = given is null ? at : given[at];
            order[start[key[place]]++] = place;
        }

        return order;
    }
}
