using BenchmarkDotNet.Attributes;
using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Bench;

/// <summary>The Newton loop alone, without the ladder around it: allocates nothing.</summary>
public class NewtonBenchmarks
{
    private readonly EngineSettings _settings = new();
    private NewtonSolver<Lane1> _newton = null!;
    private PeriodParameters<Lane1> _month = null!;
    private Lane1[] _start = null!;

    /// <summary>First month of the shock; the start is the base year.</summary>
    [GlobalSetup]
    public void Setup()
    {
        CompiledScenario compiled = Repository.Compile(Scenarios.Shock);
        _month = FirstMonth.Of(compiled);
        _newton = new NewtonSolver<Lane1>(compiled.Program);
        _start = BasePoint.Of<Lane1>(compiled.Program);
    }

    /// <summary>From base prices to the tolerance.</summary>
    [Benchmark]
    public NewtonResult Solve()
    {
        _start.CopyTo(_newton.Current.Coordinate.All);
        return _newton.Solve(_month, _settings.Tolerance, _settings.MaxIterations);
    }
}
