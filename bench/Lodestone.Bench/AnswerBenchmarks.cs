using BenchmarkDotNet.Attributes;
using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Bench;

/// <summary>What is made of one path of the shock, and the whole way from a scenario to its answer.</summary>
public class AnswerBenchmarks
{
    private World _world = null!;
    private Scenario _scenario = null!;
    private Outcome _outcome = null!;

    /// <summary>Plays the shock once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _world = Repository.World();
        _scenario = Repository.Scenario(Scenarios.Shock, _world);
        _outcome = Play();
    }

    /// <summary>Sentences and table from the rows.</summary>
    [Benchmark]
    public Answer Read() => Answer.Of(_outcome, _world);

    /// <summary>outcome.csv, to nowhere.</summary>
    [Benchmark]
    public void Write() => OutcomeCsv.Write(_outcome, Stream.Null);

    /// <summary>One draw answered: calibration, 36 months, every row, sentences and table; nothing is stored.</summary>
    [Benchmark]
    public Answer Ask() => Answer.Of(Play(), _world);

    private Outcome Play() =>
        new PathRunner(CompiledScenario.Compile(_world, _scenario), new EngineSettings()).Run(
            null,
            CancellationToken.None
        );
}
