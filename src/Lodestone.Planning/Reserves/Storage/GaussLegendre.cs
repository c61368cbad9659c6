namespace Lodestone.Planning;

/// <summary>
/// Gauss–Legendre rule on [−1, 1]: roots of the Legendre polynomial by Newton's method, <c>w_i = 2 / ((1 − x_i²) P'_n(x_i)²)</c>.
/// </summary>
/// <remarks><b>Source</b> W. H. Press et al. (2007), Numerical Recipes, 3rd edition, section 4.6.</remarks>
internal sealed class GaussLegendre
{
    private const int Steps = 20;

    /// <summary>The rule of a number of nodes, exact for polynomials up to degree 2n − 1.</summary>
    public GaussLegendre(int count)
    {
        Nodes = new double[count];
        Weights = new double[count];
        for (int i = 0; i < count; i++)
        {
            double x = -Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 1;
            for (int step = 0; step < Steps; step++)
            {
                (double value, slope) = Legendre(count, x);
                x -= value / slope;
            }

            Nodes[i] = x;
            Weights[i] = 2 / ((1 - (x * x)) * slope * slope);
        }
    }

    /// <summary>Nodes, ascending.</summary>
    public double[] Nodes { get; }

    /// <summary>Weights; they sum to 2.</summary>
    public double[] Weights { get; }

    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        double before = 0;
        double value = 1;
        for (int n = 0; n < degree; n++)
        {
            (before, value) = (value, ((((2 * n) + 1) * x * value) - (n * before)) / (n + 1));
        }

        return (value, degree * ((x * value) - before) / ((x * x) - 1));
    }
}
