using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Plays the path of central values once and keeps what a watch says; nothing is stored.</summary>
internal sealed class CentralPath(IPathWatch watch) : IPathObserver
{
    private readonly double[] _values = new double[watch.Series.Count];

    /// <summary>True when every period was solved within the tolerance.</summary>
    public bool IsSolved { get; private set; }

    /// <summary>Numbers by series.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>Plays it.</summary>
    public void Play(CompiledScenario compiled, CancellationToken cancel)
    {
        Draw draw = Central(compiled.World, compiled.Scenario);
        watch.FillBase(_values);
        PathBatches.Of<Lane1>(compiled, ScenarioEnsemble.Engine, null).Play(0, 1, _ => draw, this, cancel);
    }

    /// <inheritdoc />
    public void Cleared(in PathView view) => watch.Fill(view, _values);

    /// <inheritdoc />
    public void Ended(int draw, PathRecord record) => IsSolved = record is { FailedPeriod: < 0, Missed: 0 };

    private static Draw Central(World world, Scenario scenario)
    {
        double[] stocks = new double[world.Stocks.Count];
        Array.Fill(stocks, scenario.Uncertainty?.Stocks?.Central ?? 1);
        return new Draw(
            0,
            [.. world.Parameters.Select(p => p.Central)],
            [.. scenario.Items],
            stocks,
            scenario.Uncertainty?.DemandGrowth?.Central ?? 0
        );
    }
}
