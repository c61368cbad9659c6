namespace Lodestone.Verification.Engine;

/// <summary>Gaussian elimination with partial pivoting on a full matrix: shares nothing with the sparse factor.</summary>
internal static class DenseElimination
{
    /// <summary>Solves A x = b; A [row, column] and b are overwritten.</summary>
    public static double[] Solve(double[][] matrix, double[] right)
    {
        int order = right.Length;
        for (int pivot = 0; pivot < order; pivot++)
        {
            int best = pivot;
            for (int row = pivot + 1; row < order; row++)
            {
                best = Math.Abs(matrix[row][pivot]) > Math.Abs(matrix[best][pivot]) ? row : best;
            }

            (matrix[pivot], matrix[best]) = (matrix[best], matrix[pivot]);
            (right[pivot], right[best]) = (right[best], right[pivot]);
            for (int row = pivot + 1; row < order; row++)
            {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                if (factor == 0)
                {
                    continue;
                }

                right[row] -= factor * right[pivot];
                for (int column = pivot; column < order; column++)
                {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
            }
        }

        for (int row = order - 1; row >= 0; row--)
        {
            for (int column = row + 1; column < order; column++)
            {
                right[row] -= matrix[row][column] * right[column];
            }

            right[row] /= matrix[row][row];
        }

        return right;
    }
}
