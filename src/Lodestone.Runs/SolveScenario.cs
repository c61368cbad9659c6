using Lodestone.Equilibrium;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Plays a scenario on a world; <see cref="ScenarioSolver.Solve"/> has this shape.</summary>
/// <param name="world">World with closed balances.</param>
/// <param name="scenario">Events and policies.</param>
/// <param name="settings">Tolerance and limits.</param>
/// <param name="progress">Told the number of periods done.</param>
/// <param name="cancellationToken">Stops between two periods.</param>
public delegate Outcome SolveScenario(
    World world,
    Scenario scenario,
    EngineSettings? settings,
    IProgress<int>? progress,
    CancellationToken cancellationToken
);
