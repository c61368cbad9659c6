using System.Diagnostics;
using Lodestone.Equilibrium;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Ties world, scenario and engine together and times them.</summary>
public sealed class RunExecution
{
    private readonly SolveScenario _solve;

    /// <summary>Plays with the engine.</summary>
    public RunExecution()
        : this(ScenarioSolver.Solve) { }

    /// <summary>Plays with another solver of the same shape.</summary>
    public RunExecution(SolveScenario solve) => _solve = solve;

    /// <summary>Plays the scenario once, with the central value of every parameter.</summary>
    /// <param name="world">World with closed balances.</param>
    /// <param name="scenario">Events and policies.</param>
    /// <param name="settings">Tolerance, limits and seed.</param>
    /// <param name="progress">Told the number of periods done.</param>
    /// <param name="cancellationToken">Stops between two periods; nothing is stored.</param>
    /// <exception cref="CalibrationException">The world cannot be calibrated.</exception>
    public Run Play(
        World world,
        Scenario scenario,
        RunSettings? settings = null,
        IProgress<int>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        settings ??= new RunSettings();
        long start = Stopwatch.GetTimestamp();
        Outcome outcome = _solve(world, scenario, settings.Engine, progress, cancellationToken);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        cancellationToken.ThrowIfCancellationRequested();
        return new Run(
            RunIdentity.Of(world, scenario, settings.Engine, settings.Seed),
            Record(world, outcome, settings, seconds),
            outcome
        );
    }

    private static RunRecord Record(World world, Outcome outcome, RunSettings settings, double seconds)
    {
        var counts = new SortedDictionary<SolveStatus, int>();
        double reached = 0;
        foreach (PeriodCertificate period in outcome.Certificate.Periods)
        {
            counts[period.Status] = counts.GetValueOrDefault(period.Status) + 1;
            reached = Math.Max(reached, period.Residual);
        }

        return new RunRecord
        {
            DataName = world.Name,
            DataVersion = world.Version,
            BaseYear = world.BaseYear,
            Goods = world.Goods.Count,
            GoodsLeftOut = world.GoodsLeftOut,
            EngineVersion = EngineVersion.Current,
            Seed = settings.Seed,
            ToleranceAsked = outcome.Certificate.Tolerance,
            ToleranceReached = reached,
            InstructionSet = InstructionSet.Current,
            StatusCounts = counts,
            WallSeconds = seconds,
        };
    }
}
