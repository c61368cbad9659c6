using System.Globalization;
using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Runs;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>Whole paths of draws: the same bits in lanes of every width, in other blocks and on several threads.</summary>
internal static class BatchChecks
{
    private const int Draws = 24;
    private const ulong Seed = 7;
    private const string Name = "china-switches-off";

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        Scenario scenario = shipped.OnMagnets(Name);
        CompiledScenario compiled = CompiledScenario.Compile(shipped.Magnets, scenario);
        DrawSampler sampler = new(shipped.Magnets, scenario, Seed);
        GuidePath guide = GuidePath.Of(compiled, ScenarioEnsemble.Engine, default);
        Log alone = new();
        Batch<Lane1>().Play(0, Draws, sampler.At, alone, default);
        yield return Same("draws four side by side", Together(Batch<Lane4>(), [(0, Draws)]));
        yield return Same("draws eight side by side", Together(Batch<Lane8>(), [(0, Draws)]));
        yield return Same(
            "blocks of 5 draws, the last first",
            Together(Batch<Lane8>(), [(20, 4), (15, 5), (10, 5), (5, 5), (0, 5)])
        );
        yield return Same("two threads, each with a half", OnThreads());

        IPathBatch Batch<T>()
            where T : struct, ILane<T> => PathBatches.Of<T>(compiled, ScenarioEnsemble.Engine, guide);

        Log Together(IPathBatch batch, (int First, int Count)[] blocks)
        {
            Log log = new();
            foreach ((int first, int count) in blocks)
            {
                batch.Play(first, count, sampler.At, log, default);
            }

            return log;
        }

        Log OnThreads()
        {
            Log[] halves = [new(), new()];
            _ = Parallel.For(
                0,
                halves.Length,
                half => Batch<Lane8>().Play(half * Draws / 2, Draws / 2, sampler.At, halves[half], default)
            );
            return halves[0].With(halves[1]);
        }

        Check Same(string how, Log other) =>
            Check.Same(
                $"atlas, {Name}, {Draws} draws of {scenario.Horizon.Periods} months",
                "one draw after another, one lane",
                $"{how}: prices that differ in a bit",
                "0",
                alone.Differing(other).ToString(CultureInfo.InvariantCulture)
            );
    }

    /// <summary>Prices of every node by draw and period.</summary>
    private sealed class Log : IPathObserver
    {
        private readonly Dictionary<(int Draw, int Period), double[]> _prices = [];

        public void Cleared(in PathView view) => _prices[(view.Draw, view.Period)] = [.. view.Solution.Price];

        public void Ended(int draw, PathRecord record) { }

        public Log With(Log other)
        {
            foreach ((var key, double[] prices) in other._prices)
            {
                _prices[key] = prices;
            }

            return this;
        }

        /// <summary>Prices that are not the same number bit by bit; all of a period that one of the two has not.</summary>
        public int Differing(Log other) =>
            _prices
                .Keys.Union(other._prices.Keys)
                .Sum(key =>
                    _prices.TryGetValue(key, out double[]? mine) && other._prices.TryGetValue(key, out double[]? its)
                        ? mine.Zip(
                                its,
                                (a, b) => BitConverter.DoubleToInt64Bits(a) != BitConverter.DoubleToInt64Bits(b)
                            )
                            .Count(differs => differs)
                        : (_prices.GetValueOrDefault(key) ?? other._prices[key]).Length
                );
    }
}
