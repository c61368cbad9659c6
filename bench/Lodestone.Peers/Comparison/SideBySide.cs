using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Peers.Comparison;

/// <summary>The engine as ensembles use it: scenarios of one structure side by side in the lanes, on every core.</summary>
public static class SideBySide
{
    /// <summary>Least number of scenarios a measurement plays: shorter families are played over and over.</summary>
    private const int Least = 4096;

    private const int Block = 64;

    private static readonly EngineSettings Settings = new() { Tolerance = 1e-9 };

    /// <summary>Clears every period of every scenario.</summary>
    /// <param name="world">World.</param>
    /// <param name="like">Scenario with the items of all others, whose central path guides them.</param>
    /// <param name="scenarios">Scenarios whose items differ from it in windows and depths only.</param>
    /// <param name="workers">Threads.</param>
    public static BatchResult Play(World world, Scenario like, IReadOnlyList<Scenario> scenarios, int workers)
    {
        int periods = like.Horizon.Periods;
        CompiledScenario compiled = CompiledScenario.Compile(world, like);
        GuidePath? guide = periods > 1 ? GuidePath.Of(compiled, Settings) : null;
        Draw[] draws = [.. scenarios.Select((scenario, number) => DrawOf(world, scenario, number))];
        int rounds = Math.Max(1, Least / (scenarios.Count * periods));
        int total = rounds * scenarios.Count;
        Tally[] tallies = [.. Enumerable.Range(0, workers).Select(_ => new Tally(compiled, scenarios.Count))];
        IPathBatch[] batches = [.. tallies.Select(_ => PathBatches.Create(compiled, Settings, guide))];
        int next = 0;
        void Work(int worker)
        {
            for (int first; (first = Interlocked.Add(ref next, Block) - Block) < total; )
            {
                int count = Math.Min(Block, total - first);
                batches[worker].Play(first, count, n => draws[n % draws.Length], tallies[worker], default);
            }
        }

        WorkClock watch = new();
        watch.Start();
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(worker => new Thread(() => Work(worker)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        watch.Stop();
        double[] unmet = new double[scenarios.Count];
        foreach (Tally tally in tallies)
        {
            for (int at = 0; at < unmet.Length; at++)
            {
                unmet[at] += tally.Unmet[at] / rounds;
            }
        }

        double[] objective = new double[scenarios.Count];
        Array.Fill(objective, double.NaN);
        return new BatchResult(
            watch.Wall.TotalSeconds / rounds,
            watch.Processor.TotalSeconds / rounds,
            workers,
            objective,
            unmet,
            tallies.Sum(tally => tally.Failed)
        );
    }

    private static Draw DrawOf(World world, Scenario scenario, int number) =>
        new(
            number,
            [.. world.Parameters.Select(parameter => parameter.Central)],
            [.. scenario.Items],
            [.. world.Stocks.Select(_ => 1.0)],
            scenario.Uncertainty?.DemandGrowth?.Central ?? 0
        );

    /// <summary>Adds up what is short; a draw is counted by its number, however often it is played.</summary>
    private sealed class Tally(CompiledScenario compiled, int scenarios) : IPathObserver
    {
        private readonly int[] _uses = Magnets.Uses(compiled);

        public double[] Unmet { get; } = new double[scenarios];

        public int Failed { get; private set; }

        public void Cleared(in PathView view) =>
            Unmet[view.Draw % scenarios] += Magnets.Unmet(_uses, view.Need, view.Solution.Served);

        public void Ended(int draw, PathRecord record) => Failed += record.Missed + (record.FailedPeriod >= 0 ? 1 : 0);
    }
}
