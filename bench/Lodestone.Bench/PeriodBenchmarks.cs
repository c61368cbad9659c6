using BenchmarkDotNet.Attributes;
using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Bench;

/// <summary>Clearing one month.</summary>
public class PeriodBenchmarks
{
    private readonly EngineSettings _settings = new();
    private CompiledScenario _shock = null!;
    private PathRunner _calm = null!;
    private PeriodSolver _solver = null!;
    private PeriodParameters<Lane1> _month = null!;
    private PeriodSolution _solution = null!;

    /// <summary>Compiles both scenarios; the calm month is cleared once, so that it is warm.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _shock = Repository.Compile(Scenarios.Shock);
        CompiledScenario calm = Repository.Compile(Scenarios.Calm);
        _calm = new PathRunner(calm, _settings);
        _calm.Clear(0);
        _solver = new PeriodSolver(calm, _settings, new PathInput(calm));
        _month = FirstMonth.Of(calm);
        _solution = new PeriodSolution(calm.Program);
        _solver.Solve(_month, _solution);
    }

    /// <summary>First month of the shock from the calm state, with a workspace of its own.</summary>
    [Benchmark]
    public int Cold()
    {
        PathRunner runner = new(_shock, _settings);
        runner.Clear(0);
        return runner.Solution.Iterations;
    }

    /// <summary>A calm month after a calm month: parameters set, market cleared.</summary>
    [Benchmark]
    public int Warm()
    {
        _calm.Clear(0);
        return _calm.Solution.Iterations;
    }

    /// <summary>The part of it that clears the market.</summary>
    [Benchmark]
    public int WarmSolve()
    {
        _solver.Solve(_month, _solution);
        return _solution.Iterations;
    }
}
