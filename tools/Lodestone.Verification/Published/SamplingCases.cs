using System.Globalization;
using Lodestone.Model;
using Lodestone.Model.Tests.Statistics;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Published;

/// <summary>Generators and sensitivity indices against published vectors and closed forms.</summary>
internal static class SamplingCases
{
    private const int Seeds = 60;
    private const int Draws = 1000;

    /// <summary>Counter (four words), key (two words), output (four words).</summary>
    private static readonly (uint[] Counter, uint[] Key, string Output)[] KnownAnswers =
    [
        ([0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
        ([~0u, ~0u, ~0u, ~0u], [~0u, ~0u], "408f276d 41c83b0e a20bc7c6 6d5451fd"),
        (
            [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
            [0xa4093822, 0x299f31d0],
            "d16cfe09 94fdcceb 5001e420 24126ea1"
        ),
    ];

    /// <summary>Points 1 to 9 in three dimensions, S. Joe and F. Y. Kuo, notes on their generator (2008).</summary>
    private static readonly double[][] Points =
    [
        [0.5, 0.5, 0.5],
        [0.75, 0.25, 0.25],
        [0.25, 0.75, 0.75],
        [0.375, 0.375, 0.625],
        [0.875, 0.875, 0.125],
        [0.625, 0.125, 0.875],
        [0.125, 0.625, 0.375],
        [0.1875, 0.3125, 0.9375],
        [0.6875, 0.8125, 0.4375],
    ];

    public static IEnumerable<Check> Play()
    {
        foreach ((uint[] counter, uint[] key, string output) in KnownAnswers)
        {
            (uint a, uint b, uint c, uint d) = Philox4x32.Block(
                counter[0],
                counter[1],
                counter[2],
                counter[3],
                key[0],
                key[1]
            );
            yield return Check.Same(
                "Philox4x32-10",
                "Salmon et al. 2011, Random123, kat_vectors",
                string.Create(CultureInfo.InvariantCulture, $"block of counter {counter[0]:x8}…"),
                output,
                string.Create(CultureInfo.InvariantCulture, $"{a:x8} {b:x8} {c:x8} {d:x8}")
            );
        }

        SobolSequence sobol = new(3);
        foreach (int point in (int[])[4, 8, 9])
        {
            yield return Check.Same(
                "Sobol' sequence",
                "Joe and Kuo 2008, notes, table of first points",
                $"point {point}",
                Text(Points[point - 1]),
                Text([sobol.At(point, 0), sobol.At(point, 1), sobol.At(point, 2)])
            );
        }

        foreach (
            Check check in Indices("Ishigami", "Ishigami and Homma 1990", TestFunctions.Ishigami, [0.3139, 0.4424, 0])
        )
        {
            yield return check;
        }

        foreach (Check check in Indices("Sobol' g", "Sobol' 1998", TestFunctions.SobolG, [0.7162, 0.1790, 0.0237]))
        {
            yield return check;
        }
    }

    /// <summary>Mean over sixty seeds of the first-order indices from a thousand independent draws.</summary>
    private static IEnumerable<Check> Indices(
        string name,
        string source,
        Func<ReadOnlySpan<double>, double> function,
        double[] published
    )
    {
        int dimensions = name == "Ishigami" ? 3 : TestFunctions.G.Length;
        double[] exact = name == "Ishigami" ? TestFunctions.IshigamiIndices() : TestFunctions.SobolGIndices();
        double[] sum = new double[published.Length];
        for (int seed = 0; seed < Seeds; seed++)
        {
            (double[][] drivers, double[] output) = TestFunctions.Sample(
                function,
                dimensions,
                Draws,
                (ulong)seed,
                false
            );
            for (int d = 0; d < published.Length; d++)
            {
                sum[d] += FirstOrderIndex.ByHarmonics(drivers[d], output).Value;
            }
        }

        for (int d = 0; d < published.Length; d++)
        {
            yield return Check.Printed(name, source, $"closed form of S{d + 1}", published[d], exact[d], 4);
            yield return Check.Absolute(
                name,
                $"{source}; mean of {Seeds} estimates of {Draws} draws",
                $"S{d + 1} by harmonics",
                exact[d],
                sum[d] / Seeds,
                0.012
            );
        }
    }

    private static string Text(double[] point) =>
        string.Join(", ", point.Select(x => x.ToString(CultureInfo.InvariantCulture)));
}
