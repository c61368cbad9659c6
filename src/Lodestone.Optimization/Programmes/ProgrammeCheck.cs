namespace Lodestone.Optimization;

/// <summary>Refuses programmes that a solver would read as something else.</summary>
internal static class ProgrammeCheck
{
    private const double LargestCoefficient = 1e15;

    public static void Run(Programme programme)
    {
        int n = programme.Columns;
        int m = programme.Rows;
        Lengths(n, "variables", programme.Lower, programme.Upper);
        Lengths(m, "constraints", programme.RowUpper);
        Matrix(programme.Matrix, m, n, "matrix");
        if (programme.Integer.Length != n)
        {
            throw new ProgrammeException($"{programme.Integer.Length} marks of whole variables for {n} variables");
        }

        Finite(programme.Offset, "offset of the objective");
        for (int j = 0; j < n; j++)
        {
            Finite(programme.Cost[j], $"cost of variable {j}");
            Sides(programme.Lower[j], programme.Upper[j], $"variable {j}");
        }

        for (int i = 0; i < m; i++)
        {
            Sides(programme.RowLower[i], programme.RowUpper[i], $"constraint {i}");
        }

        if (programme.Hessian is { } hessian)
        {
            Quadratic(programme, hessian);
        }
    }

    private static void Quadratic(Programme programme, SparseColumns hessian)
    {
        Matrix(hessian, programme.Columns, programme.Columns, "Hessian");
        for (int j = 0; j < hessian.Columns; j++)
        {
            if (hessian.Start[j] < hessian.Start[j + 1] && hessian.Index[hessian.Start[j]] < j)
            {
                throw new ProgrammeException($"the Hessian has an entry above its diagonal in column {j}");
            }
        }

        if (programme.HasIntegers)
        {
            throw new ProgrammeException(
                "a quadratic objective with whole variables is not solved here; make the objective piecewise linear"
            );
        }

        Convexity.Check(hessian, programme.Sense);
    }

    private static void Lengths(int expected, string what, params double[][] arrays)
    {
        foreach (double[] array in arrays)
        {
            if (array.Length != expected)
            {
                throw new ProgrammeException($"{array.Length} bounds for {expected} {what}");
            }
        }
    }

    private static void Matrix(SparseColumns matrix, int rows, int columns, string what)
    {
        if (matrix.Rows != rows || matrix.Columns != columns)
        {
            throw new ProgrammeException(
                $"the {what} is {matrix.Rows} × {matrix.Columns}; it should be {rows} × {columns}"
            );
        }

        for (int j = 0; j < columns; j++)
        {
            for (int at = matrix.Start[j]; at < matrix.Start[j + 1]; at++)
            {
                int i = matrix.Index[at];
                if (i < 0 || i >= rows || (at > matrix.Start[j] && i <= matrix.Index[at - 1]))
                {
                    throw new ProgrammeException($"the {what}: rows of column {j} do not rise within 0 … {rows - 1}");
                }

                if (!(Math.Abs(matrix.Value[at]) < LargestCoefficient))
                {
                    throw new ProgrammeException(
                        $"the {what}: entry ({i}, {j}) is {matrix.Value[at]}; it must be below {LargestCoefficient:g1} in size"
                    );
                }
            }
        }
    }

    private static void Finite(double value, string what)
    {
        if (!(Math.Abs(value) < Programme.Largest))
        {
            throw new ProgrammeException($"the {what} is {value}; it must be below {Programme.Largest:g1} in size");
        }
    }

    private static void Sides(double lower, double upper, string what)
    {
        if (lower != double.NegativeInfinity)
        {
            Finite(lower, $"lower side of {what}");
        }

        if (upper != double.PositiveInfinity)
        {
            Finite(upper, $"upper side of {what}");
        }

        if (lower > upper)
        {
            throw new ProgrammeException($"{what}: the lower side {lower} is above the upper side {upper}");
        }
    }
}
