using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium;

/// <summary>Plays a scenario on a world, period by period.</summary>
public static class ScenarioSolver
{
    /// <summary>Calibrates the world, clears its markets in every period of the horizon and reports the outcome.</summary>
    /// <param name="world">World with closed balances.</param>
    /// <param name="scenario">Events and policies, resolved against the world.</param>
    /// <param name="settings">Tolerance and limits.</param>
    /// <param name="progress">Told the number of periods done.</param>
    /// <param name="cancellationToken">Stops between two periods.</param>
    /// <exception cref="CalibrationException">The world cannot be calibrated; the message names the row and the remedy.</exception>
    public static Outcome Solve(
        World world,
        Scenario scenario,
        EngineSettings? settings = null,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        new PathRunner(CompiledScenario.Compile(world, scenario), settings ?? new EngineSettings()).Run(
            progress,
            cancellationToken
        );
}
