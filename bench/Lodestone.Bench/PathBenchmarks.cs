using BenchmarkDotNet.Attributes;
using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Bench;

/// <summary>A path of 36 months with its report, from a compiled scenario.</summary>
public class PathBenchmarks
{
    private CompiledScenario _compiled = null!;

    /// <summary>Scenario played.</summary>
    [Params(Scenarios.Calm, Scenarios.Shock)]
    public string Scenario { get; set; } = "";

    /// <summary>Compiles the scenario.</summary>
    [GlobalSetup]
    public void Setup() => _compiled = Repository.Compile(Scenario);

    /// <summary>Workspace, every period, every row of the report.</summary>
    [Benchmark]
    public Outcome Path() => new PathRunner(_compiled, new EngineSettings()).Run(null, CancellationToken.None);

    /// <summary>The same without the rows of the report.</summary>
    [Benchmark]
    public PathState Periods()
    {
        PathRunner runner = new(_compiled, new EngineSettings());
        for (int period = 0; period < _compiled.Scenario.Horizon.Periods; period++)
        {
            runner.Clear(period);
            runner.Advance();
        }

        return runner.State;
    }
}
