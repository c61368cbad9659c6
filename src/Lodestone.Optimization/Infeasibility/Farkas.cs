namespace Lodestone.Optimization;

/// <summary>Checks multipliers that are said to prove that nothing is feasible (Farkas' lemma with two-sided rows and bounds).</summary>
internal static class Farkas
{
    private const double Negligible = 1e-9;

    /// <summary>The proof by y or by −y; null when neither is one.</summary>
    public static InfeasibilityProof? Proof(Programme programme, double[]? multipliers) =>
        multipliers is null || !multipliers.All(double.IsFinite)
            ? null
            : Check(programme, multipliers, 1) ?? Check(programme, multipliers, -1);

    private static InfeasibilityProof? Check(Programme programme, double[] multipliers, double sign)
    {
        double largest = multipliers.Length == 0 ? 0 : multipliers.Max(Math.Abs);
        double[] y = new double[multipliers.Length];
        double sum = 0;
        double size = 0;
        for (int i = 0; i < y.Length; i++)
        {
            double value = sign * multipliers[i];
            double side = value > 0 ? programme.RowUpper[i] : programme.RowLower[i];
            if (!double.IsFinite(side) || Math.Abs(value) <= Negligible * largest)
            {
                continue;
            }

            y[i] = value;
            sum += value * side;
            size += Math.Abs(value * side);
        }

        double[] priced = programme.Matrix.TransposedTimes(y);
        for (int j = 0; j < priced.Length; j++)
        {
            double z = -priced[j];
            double side = z > 0 ? programme.Upper[j] : programme.Lower[j];
            if (double.IsFinite(side))
            {
                sum += z * side;
                size += Math.Abs(z * side);
            }
            else if (Math.Abs(z) > Negligible * Scale(programme.Matrix, j, y))
            {
                return null;
            }
        }

        return sum < -Negligible * size ? new InfeasibilityProof(ProofKind.Farkas, -sum) { Multipliers = y } : null;
    }

    /// <summary>Largest |a(i,j) y(i)| of a column.</summary>
    private static double Scale(SparseColumns matrix, int column, double[] y)
    {
        double largest = 0;
        for (int at = matrix.Start[column]; at < matrix.Start[column + 1]; at++)
        {
            largest = Math.Max(largest, Math.Abs(matrix.Value[at] * y[matrix.Index[at]]));
        }

        return largest;
    }
}
