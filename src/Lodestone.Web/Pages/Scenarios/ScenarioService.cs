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
    // A path of the whole magnet chain has some 200,000 rows, about 20 MB: few are held.
    private readonly RecentAnswers<SingleDraw> _single = new(6);
    private readonly RecentAnswers<PlayedDraws> _played = new(4);
    private readonly RecentAnswers<ScenarioSight> _sights = new(6);

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
        var book = PathBook.Of(stored.Scenario.Horizon, EnsembleStatistics.Bands(draws));
        return _played.Keep(id, new PlayedDraws(id, draws, answer, book, world));
    }

    private SingleDraw Play(ScenarioQuery query, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        cancellationToken.ThrowIfCancellationRequested();
        RunPlan plan = planner.Plan(query.Ask(1));
        if (_single.Find(plan.Id) is { } known)
        {
            return known;
        }

        Run run;
        try
        {
            run = new RunExecution(settings.Solve).Play(
                plan.World,
                plan.Scenario,
                new RunSettings { Seed = plan.Seed },
                null,
                cancellationToken
            );
        }
        catch (Equilibrium.CalibrationException e)
        {
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, e.Message, "see lodestone atlas check");
        }

        if (run.FirstFailure is not null)
        {
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, [RunShelf.Missed(run)]);
        }

        return _single.Keep(
            plan.Id,
            new SingleDraw(
                run,
                plan.World,
                Answer.Of(run.Outcome, plan.World, Answer.BadgeOf(run.Record)),
                PathBook.Of(run.Outcome),
                SectorStop.Of(run.Outcome, new WorldNames(plan.World)),
                Stopwatch.GetElapsedTime(start).TotalMilliseconds
            )
        );
    }
}
