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

    /// <summary>Plays one draw of a scenario.</summary>
    /// <param name="world">World with closed balances.</param>
    /// <param name="scenario">Events and policies, with what is uncertain about them.</param>
    /// <param name="draw">A draw of this scenario on this world.</param>
    /// <param name="settings">Tolerance and limits.</param>
    /// <param name="progress">Told the number of periods done.</param>
    /// <param name="cancellationToken">Stops between two periods.</param>
    /// <returns>The outcome; its scenario has the windows and depths of the draw.</returns>
    /// <exception cref="CalibrationException">The world cannot be calibrated; the message names the row and the remedy.</exception>
    public static Outcome SolveDraw(
        World world,
        Scenario scenario,
        Draw draw,
        EngineSettings? settings = null,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var compiled = CompiledScenario.Compile(world, scenario);
        PathInput input = new(compiled);
        input.Take(draw);
        Outcome outcome = new PathRunner(compiled, settings ?? new EngineSettings(), input).Run(
            progress,
            cancellationToken
        );
        return outcome with
        {
            Scenario = scenario with
            {
                Events = draw.Items[..scenario.Events.Count],
                Policies = draw.Items[scenario.Events.Count..],
            },
        };
    }
}
