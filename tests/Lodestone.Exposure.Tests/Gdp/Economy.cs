using CsCheck;
using Lodestone.Model;

namespace Lodestone.Exposure.Tests.Gdp;

/// <summary>Tables with published answers, and random ones.</summary>
internal static class Economy
{
    /// <summary>Miller and Blair 2009, table 2.3; value added is what is left of output.</summary>
    public static InputOutputTable MillerBlair { get; } = Of([150, 500, 200, 100], [350, 1700], [0, 0], [650, 1400]);

    /// <summary>The table of two regions with three sectors of the test data of pymrio (github.com/IndEcol/pymrio).</summary>
    public static InputOutputTable TwoRegions { get; } = WithoutImports(PymrioFlows, [17, 5, 19, 25, 20, 13]);

    /// <summary>Balanced tables of two to six sectors in which no sector spends more than nine tenths on inputs.</summary>
    public static Gen<InputOutputTable> Random { get; } =
        Gen.Int[2, 6]
            .SelectMany(n =>
                Gen.Select(
                    Gen.Double[0.001, 1].Array[n * n],
                    Gen.Double[0.1, 0.8].Array[n],
                    Gen.Double[1, 100].Array[n],
                    Gen.Double[0, 0.1].Array[n],
                    Build
                )
            );

    private static double[] PymrioFlows =>
        [
            10,
            5,
            1,
            6,
            5,
            7,
            0,
            2,
            0,
            0,
            5,
            3,
            10,
            3,
            20,
            4,
            2,
            0,
            5,
            0,
            0,
            1,
            10,
            9,
            0,
            10,
            1,
            0,
            20,
            1,
            5,
            0,
            0,
            1,
            10,
            10,
        ];

    public static InputOutputTable Of(double[] flows, double[] final, double[] imports, double[] valueAdded) =>
        new()
        {
            Place = "A",
            Year = "2000",
            Sectors =
            [
                .. Enumerable.Range(0, final.Length).Select(i => new EconomicSector($"s{i + 1}", $"Sector {i + 1}")),
            ],
            Flows = flows,
            FinalDemand = final,
            ImportedInputs = imports,
            ValueAdded = valueAdded,
        };

    private static InputOutputTable WithoutImports(double[] flows, double[] final)
    {
        int n = final.Length;
        double[] value = new double[n];
        for (int j = 0; j < n; j++)
        {
            value[j] = final[j];
            for (int i = 0; i < n; i++)
            {
                value[j] += flows[(j * n) + i] - flows[(i * n) + j];
            }
        }

        return Of(flows, final, new double[n], value);
    }

    /// <summary>Coefficients first, then the output of a final demand by a fixed point: no use of the code under test.</summary>
    private static InputOutputTable Build(double[] weights, double[] spent, double[] final, double[] imported)
    {
        int n = spent.Length;
        double[] a = new double[n * n];
        for (int j = 0; j < n; j++)
        {
            double sum = Enumerable.Range(0, n).Sum(i => weights[(i * n) + j]);
            for (int i = 0; i < n; i++)
            {
                a[(i * n) + j] = spent[j] * weights[(i * n) + j] / sum;
            }
        }

        double[] x = [.. final];
        for (int round = 0; round < 400; round++)
        {
            x =
            [
                .. Enumerable
                    .Range(0, n)
                    .Select(i => final[i] + Enumerable.Range(0, n).Sum(j => a[(i * n) + j] * x[j])),
            ];
        }

        double[] flows = [.. Enumerable.Range(0, n * n).Select(k => a[k] * x[k % n])];
        double[] imports = [.. Enumerable.Range(0, n).Select(j => imported[j] * x[j])];
        double[] value = [.. Enumerable.Range(0, n).Select(j => x[j] * (1 - spent[j] - imported[j]))];
        return Of(flows, final, imports, value);
    }
}
