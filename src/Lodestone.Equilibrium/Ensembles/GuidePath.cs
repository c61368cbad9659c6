using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>The central path of a scenario, kept as coordinates: where the paths of an ensemble begin months in which much changes.</summary>
/// <remarks>
/// The guide depends on world and scenario alone, never on the draws, so a draw's numbers do not depend on its
/// neighbours. It decides where Newton's method starts, not where it ends: a period has one equilibrium (5.2).
/// </remarks>
public sealed class GuidePath
{
    private readonly List<double[]> _coordinates = [];
    private readonly List<double[]> _prices = [];
    private readonly List<bool[]> _open = [];
    private readonly Regimes _regimes;

    private GuidePath(CompiledScenario compiled) =>
        _regimes = new Regimes([.. compiled.Scenario.Items], compiled.Scenario.Horizon.Periods);

    /// <summary>Periods known; fewer than the horizon when the central path could not be solved to its end.</summary>
    public int Periods => _coordinates.Count;

    /// <summary>Plays the central path.</summary>
    public static GuidePath Of(
        CompiledScenario compiled,
        EngineSettings settings,
        CancellationToken cancellationToken = default
    )
    {
        GuidePath guide = new(compiled);
        PathRunner runner = new(compiled, settings);
        for (int period = 0; period < compiled.Scenario.Horizon.Periods; period++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            runner.Clear(period);
            if (runner.Solution.Status == Model.SolveStatus.Failed)
            {
                break;
            }

            double[] coordinates = new double[compiled.Program.Nodes.Length];
            double[] prices = new double[coordinates.Length];
            bool[] open = new bool[compiled.Program.Sources.Bundles];
            runner.CopyStart(coordinates, prices, open);
            guide._coordinates.Add(coordinates);
            guide._prices.Add(prices);
            guide._open.Add(open);
            runner.Advance();
        }

        return guide;
    }

    /// <summary>Period of the guide that corresponds to a period of a path; −1 for none.</summary>
    internal int Match(ulong items, int first, int age)
    {
        int period = _regimes.Match(items, first, age);
        return period < Periods ? period : -1;
    }

    internal double[] Coordinates(int period) => _coordinates[period];

    internal double[] Prices(int period) => _prices[period];

    internal bool[] Open(int period) => _open[period];
}
