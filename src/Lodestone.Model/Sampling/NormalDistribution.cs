namespace Lodestone.Model;

/// <summary>The standard normal distribution: density, distribution function and quantile.</summary>
public static class NormalDistribution
{
    private const double InverseRootTwoPi = 0.39894228040143267794;
    private const double SeriesLimit = 2;
    private const int Fractions = 200;

    /// <summary>Density φ(x) = exp(-x²/2) / √(2π).</summary>
    public static double Density(double x) => InverseRootTwoPi * Math.Exp(-0.5 * x * x);

    /// <summary>Probability Φ(x) of a value up to x.</summary>
    /// <remarks>
    /// ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …) up to |x| = 2, Laplace's continued fraction φ(x)/(x + 1/(x + 2/(x + …)))
    /// of the tail beyond. <b>Source</b> M. Abramowitz and I. A. Stegun (1964), 26.2.11 and 26.2.14.
    /// </remarks>
    public static double Probability(double x)
    {
        if (double.IsNaN(x))
        {
            return double.NaN;
        }

        if (Math.Abs(x) <= SeriesLimit)
        {
            return 0.5 + (Density(x) * Series(x));
        }

        double tail = double.IsInfinity(x) ? 0 : Density(x) * TailRatio(Math.Abs(x));
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>The value that is not exceeded with probability u.</summary>
    /// <remarks>
    /// Rational approximations in three ranges, relative error about 10⁻¹⁶. <b>Source</b> M. J. Wichura (1988),
    /// Algorithm AS 241, Appl. Statist. 37, 477-484, routine PPND16.
    /// </remarks>
    /// <param name="u">Probability in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">u is not in (0, 1).</exception>
    public static double Quantile(double u)
    {
        if (!(u > 0 && u < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(u), u, "a probability lies between 0 and 1, both excluded");
        }

        double q = u - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            double t = 0.180625 - (q * q);
            return q * Ratio(t, CentralAbove, CentralBelow);
        }

        double r = Math.Sqrt(-Math.Log(q < 0 ? u : 1 - u));
        double x = r <= 5 ? Ratio(r - 1.6, MiddleAbove, MiddleBelow) : Ratio(r - 5, FarAbove, FarBelow);
        return q < 0 ? -x : x;
    }

    private static ReadOnlySpan<double> CentralAbove =>
        [
            3.3871328727963666080e0,
            1.3314166789178437745e2,
            1.9715909503065514427e3,
            1.3731693765509461125e4,
            4.5921953931549871457e4,
            6.7265770927008700853e4,
            3.3430575583588128105e4,
            2.5090809287301226727e3,
        ];

    private static ReadOnlySpan<double> CentralBelow =>
        [
            1,
            4.2313330701600911252e1,
            6.8718700749205790830e2,
            5.3941960214247511077e3,
            2.1213794301586595867e4,
            3.9307895800092710610e4,
            2.8729085735721942674e4,
            5.2264952788528545610e3,
        ];

    private static ReadOnlySpan<double> MiddleAbove =>
        [
            1.42343711074968357734e0,
            4.63033784615654529590e0,
            5.76949722146069140550e0,
            3.64784832476320460504e0,
            1.27045825245236838258e0,
            2.41780725177450611770e-1,
            2.27238449892691845833e-2,
            7.74545014278341407640e-4,
        ];

    private static ReadOnlySpan<double> MiddleBelow =>
        [
            1,
            2.05319162663775882187e0,
            1.67638483018380384940e0,
            6.89767334985100004550e-1,
            1.48103976427480074590e-1,
            1.51986665636164571966e-2,
            5.47593808499534494600e-4,
            1.05075007164441684324e-9,
        ];

    private static ReadOnlySpan<double> FarAbove =>
        [
            6.65790464350110377720e0,
            5.46378491116411436990e0,
            1.78482653991729133580e0,
            2.96560571828504891230e-1,
            2.65321895265761230930e-2,
            1.24266094738807843860e-3,
            2.71155556874348757815e-5,
            2.01033439929228813265e-7,
        ];

    private static ReadOnlySpan<double> FarBelow =>
        [
            1,
            5.99832206555887937690e-1,
            1.36929880922735805310e-1,
            1.48753612908506148525e-2,
            7.86869131145613259100e-4,
            1.84631831751005468180e-5,
            1.42151175831644588870e-7,
            2.04426310338993978564e-15,
        ];

    private static double Ratio(double t, ReadOnlySpan<double> above, ReadOnlySpan<double> below)
    {
        double numerator = above[^1];
        double denominator = below[^1];
        for (int i = above.Length - 2; i >= 0; i--)
        {
            numerator = (numerator * t) + above[i];
            denominator = (denominator * t) + below[i];
        }

        return numerator / denominator;
    }

    private static double Series(double x)
    {
        double term = x;
        double sum = x;
        for (int k = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); k += 2)
        {
            term *= x * x / k;
            sum += term;
        }

        return sum;
    }

    /// <summary>(1 - Φ(x)) / φ(x) for x > 2; from the two hundredth fraction inwards, which settles the last bit at 2.</summary>
    private static double TailRatio(double x)
    {
        double below = x;
        for (int k = Fractions; k > 0; k--)
        {
            below = x + (k / below);
        }

        return 1 / below;
    }
}
