namespace Lodestone.Planning;

/// <summary>
/// A normal shock of mean 1 as a few values with weights: Gauss–Hermite nodes, found by Newton's method on the orthonormal
/// Hermite polynomials <c>x_i = 1 + √2 σ t_i</c>, <c>w_i = 2 / (√π p'_n(t_i)²)</c>.
/// </summary>
/// <remarks><b>Source</b> W. H. Press et al. (2007), Numerical Recipes, 3rd edition, section 4.6.</remarks>
internal sealed class Shocks : IShock
{
    private const double Exact = 1e-15;
    private const int MostSteps = 100;

    private Shocks(double[] values, double[] weights)
    {
        Values = values;
        Weights = weights;
    }

    /// <summary>Values of the shock, ascending.</summary>
    public double[] Values { get; }

    /// <summary>Their probabilities; they sum to 1.</summary>
    public double[] Weights { get; }

    public void Points(double kept, double output, double[] kinks, List<(double Value, double Weight)> points)
    {
        points.Clear();
        for (int i = 0; i < Values.Length; i++)
        {
            points.Add((Values[i], Weights[i]));
        }
    }

    /// <summary>A normal shock of mean 1.</summary>
    /// <param name="count">Number of values.</param>
    /// <param name="deviation">Standard deviation.</param>
    public static Shocks Normal(int count, double deviation)
    {
        double[] values = new double[count];
        double[] weights = new double[count];
        double[] roots = Roots(count);
        for (int i = 0; i < count; i++)
        {
            (_, double slope) = Hermite(count, roots[i]);
            values[i] = 1 + (Math.Sqrt(2) * deviation * roots[i]);
            weights[i] = 2 / (slope * slope * Math.Sqrt(Math.PI));
        }

        return new Shocks(values, weights);
    }

    /// <summary>Roots in ascending order: between the roots of one degree less, which interlace, by bisection and Newton.</summary>
    private static double[] Roots(int degree)
    {
        double[] inner = [];
        for (int n = 1; n <= degree; n++)
        {
            double bound = Math.Sqrt((2 * n) + 1);
            double[] ends = [-bound, .. inner, bound];
            double[] roots = new double[n];
            for (int i = 0; i < n; i++)
            {
                roots[i] = Root(n, ends[i], ends[i + 1]);
            }

            inner = roots;
        }

        return inner;
    }

    private static double Root(int degree, double low, double high)
    {
        double sign = Math.Sign(Hermite(degree, low).Value);
        double at = (low + high) / 2;
        for (int step = 0; step < MostSteps; step++)
        {
            (double value, double slope) = Hermite(degree, at);
            (low, high) = Math.Sign(value) == sign ? (at, high) : (low, at);
            double next = at - (value / slope);
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - at) <= Exact * Math.Max(1, Math.Abs(at)))
            {
                return next;
            }

            at = next;
        }

        return at;
    }

    /// <summary>Orthonormal Hermite polynomial and its slope, up to the factor that the weights account for.</summary>
    private static (double Value, double Slope) Hermite(int degree, double t)
    {
        double before = 0;
        double value = Math.Pow(Math.PI, -0.25);
        for (int j = 0; j < degree; j++)
        {
            (before, value) = (
                value,
                (t * Math.Sqrt(2.0 / (j + 1)) * value) - (Math.Sqrt((double)j / (j + 1)) * before)
            );
        }

        return (value, Math.Sqrt(2.0 * degree) * before);
    }
}
