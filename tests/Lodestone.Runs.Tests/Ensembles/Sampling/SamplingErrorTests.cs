using Lodestone.Model;

namespace Lodestone.Runs.Tests;

public class SamplingErrorTests
{
    private const int Draws = 256;
    private const int Samples = 32;
    private static readonly World World = UncertainChain.World();
    private static readonly Scenario Scenario = UncertainChain.Scenario(UncertainChain.Everything()[..4]);

    /// <summary>A made-up answer that depends on all drivers, on some of them more and on two together.</summary>
    private static double Answer(DrawSampler sampler, int draw)
    {
        double sum = 0;
        double product = 1;
        for (int d = 0; d < sampler.Drivers.Count; d++)
        {
            DriverColumn c = sampler.Drivers[d].Column;
            double z = (sampler.Value(draw, d) - c.Low) / (c.High - c.Low);
            sum += z / (1 + d);
            product *= d < 2 ? 0.5 + z : 1;
        }

        return sum + product;
    }

    private static double[] Statistics(double[] answers)
    {
        Array.Sort(answers);
        var moments = Moments.Of(answers);
        return
        [
            moments.Mean,
            Math.Sqrt(moments.Variance),
            Quantiles.OfSorted(answers, 0.05),
            Quantiles.OfSorted(answers, 0.95),
        ];
    }

    private static double[] RootMeanSquare(IEnumerable<double[]> samples, double[] truth)
    {
        double[] squares = new double[truth.Length];
        foreach (double[] sample in samples)
        {
            for (int i = 0; i < truth.Length; i++)
            {
                squares[i] += (sample[i] - truth[i]) * (sample[i] - truth[i]) / Samples;
            }
        }

        return [.. squares.Select(Math.Sqrt)];
    }

    /// <summary>
    /// Mean, spread and both tails of 256 draws against those of 65,536, over 32 seeds. The rival has independent points:
    /// its k-th draw is draw 0 of a seed of its own, which is uniform and independent from seed to seed.
    /// </summary>
    [Fact]
    public void Mean_spread_and_tails_are_more_exact_than_those_of_independent_draws()
    {
        var large = new DrawSampler(World, Scenario, 1_000_003);
        double[] truth = Statistics([.. Enumerable.Range(0, 1 << 16).Select(k => Answer(large, k))]);
        double[] drawn = RootMeanSquare(
            Enumerable
                .Range(0, Samples)
                .Select(seed =>
                {
                    var sampler = new DrawSampler(World, Scenario, (ulong)seed);
                    return Statistics([.. Enumerable.Range(0, Draws).Select(k => Answer(sampler, k))]);
                }),
            truth
        );
        double[] independent = RootMeanSquare(
            Enumerable
                .Range(0, Samples)
                .Select(sample =>
                    Statistics([
                        .. Enumerable
                            .Range(0, Draws)
                            .Select(k =>
                                Answer(
                                    new DrawSampler(World, Scenario, 1_000_000_000UL + (ulong)((sample * Draws) + k)),
                                    0
                                )
                            ),
                    ])
                ),
            truth
        );
        string both = $"{string.Join(' ', drawn)} against {string.Join(' ', independent)}";
        Assert.True(drawn[0] < independent[0] / 5, both);
        Assert.True(drawn.Zip(independent).All(p => p.First < p.Second), both);
    }
}
