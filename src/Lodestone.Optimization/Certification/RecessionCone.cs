namespace Lodestone.Optimization;

/// <summary>The directions along which every feasible point can go on for ever, at most 1 in size.</summary>
internal static class RecessionCone
{
    /// <summary>
    /// min ±c·d subject to A d ≥ 0 where L is finite, ≤ 0 where U is, likewise for d with l and u, Qd = 0, −1 ≤ d ≤ 1. The
    /// objective has no limit on a feasible programme with rational data if and only if the optimum is below 0.
    /// </summary>
    public static Programme Of(Programme programme)
    {
        double sign = programme.Sense == Sense.Minimise ? 1 : -1;
        int n = programme.Columns;
        int m = programme.Rows;
        var row = new List<int>();
        var column = new List<int>();
        var value = new List<double>();
        for (int j = 0; j < n; j++)
        {
            for (int at = programme.Matrix.Start[j]; at < programme.Matrix.Start[j + 1]; at++)
            {
                row.Add(programme.Matrix.Index[at]);
                column.Add(j);
                value.Add(programme.Matrix.Value[at]);
            }
        }

        int rows = m;
        if (programme.Hessian is { } hessian)
        {
            AddHessian(hessian, m, row, column, value);
            rows += n;
        }

        double[] flat = new double[rows - m];
        return new Programme(
            Sense.Minimise,
            0,
            [.. programme.Cost.Select(c => sign * c)],
            (Cone(programme.Lower, -1), Cone(programme.Upper, 1)),
            (
                [.. Cone(programme.RowLower, double.NegativeInfinity), .. flat],
                [.. Cone(programme.RowUpper, double.PositiveInfinity), .. flat]
            ),
            SparseColumns.FromTriplets(rows, n, row, column, value)
        );
    }

    private static double[] Cone(double[] side, double otherwise) =>
        [.. side.Select(s => double.IsFinite(s) ? 0 : otherwise)];

    private static void AddHessian(
        SparseColumns hessian,
        int offset,
        List<int> row,
        List<int> column,
        List<double> value
    )
    {
        for (int j = 0; j < hessian.Columns; j++)
        {
            for (int at = hessian.Start[j]; at < hessian.Start[j + 1]; at++)
            {
                int i = hessian.Index[at];
                row.Add(offset + i);
                column.Add(j);
                value.Add(hessian.Value[at]);
                if (i != j)
                {
                    row.Add(offset + j);
                    column.Add(i);
                    value.Add(hessian.Value[at]);
                }
            }
        }
    }
}
