namespace Lodestone.Planning;

/// <summary>
/// Speeds up rounds <c>x ← g(x)</c>: the next point is the mix of the last images whose residuals <c>g(x) − x</c> nearly cancel,
/// by least squares. Where a mix made the residual grow, memory is dropped and a plain round is taken.
/// </summary>
/// <remarks><b>Source</b> D. G. Anderson (1965), Iterative procedures for nonlinear integral equations, Journal of the ACM 12;
/// H. F. Walker and P. Ni (2011), SIAM Journal on Numerical Analysis 49.</remarks>
internal sealed class AndersonMixing(int size)
{
    private const int Memory = 4;
    private const double Ridge = 1e-12;
    private const double Growth = 2;

    private readonly List<double[]> _images = [];
    private readonly List<double[]> _residuals = [];
    private double _last = double.PositiveInfinity;

    /// <summary>Replaces the point by the next one.</summary>
    /// <param name="now">The point; the next one after.</param>
    /// <param name="image">Its image g(x).</param>
    public void Next(double[] now, double[] image)
    {
        double[] residual = new double[size];
        double norm = 0;
        for (int i = 0; i < size; i++)
        {
            residual[i] = image[i] - now[i];
            norm += residual[i] * residual[i];
        }

        if (norm > Growth * _last)
        {
            _images.Clear();
            _residuals.Clear();
        }

        _last = norm;
        _images.Add([.. image]);
        _residuals.Add(residual);
        if (_images.Count > Memory + 1)
        {
            _images.RemoveAt(0);
            _residuals.RemoveAt(0);
        }

        double[] weights = Weights();
        for (int i = 0; i < size; i++)
        {
            double sum = image[i];
            for (int k = 0; k < weights.Length; k++)
            {
                sum -= weights[k] * (image[i] - _images[k][i]);
            }

            now[i] = sum;
        }
    }

    /// <summary>Least squares of the last residual on its differences to those before.</summary>
    private double[] Weights()
    {
        int count = _residuals.Count - 1;
        double[] last = _residuals[^1];
        double[,] normal = new double[count, count + 1];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j <= count; j++)
            {
                double sum = 0;
                for (int n = 0; n < size; n++)
                {
                    double other = j == count ? last[n] : last[n] - _residuals[j][n];
                    sum += (last[n] - _residuals[i][n]) * other;
                }

                normal[i, j] = sum;
            }

            normal[i, i] *= 1 + Ridge;
        }

        return Solved(normal, count);
    }

    /// <summary>Elimination without pivots: the matrix is positive definite; a direction that is nearly used up gets no weight.</summary>
    private static double[] Solved(double[,] m, int count)
    {
        double[] weights = new double[count];
        for (int k = 0; k < count; k++)
        {
            for (int i = k + 1; i < count && m[k, k] > 0; i++)
            {
                double factor = m[i, k] / m[k, k];
                for (int j = k; j <= count; j++)
                {
                    m[i, j] -= factor * m[k, j];
                }
            }
        }

        for (int k = count - 1; k >= 0; k--)
        {
            double sum = m[k, count];
            for (int j = k + 1; j < count; j++)
            {
                sum -= m[k, j] * weights[j];
            }

            weights[k] = m[k, k] > 0 ? sum / m[k, k] : 0;
        }

        return weights;
    }
}
