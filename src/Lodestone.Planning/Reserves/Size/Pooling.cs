using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>
/// What members need together and apart: <c>Σ_i q_α(S_i)</c> alone, <c>q_α(Σ_i S_i)</c> pooled, when one disruption hits all (the same
/// draw for everyone) and when each is hit by itself (draws and times of its own).
/// </summary>
/// <param name="Alone">Sum of what each member needs by itself, t.</param>
/// <param name="Together">Pooled need when all are hit at once, t.</param>
/// <param name="Apart">Pooled need when each is hit by itself, t.</param>
public sealed record Pooling(double Alone, double Together, double Apart)
{
    private const uint FirstDriver = 100;
    private const int Futures = 4000;

    /// <summary>Share of stocks that pooling saves when all are hit at once; null when nothing is needed.</summary>
    public double? SavedTogether => Alone > 0 ? 1 - (Together / Alone) : null;

    /// <summary>Share of stocks that pooling saves when each is hit by itself.</summary>
    public double? SavedApart => Alone > 0 ? 1 - (Apart / Alone) : null;

    /// <summary>Computes the needs over futures in which a disruption comes with a chance or not.</summary>
    /// <param name="missing">Missing tonnes by member and draw, if the disruption comes.</param>
    /// <param name="chance">Chance that it comes.</param>
    /// <param name="quantile">α, between 0 and 1.</param>
    /// <param name="seed">Seed of the futures.</param>
    public static Pooling Of(IReadOnlyList<double[]> missing, double chance, double quantile, ulong seed)
    {
        int draws = missing.Count > 0 ? missing[0].Length : 0;
        if (draws == 0)
        {
            return new Pooling(0, 0, 0);
        }

        double[][] apart = new double[missing.Count][];
        for (int member = 0; member < missing.Count; member++)
        {
            var stream = new PhiloxStream(seed, FirstDriver + (uint)member);
            apart[member] =
            [
                .. Enumerable
                    .Range(0, Futures)
                    .Select(f => stream.Uniform(f) < chance ? missing[member][(int)(stream.Uniform(f, 1) * draws)] : 0),
            ];
        }

        var common = new PhiloxStream(seed, FirstDriver - 1);
        double[][] together =
        [
            .. missing.Select(member =>
                Enumerable
                    .Range(0, Futures)
                    .Select(f => common.Uniform(f) < chance ? member[(int)(common.Uniform(f, 1) * draws)] : 0)
                    .ToArray()
            ),
        ];
        return new Pooling(
            together.Sum(member => At(member, quantile)),
            At(Summed(together), quantile),
            At(Summed(apart), quantile)
        );
    }

    private static double[] Summed(double[][] members) =>
        [.. Enumerable.Range(0, Futures).Select(f => members.Sum(member => member[f]))];

    private static double At(double[] values, double quantile) =>
        Quantiles.OfSorted([.. values.Where(double.IsFinite).Order()], quantile);
}
