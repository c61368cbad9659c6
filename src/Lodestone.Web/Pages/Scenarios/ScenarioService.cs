using System.Diagnostics;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>Answers to scenarios: the central path at once, ensembles from the shelf.</summary>
internal sealed class ScenarioService(
    RunPlanner planner,
    PlanningGate gate,
    RunShelf shelf,
    RunResults results,
    WebSettings settings
)
{
    private readonly RecentAnswers<SingleDraw> _single = new(16);
    private readonly RecentAnswers<PlayedDraws> _played = new(4);
    private readonly RecentAnswers<ScenarioSight> _sights = new(16);

    /// <summary>What a page showed last at an address; null when it is not held. A page that becomes live begins with it.</summary>
    public ScenarioSight? Recall(ScenarioQuery query) => _sights.Find(query.Address());

    /// <summary>Keeps what a page shows at an address.</summary>
    public void Remember(ScenarioQuery query, ScenarioSight sight) => _sights.Put(query.Address(), sight);

    /// <summary>Plays the central path. Nothing is stored.</summary>
    /// <param name="query">The scenario.</param>
    /// <param name="cancellationToken">Stops between two periods: a newer question has come.</param>
    /// <exception cref="Refusal">The scenario is wrong, or has no solution.</exception>
    public Task<SingleDraw> Once(ScenarioQuery query, CancellationToken cancellationToken) =>
        Task.Run(() => gate.Pass(() => Play(query, cancellationToken), cancellationToken), cancellationToken);

    /// <summary>Plays the central path and hands over every row of it, and the world it was played on. Nothing is kept.</summary>
    /// <param name="query">The scenario.</param>
    /// <param name="cancellationToken">Stops between two periods.</param>
    /// <exception cref="Refusal">The scenario is wrong, or has no solution.</exception>
    public Task<(Run Run, World World)> Run(ScenarioQuery query, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
                gate.Pass(
                    () =>
                    {
                        RunPlan plan = planner.Plan(query.Ask(1));
                        return (Solve(plan, cancellationToken), plan.World);
                    },
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>What an ensemble of the scenario is called and made of.</summary>
    /// <param name="query">The scenario.</param>
    /// <param name="draws">Draws, more than one.</param>
    /// <param name="cancellationToken">Stops before it is begun.</param>
    /// <exception cref="Refusal">The scenario is wrong, or too large.</exception>
    public Task<RunPlan> Plan(ScenarioQuery query, int draws, CancellationToken cancellationToken) =>
        Task.Run(() => gate.Pass(() => planner.Plan(query.Ask(draws)), cancellationToken), cancellationToken);

    /// <summary>A stored ensemble; null when it has not been played.</summary>
    /// <param name="id">Its hash.</param>
    public PlayedDraws? Played(string id)
    {
        if (_played.Find(id) is { } known)
        {
            return known;
        }

        if (shelf.Read(id) is not { IsEnsemble: true } stored)
        {
            return null;
        }

        (EnsembleReader draws, EnsembleAnswer answer, World world) = results.Draws(stored);
        return _played.Keep(id, Shelved.Read(() => Sight(id, draws.Plan.Draws, draws, answer, world)));
    }

    /// <summary>The first draws of an ensemble that is being played; null while there are none.</summary>
    /// <param name="plan">The ensemble.</param>
    public PlayedDraws? Begun(RunPlan plan)
    {
        try
        {
            if (EnsembleReader.OpenBegun(settings.Runs, plan.Identity) is not { Usable: > 0 } draws)
            {
                return null;
            }

            var record = EnsembleRecord.Of(plan.World, draws.Plan, plan.Seed, draws.Statuses);
            var answer = EnsembleAnswer.Of(draws, record, plan.Scenario, plan.World);
            return Sight(plan.Id, plan.Draws, draws, answer, plan.World);
        }
        catch (Exception e) when (e is IOException or StoredRunException)
        {
            // The last draw came while the first ones were read: the whole ensemble is in its place now.
            return null;
        }
    }

    private static PlayedDraws Sight(string id, int asked, EnsembleReader draws, EnsembleAnswer answer, World world) =>
        new(id, asked, draws, answer, PathBook.Of(draws.Plan.Scenario.Horizon, EnsembleStatistics.Bands(draws)), world);

    /// <summary>Plays the central path of a scenario a few times over, so that the first reader finds the code compiled.</summary>
    /// <param name="query">The scenario.</param>
    /// <param name="most">Most times.</param>
    /// <param name="enough">No more is played when an answer takes less.</param>
    /// <param name="cancellationToken">Stops between two periods.</param>
    /// <exception cref="Refusal">The scenario is wrong, or has no solution.</exception>
    public void Rehearse(ScenarioQuery query, int most, TimeSpan enough, CancellationToken cancellationToken)
    {
        for (int i = 0; i < most; i++)
        {
            long start = Stopwatch.GetTimestamp();
            SingleDraw single = Fresh(planner.Plan(query.Ask(1)), start, cancellationToken);
            if (single.Milliseconds < enough.TotalMilliseconds)
            {
                return;
            }
        }
    }

    private SingleDraw Play(ScenarioQuery query, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        cancellationToken.ThrowIfCancellationRequested();
        RunPlan plan = planner.Plan(query.Ask(1));
        return _single.Find(plan.Id) ?? _single.Keep(plan.Id, Fresh(plan, start, cancellationToken));
    }

    private SingleDraw Fresh(RunPlan plan, long start, CancellationToken cancellationToken)
    {
        Run run = Solve(plan, cancellationToken);
        return new SingleDraw(
            run.Identity.Hash,
            run.Outcome.Scenario.Name,
            plan.World,
            Answer.Of(run.Outcome, plan.World, Answer.BadgeOf(run.Record)),
            PathBook.Of(run.Outcome),
            SectorStop.Of(run.Outcome, new WorldNames(plan.World)),
            Stopwatch.GetElapsedTime(start).TotalMilliseconds
        );
    }

    private Run Solve(RunPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            Run run = new RunExecution(settings.Solve).Play(
                plan.World,
                plan.Scenario,
                new RunSettings { Seed = plan.Seed },
                null,
                cancellationToken
            );
            return run.FirstFailure is null
                ? run
                : throw new Refusal(StatusCodes.Status422UnprocessableEntity, [RunShelf.Missed(run)]);
        }
        catch (Equilibrium.CalibrationException e)
        {
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, e.Message, "see lodestone atlas check");
        }
    }
}
