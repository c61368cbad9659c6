using BenchmarkDotNet.Attributes;
using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Bench;

/// <summary>From a world and a scenario to something that can be solved.</summary>
public class CalibrationBenchmarks
{
    private World _world = null!;
    private Scenario _scenario = null!;
    private CompiledScenario _compiled = null!;

    /// <summary>Reads world and scenario.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _world = Repository.World();
        _scenario = Repository.Scenario(Scenarios.Shock, _world);
        _compiled = CompiledScenario.Compile(_world, _scenario);
    }

    /// <summary>Calibration to the base year, layout, symbolic factorisation.</summary>
    [Benchmark]
    public CompiledScenario Compile() => CompiledScenario.Compile(_world, _scenario);

    /// <summary>Workspace of one path: everything it allocates before its first period.</summary>
    [Benchmark]
    public PathRunner Workspace() => new(_compiled, new EngineSettings());
}
