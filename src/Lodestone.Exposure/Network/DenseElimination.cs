namespace Lodestone.Exposure;

/// <summary>Gaussian elimination with partial pivoting for the small systems that recycling makes.</summary>
internal static class DenseElimination
{
    /// <summary>Solves A x = b in place; false when a pivot is smaller than the bound.</summary>
    /// <param name="a">Matrix by rows; destroyed.</param>
    /// <param name="b">Right-hand side; holds x afterwards.</param>
    /// <param name="singular">Least absolute pivot.</param>
    public static bool Solve(double[] a, double[] b, double singular)
    {
        int n = b.Length;
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
            {
                pivot = Math.Abs(a[(i * n) + k]) > Math.Abs(a[(pivot * n) + k]) ? i : pivot;
            }

            if (Math.Abs(a[(pivot * n) + k]) < singular)
            {
                return false;
            }

            if (pivot != k)
            {
                for (int j = 0; j < n; j++)
                {
                    (a[(k * n) + j], a[(pivot * n) + j]) = (a[(pivot * n) + j], a[(k * n) + j]);
                }

                (b[k], b[pivot]) = (b[pivot], b[k]);
            }

            for (int i = k + 1; i < n; i++)
            {
                double factor = a[(i * n) + k] / a[(k * n) + k];
                if (factor == 0)
                {
                    continue;
                }

                for (int j = k; j < n; j++)
                {
                    a[(i * n) + j] -= factor * a[(k * n) + j];
                }

                b[i] -= factor * b[k];
            }
        }

        for (int i = n - 1; i >= 0; i--)
        {
            double sum = b[i];
            for (int j = i + 1; j < n; j++)
            {
                sum -= a[(i * n) + j] * b[j];
            }

            b[i] = sum / a[(i * n) + i];
        }

        return true;
    }
}
