using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>
/// Futures of equal weight: each disruption comes within the horizon with <c>1 − (1 − c)^years</c>; with the chance
/// <c>joint</c> one number decides for all, so that they come together; they strike at one time, spread over the horizon.
/// </summary>
public static class ReserveFutures
{
    private const uint TogetherDriver = 1;
    private const uint CommonDriver = 2;
    private const uint FirstOwnDriver = 10;

    /// <summary>Chance that a disruption begins within the horizon.</summary>
    public static double Chance(ReserveDisruption disruption, double years) =>
        1 - Math.Pow(1 - disruption.ChancePerYear, years);

    /// <summary>Draws the futures.</summary>
    /// <param name="request">Question.</param>
    /// <param name="measured">What the engine says.</param>
    /// <param name="periods">Periods of the horizon.</param>
    public static IReadOnlyList<ReserveSample> Draw(ReserveRequest request, ReserveMeasurement measured, int periods)
    {
        ulong seed = unchecked((ulong)request.Seed);
        var together = new PhiloxStream(seed, TogetherDriver);
        var common = new PhiloxStream(seed, CommonDriver);
        List<ReserveSample> samples = [];
        for (int s = 0; s < request.Futures; s++)
        {
            bool one = together.Uniform(s) < request.Joint;
            List<string> hits = [];
            for (int d = 0; d < request.Disruptions.Count; d++)
            {
                double number = one ? common.Uniform(s) : new PhiloxStream(seed, FirstOwnDriver + (uint)d).Uniform(s);
                if (number < Chance(request.Disruptions[d], request.Years))
                {
                    hits.Add(request.Disruptions[d].Scenario);
                }
            }

            if (hits.Count > 0)
            {
                samples.Add(Sample(request, measured, s, hits, s * periods / request.Futures));
            }
        }

        return samples;
    }

    private static ReserveSample Sample(
        ReserveRequest request,
        ReserveMeasurement measured,
        int number,
        List<string> hits,
        int strikes
    )
    {
        // A step that shares no factor with the number of draws goes through all of them.
        int draw = (int)((long)number * Step(request.Draws) % request.Draws);
        Dictionary<(string Good, string Pool), ReleaseCurve> curves = [];
        foreach (
            (string good, string pool) in from item in request.Items
            from pool in ReserveSite.Of(request).Select(site => site.Pool).Distinct(StringComparer.Ordinal)
            select (item.Good, pool)
        )
        {
            ReleaseCurve[] of = [.. hits.Select(hit => measured.Curve(hit, good, pool, draw)).OfType<ReleaseCurve>()];
            if (of.Length > 0)
            {
                curves[(good, pool)] = ReleaseCurve.Together(of);
            }
        }

        return new ReserveSample(
            number.ToString("00000", CultureInfo.InvariantCulture),
            1.0 / request.Futures,
            strikes,
            hits.Sum(hit => measured.Losses(hit)[draw]),
            curves
        );
    }

    private static int Step(int draws)
    {
        int step = (int)(draws * 0.618) | 1;
        while (step > 1 && Divisor(step, draws) > 1)
        {
            step--;
        }

        return Math.Max(step, 1);
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
