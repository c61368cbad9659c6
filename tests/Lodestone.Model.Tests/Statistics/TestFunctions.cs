namespace Lodestone.Model.Tests.Statistics;

/// <summary>Functions of uniform variables whose sensitivity indices are known in closed form.</summary>
internal static class TestFunctions
{
    public static readonly double[] G = [0, 1, 4.5, 9, 99, 99, 99, 99];

    /// <summary>T. Ishigami and T. Homma (1990), a = 7, b = 0.1, of u in (0, 1)³ with x = π (2 u - 1).</summary>
    public static double Ishigami(ReadOnlySpan<double> u)
    {
        double x1 = Math.PI * ((2 * u[0]) - 1);
        double x2 = Math.PI * ((2 * u[1]) - 1);
        double x3 = Math.PI * ((2 * u[2]) - 1);
        return Math.Sin(x1) + (7 * Math.Pow(Math.Sin(x2), 2)) + (0.1 * Math.Pow(x3, 4) * Math.Sin(x1));
    }

    /// <summary>V1 = ½ (1 + b π⁴/5)², V2 = a²/8, V3 = 0; V = a²/8 + b π⁴/5 + b² π⁸/18 + ½.</summary>
    public static double[] IshigamiIndices()
    {
        double fourth = 0.1 * Math.Pow(Math.PI, 4);
        double total = (49.0 / 8) + (fourth / 5) + (fourth * fourth / 18) + 0.5;
        return [0.5 * Math.Pow(1 + (fourth / 5), 2) / total, 49.0 / 8 / total, 0];
    }

    /// <summary>I. M. Sobol' (1998): Π (|4 u - 2| + a)/(1 + a).</summary>
    public static double SobolG(ReadOnlySpan<double> u)
    {
        double product = 1;
        for (int d = 0; d < G.Length; d++)
        {
            product *= (Math.Abs((4 * u[d]) - 2) + G[d]) / (1 + G[d]);
        }

        return product;
    }

    /// <summary>V_d = 1 / (3 (1 + a_d)²), V = Π (1 + V_d) - 1.</summary>
    public static double[] SobolGIndices()
    {
        double[] parts = [.. G.Select(a => 1 / (3 * Math.Pow(1 + a, 2)))];
        double total = parts.Aggregate(1.0, (product, v) => product * (1 + v)) - 1;
        return [.. parts.Select(v => v / total)];
    }

    /// <summary>Coordinates [dimension][draw] and outputs of a function, from independent draws or a scrambled sequence.</summary>
    public static (double[][] Drivers, double[] Output) Sample(
        Func<ReadOnlySpan<double>, double> function,
        int dimensions,
        int draws,
        ulong seed,
        bool sequence
    )
    {
        var sobol = new SobolSequence(dimensions, seed);
        double[][] drivers = [.. Enumerable.Range(0, dimensions).Select(_ => new double[draws])];
        double[] output = new double[draws];
        double[] point = new double[dimensions];
        for (int i = 0; i < draws; i++)
        {
            for (int d = 0; d < dimensions; d++)
            {
                point[d] = sequence ? sobol.At(i, d) : new PhiloxStream(seed, (uint)d).Uniform(i);
                drivers[d][i] = point[d];
            }

            output[i] = function(point);
        }

        return (drivers, output);
    }
}
