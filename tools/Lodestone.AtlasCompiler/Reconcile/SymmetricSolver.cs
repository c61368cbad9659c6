namespace Lodestone.AtlasCompiler;

/// <summary>Solves a small symmetric positive definite system by Cholesky factorisation, <c>A = L L'</c>.</summary>
internal static class SymmetricSolver
{
    /// <summary>Solution of <c>matrix x = right</c>; an error when the matrix is not positive definite.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        int count = right.Length;
        double[,] lower = Factor(matrix, count);
        double[] x = [.. right];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                x[i] -= lower[i, j] * x[j];
            }

            x[i] /= lower[i, i];
        }

        for (int i = count - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < count; j++)
            {
                x[i] -= lower[j, i] * x[j];
            }

            x[i] /= lower[i, i];
        }

        return x;
    }

    private static double[,] Factor(double[,] matrix, int count)
    {
        double[,] lower = new double[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                if (i == j && sum <= 1e-15 * matrix[i, i])
                {
                    throw new InputException(
                        $"balance {i} follows from the others: the conditions are not independent"
                    );
                }

                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        return lower;
    }
}
