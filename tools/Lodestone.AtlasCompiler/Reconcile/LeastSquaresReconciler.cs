namespace Lodestone.AtlasCompiler;

/// <summary>
/// Weighted least-squares reconciliation of accounts: minimise <c>sum ((x - x0) / s)^2</c> subject to <c>A x = b</c>.
/// The answer is <c>x = x0 - W A' (A W A' + R)^-1 (A x0 - b)</c> with <c>W = diag(s^2)</c>; <c>R</c> holds the variance of
/// conditions that are observations and is zero for balances. Method: Stone, Champernowne and Meade, "The precision of
/// national income estimates", Review of Economic Studies 9(2), 1942.
/// </summary>
internal static class LeastSquaresReconciler
{
    private const int Refinements = 4;

    /// <summary>Reconciled values in the order of the unknowns.</summary>
    public static double[] Solve(IReadOnlyList<Unknown> unknowns, IReadOnlyList<Equation> equations)
    {
        double[] variance = [.. unknowns.Select(u => u.Prior.Deviation * u.Prior.Deviation)];
        double[] x = [.. unknowns.Select(u => u.Prior.Value)];
        double[] scale = new double[equations.Count];
        double[,] normal = Normal(equations, variance, scale);
        double[] residual = [.. equations.Select((e, row) => e.Residual(x) * scale[row])];
        Move(x, equations, variance, scale, SymmetricSolver.Solve(normal, residual));

        // Observations have had their say; what rounding leaves in the exact balances is taken out by the same projection.
        List<Equation> exact = [.. equations.Where(e => e.Deviation == 0)];
        double[] exactScale = new double[exact.Count];
        double[,] projection = Normal(exact, variance, exactScale);
        for (int pass = 0; pass < Refinements; pass++)
        {
            double[] left = [.. exact.Select((e, row) => e.Residual(x) * exactScale[row])];
            Move(x, exact, variance, exactScale, SymmetricSolver.Solve(projection, left));
        }

        for (int at = 0; at < x.Length; at++)
        {
            if (x[at] < 0)
            {
                throw new InputException(
                    $"reconciliation makes {unknowns[at]} negative ({x[at]:0.###}); "
                        + $"its prior {unknowns[at].Prior.Value} is too far from the balance"
                );
            }
        }

        return x;
    }

    private static double[,] Normal(IReadOnlyList<Equation> equations, double[] variance, double[] scale)
    {
        int count = equations.Count;
        double[,] normal = new double[count, count];
        Dictionary<int, double>[] rows = [.. equations.Select(Row)];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = i == j ? equations[i].Deviation * equations[i].Deviation : 0;
                foreach ((int unknown, double coefficient) in rows[i])
                {
                    sum += rows[j].TryGetValue(unknown, out double other) ? coefficient * other * variance[unknown] : 0;
                }

                normal[i, j] = sum;
                normal[j, i] = sum;
            }

            scale[i] = 1 / Math.Sqrt(normal[i, i]);
        }

        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                normal[i, j] *= scale[i] * scale[j];
            }
        }

        return normal;
    }

    private static Dictionary<int, double> Row(Equation equation)
    {
        Dictionary<int, double> row = [];
        foreach ((int unknown, double coefficient) in equation.Terms)
        {
            row[unknown] = row.GetValueOrDefault(unknown) + coefficient;
        }

        return row;
    }

    private static void Move(
        double[] x,
        IReadOnlyList<Equation> equations,
        double[] variance,
        double[] scale,
        double[] multiplier
    )
    {
        for (int row = 0; row < equations.Count; row++)
        {
            foreach ((int unknown, double coefficient) in equations[row].Terms)
            {
                x[unknown] -= variance[unknown] * coefficient * multiplier[row] * scale[row];
            }
        }
    }
}
