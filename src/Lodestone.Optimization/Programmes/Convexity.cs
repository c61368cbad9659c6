namespace Lodestone.Optimization;

/// <summary>Whether a symmetric matrix is positive semidefinite (minimise) or negative semidefinite (maximise).</summary>
/// <remarks>
/// Gaussian elimination in an order of low degree: Q + δI has positive pivots throughout if and only if its smallest
/// eigenvalue is above 0, with δ = 10⁻⁹ max|Q|; so eigenvalues down to −δ pass as 0.
/// </remarks>
internal static class Convexity
{
    private const double Slack = 1e-9;

    /// <summary>Refuses a matrix that has an eigenvalue of the wrong sign.</summary>
    /// <exception cref="NotConvexException">It has.</exception>
    public static void Check(SparseColumns hessian, Sense sense)
    {
        int wrong = WrongPivot(hessian, sense);
        if (wrong >= 0)
        {
            (string small, string shape) = sense == Sense.Minimise ? ("minimised", "convex") : ("maximised", "concave");
            throw new NotConvexException(
                $"the quadratic objective is {small} and must be {shape}; it is not along variable {wrong}"
            );
        }
    }

    /// <summary>Variable whose pivot in Q + δI is not positive, δ relative to max|Q|; −1 when all are.</summary>
    private static int WrongPivot(SparseColumns hessian, Sense sense)
    {
        double sign = sense == Sense.Minimise ? 1 : -1;
        double shift = Slack * hessian.Value.Max(Math.Abs);
        Dictionary<int, double>[] rows = Rows(hessian, sign, shift);
        var queue = new PriorityQueue<int, (int Degree, int Column)>();
        for (int j = 0; j < rows.Length; j++)
        {
            queue.Enqueue(j, (rows[j].Count, j));
        }

        bool[] gone = new bool[rows.Length];
        while (queue.TryDequeue(out int j, out (int Degree, int Column) key))
        {
            if (gone[j])
            {
                continue;
            }

            if (rows[j].Count > key.Degree)
            {
                queue.Enqueue(j, (rows[j].Count, j));
                continue;
            }

            gone[j] = true;
            if (!Eliminate(rows, j, queue))
            {
                return j;
            }
        }

        return -1;
    }

    private static bool Eliminate(
        Dictionary<int, double>[] rows,
        int j,
        PriorityQueue<int, (int Degree, int Column)> queue
    )
    {
        double pivot = rows[j].GetValueOrDefault(j);
        if (!(pivot > 0))
        {
            return false;
        }

        rows[j].Remove(j);
        foreach ((int i, double left) in rows[j])
        {
            rows[i].Remove(j);
            foreach ((int k, double right) in rows[j])
            {
                rows[i][k] = rows[i].GetValueOrDefault(k) - (left * right / pivot);
            }

            queue.Enqueue(i, (rows[i].Count, i));
        }

        rows[j].Clear();
        return true;
    }

    private static Dictionary<int, double>[] Rows(SparseColumns hessian, double sign, double shift)
    {
        Dictionary<int, double>[] rows = new Dictionary<int, double>[hessian.Columns];
        for (int j = 0; j < rows.Length; j++)
        {
            rows[j] = new Dictionary<int, double> { [j] = shift };
        }

        for (int j = 0; j < rows.Length; j++)
        {
            for (int at = hessian.Start[j]; at < hessian.Start[j + 1]; at++)
            {
                int i = hessian.Index[at];
                rows[j][i] = rows[j].GetValueOrDefault(i) + (sign * hessian.Value[at]);
                if (i != j)
                {
                    rows[i][j] = rows[i].GetValueOrDefault(j) + (sign * hessian.Value[at]);
                }
            }
        }

        return rows;
    }
}
