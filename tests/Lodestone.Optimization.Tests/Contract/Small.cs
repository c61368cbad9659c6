namespace Lodestone.Optimization.Tests.Contract;

/// <summary>Small programmes written row by row.</summary>
internal static class Small
{
    public const double Inf = double.PositiveInfinity;

    /// <summary>A programme from dense rows; each row is its coefficients between its lower and its upper side.</summary>
    public static Programme Of(
        Sense sense,
        double[] cost,
        (double Lower, double Upper)[] bounds,
        (double Lower, double[] Coefficients, double Upper)[] rows,
        bool[]? integer = null,
        double[,]? hessian = null,
        double offset = 0
    )
    {
        var entries = (
            from i in Enumerable.Range(0, rows.Length)
            from j in Enumerable.Range(0, cost.Length)
            where rows[i].Coefficients[j] != 0
            select (i, j, rows[i].Coefficients[j])
        ).ToList();
        return new Programme(
            sense,
            offset,
            cost,
            ([.. bounds.Select(b => b.Lower)], [.. bounds.Select(b => b.Upper)]),
            ([.. rows.Select(r => r.Lower)], [.. rows.Select(r => r.Upper)]),
            Matrix(rows.Length, cost.Length, entries),
            integer,
            hessian is null ? null : Triangle(hessian)
        );
    }

    private static SparseColumns Matrix(int rows, int columns, List<(int I, int J, double Value)> entries) =>
        SparseColumns.FromTriplets(
            rows,
            columns,
            [.. entries.Select(e => e.I)],
            [.. entries.Select(e => e.J)],
            [.. entries.Select(e => e.Value)]
        );

    private static SparseColumns Triangle(double[,] full)
    {
        int n = full.GetLength(0);
        return Matrix(
            n,
            n,
            [
                .. from i in Enumerable.Range(0, n)
                from j in Enumerable.Range(0, i + 1)
                where full[i, j] != 0
                select (i, j, full[i, j]),
            ]
        );
    }
}
