namespace Lodestone.Model;

/// <summary>The beta distribution behind PERT: Beta(1 + 4 m, 5 - 4 m) on (0, 1) with its mode at m.</summary>
internal static class PertBeta
{
    private const double Sum = 6;

    /// <summary>The value that is not exceeded with probability u, by bisection closed with Newton steps.</summary>
    /// <param name="mode">Mode, 0 to 1.</param>
    /// <param name="u">Probability in (0, 1).</param>
    public static double Quantile(double mode, double u)
    {
        double a = 1 + (4 * mode);
        double lower = 0;
        double upper = 1;
        double x = mode is > 0.02 and < 0.98 ? mode : 0.5;
        double scale = 1 / Beta(a);
        for (int i = 0; i < 200 && upper - lower > 1e-16 * upper; i++)
        {
            double miss = Probability(a, x) - u;
            (lower, upper) = miss > 0 ? (lower, x) : (x, upper);
            double next = x - (miss / (scale * Math.Pow(x, a - 1) * Math.Pow(1 - x, Sum - a - 1)));
            if (!(next > lower && next < upper))
            {
                next = lower + ((upper - lower) / 2);
            }

            if (Math.Abs(next - x) <= 2e-16 * x)
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    /// <summary>Regularised incomplete beta function I_x(a, 6 - a).</summary>
    /// <remarks>
    /// Continued fraction 8.17.22 of F. W. J. Olver et al. (eds.), NIST Digital Library of Mathematical Functions,
    /// evaluated by Lentz's method as modified by Thompson and Barnett (1986), on the side where it converges fast.
    /// </remarks>
    public static double Probability(double a, double x)
    {
        double b = Sum - a;
        return x < (a + 1) / (Sum + 2) ? Lower(a, b, x) : 1 - Lower(b, a, 1 - x);
    }

    /// <summary>B(a, 6 - a) = (1-a)(2-a)(3-a)(4-a)(5-a)/5! × π / sin(π a), its zero over zero at whole a divided out.</summary>
    public static double Beta(double a)
    {
        double nearest = Math.Clamp(Math.Round(a), 1, 5);
        double gap = Math.PI * (nearest - a);
        double product = gap == 0 ? 1 : gap / Math.Sin(gap);
        for (int k = 1; k <= 5; k++)
        {
            product *= (k == nearest ? 1 : Math.Abs(k - a)) / k;
        }

        return product;
    }

    private static double Lower(double a, double b, double x)
    {
        double d = 1 / Nonzero(1 - ((a + b) * x / (a + 1)));
        double c = 1;
        double fraction = d;
        for (int m = 1; m < 500; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            double before = fraction;
            fraction *= Step(even, ref c, ref d);
            fraction *= Step(odd, ref c, ref d);
            if (Math.Abs(fraction - before) <= 1e-16 * fraction)
            {
                break;
            }
        }

        return Math.Pow(x, a) * Math.Pow(1 - x, b) * fraction / (a * Beta(a));
    }

    private static double Step(double coefficient, ref double c, ref double d)
    {
        d = 1 / Nonzero(1 + (coefficient * d));
        c = Nonzero(1 + (coefficient / c));
        return c * d;
    }

    private static double Nonzero(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
}
