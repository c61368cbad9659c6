using System.CommandLine;
using System.Diagnostics;
using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Peers.Comparison;
using Lodestone.Runs;

namespace Lodestone.Peers.Verbs;

/// <summary><c>ensembles</c>: draws per second of every shipped scenario, engine alone: nothing is stored.</summary>
internal static class EnsembleVerb
{
    private const int Block = 64;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    private static readonly EngineSettings Settings = new() { Tolerance = 1e-9 };

    public static Command Create()
    {
        Command verb = new(
            "ensembles",
            "Times the draws of every shipped scenario on all cores, without storing them."
        );
        Option<int> draws = new("--draws")
        {
            Description = "Draws of each scenario",
            HelpName = "N",
            DefaultValueFactory = _ => 1024,
        };
        Option<string[]> only = new("--only")
        {
            Description = "Scenarios to time [default: all]",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong(ShippedData.Scenarios);
        verb.Options.Add(draws);
        verb.Options.Add(only);
        verb.SetAction(parsed =>
            Run(parsed.GetValue(draws), parsed.GetValue(only) is { Length: > 0 } names ? names : ShippedData.Scenarios)
        );
        return verb;
    }

    private static int Run(int draws, string[] scenarios)
    {
        int workers = Environment.ProcessorCount;
        Console.WriteLine($"{draws} draws of each scenario, {workers} workers, tolerance {Settings.Tolerance:0e0}");
        Console.WriteLine(
            $"{"scenario", -24}{"months", 7}{"draws/s", 9}{"solves/s", 10}{"cpu us", 8}{"steps", 7}{"fallbacks", 11}{"missed", 8}{"failed", 8}{"residual", 10}"
        );
        long periods = 0;
        foreach (string name in scenarios)
        {
            (World world, Scenario scenario) = ShippedData.Touched(name);
            CompiledScenario compiled = CompiledScenario.Compile(world, scenario);
            Warm(compiled, workers);
            (Tally all, double wall, double processor) = Play(compiled, draws, workers);
            double solves = all.Periods;
            Console.WriteLine(
                $"{name, -24}{scenario.Horizon.Periods, 7}{draws / wall, 9:F0}{solves / wall, 10:F0}{1e6 * processor / solves, 8:F1}{all.Steps / solves, 7:F2}{all.Fallbacks, 11}{all.Missed, 8}{all.Failed, 8}{all.Worst, 10:0.0e0}"
            );
            foreach ((int draw, PathRecord record) in all.Troubled)
            {
                string failed =
                    record.FailedPeriod >= 0 ? $", no point in {scenario.Horizon.At(record.FailedPeriod)}" : "";
                Console.WriteLine(
                    $"  draw {draw}: {record.Missed} months missed{failed}, residual {record.WorstResidual:0.0e0}"
                );
            }

            periods += all.Periods;
        }

        Console.WriteLine($"{periods} months in all");
        return 0;
    }

    /// <summary>Plays until the runtime has compiled what it runs: what a draw costs settles within seconds.</summary>
    private static void Warm(CompiledScenario compiled, int workers)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Settling; )
        {
            Play(compiled, 4 * Block, workers);
        }
    }

    private static (Tally All, double Wall, double Processor) Play(CompiledScenario compiled, int draws, int workers)
    {
        DrawSampler sampler = new(compiled.World, compiled.Scenario, 7);
        GuidePath guide = GuidePath.Of(compiled, Settings);
        Tally[] tallies = [.. Enumerable.Range(0, workers).Select(_ => new Tally())];
        int next = 0;
        void Work(int worker)
        {
            IPathBatch batch = PathBatches.Create(compiled, Settings, guide);
            for (int first; (first = Interlocked.Add(ref next, Block) - Block) < draws; )
            {
                batch.Play(first, Math.Min(Block, draws - first), sampler.At, tallies[worker], default);
            }
        }

        WorkClock clock = new();
        clock.Start();
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(worker => new Thread(() => Work(worker)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        clock.Stop();
        Tally all = new();
        Array.ForEach(tallies, all.Add);
        return (all, clock.Wall.TotalSeconds, clock.Processor.TotalSeconds);
    }

    private sealed class Tally : IPathObserver
    {
        public long Periods { get; private set; }

        public long Steps { get; private set; }

        public int Fallbacks { get; private set; }

        public int Missed { get; private set; }

        public int Failed { get; private set; }

        public double Worst { get; private set; }

        /// <summary>Draws with a month that missed the tolerance or has no usable point.</summary>
        public SortedDictionary<int, PathRecord> Troubled { get; } = [];

        public void Cleared(in PathView view) { }

        public void Ended(int draw, PathRecord record)
        {
            Periods += record.Periods;
            Steps += record.Steps;
            Fallbacks += record.Fallbacks;
            Missed += record.Missed;
            Failed += record.FailedPeriod >= 0 ? 1 : 0;
            Worst = Math.Max(Worst, record.WorstResidual);
            if (record.Missed > 0 || record.FailedPeriod >= 0)
            {
                Troubled[draw] = record;
            }
        }

        public void Add(Tally other)
        {
            Periods += other.Periods;
            Steps += other.Steps;
            Fallbacks += other.Fallbacks;
            Missed += other.Missed;
            Failed += other.Failed;
            Worst = Math.Max(Worst, other.Worst);
            foreach ((int draw, PathRecord record) in other.Troubled)
            {
                Troubled[draw] = record;
            }
        }
    }
}
