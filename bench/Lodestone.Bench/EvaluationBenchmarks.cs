using BenchmarkDotNet.Attributes;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Bench;

/// <summary>Φ, its gradient and its Hessian, by width of lane. Times are per scenario: a lane of eight counts as eight operations.</summary>
public class EvaluationBenchmarks
{
    private Kernel<Lane1> _one = null!;
    private Kernel<Lane4> _four = null!;
    private Kernel<Lane8> _eight = null!;

    /// <summary>First month of the shock at base prices.</summary>
    [GlobalSetup]
    public void Setup()
    {
        CompiledScenario compiled = Repository.Compile(Scenarios.Shock);
        _one = new Kernel<Lane1>(compiled);
        _four = new Kernel<Lane4>(compiled);
        _eight = new Kernel<Lane8>(compiled);
    }

    /// <summary>One scenario.</summary>
    [Benchmark(Baseline = true)]
    public double Evaluate1() => _one.Evaluate();

    /// <summary>Four scenarios, per scenario.</summary>
    [Benchmark(OperationsPerInvoke = 4)]
    public double Evaluate4() => _four.Evaluate();

    /// <summary>Eight scenarios, per scenario.</summary>
    [Benchmark(OperationsPerInvoke = 8)]
    public double Evaluate8() => _eight.Evaluate();
}
