using Lodestone.Equilibrium;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>Scenarios side by side with the same draws, as <c>lodestone compare --draws</c> plays and stores them.</summary>
internal sealed class CompareService(
    AtlasLibrary library,
    RunPlanner planner,
    PlanningGate gate,
    RunShelf shelf,
    WebSettings settings
)
{
    private readonly RecentAnswers<ComparedDraws> _answers = new(4);
    private readonly RecentAnswers<ComparePlan> _plans = new(8);

    /// <summary>The runs of the comparison that a page showed last at an address; null when they are not held.</summary>
    public ComparePlan? Recall(CompareQuery query) => _plans.Find(query.Address());

    /// <summary>The runs that a comparison is made of; each keeps what any of them keeps.</summary>
    /// <exception cref="Refusal">A scenario is wrong, or it is too large.</exception>
    public async Task<ComparePlan> Plan(CompareQuery query, CancellationToken cancellationToken)
    {
        ComparePlan plan = await Task.Run(() => gate.Pass(() => Plan(query), cancellationToken), cancellationToken);
        _plans.Put(query.Address(), plan);
        return plan;
    }

    /// <summary>The comparison, if it is one of those read last; null when its draws would have to be read.</summary>
    public ComparedDraws? Recall(ComparePlan plan) => _answers.Find(Name(plan));

    /// <summary>The comparison; null while a run of it is missing.</summary>
    /// <exception cref="Refusal">No draw could be solved in all of them.</exception>
    public ComparedDraws? Answer(ComparePlan plan)
    {
        if (Recall(plan) is { } known)
        {
            return known;
        }

        if (plan.Runs.Any(r => shelf.Read(r.Id) is null))
        {
            return null;
        }

        try
        {
            return _answers.Keep(Name(plan), Shelved.Read(() => Read(plan)));
        }
        catch (ArgumentException e)
        {
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, e.Message, "compare milder scenarios");
        }
    }

    private ComparedDraws Read(ComparePlan plan)
    {
        PlayedEnsemble[] played =
        [
            .. plan.Runs.Select(r =>
            {
                var draws = EnsembleReader.Open(shelf.Folder(r.Id));
                return new PlayedEnsemble(r.Scenario, r.Ensemble!.Record(draws), draws);
            }),
        ];
        PathBook[] books =
        [
            .. played.Select(p => PathBook.Of(p.Scenario.Horizon, EnsembleStatistics.Bands(p.Ensemble))),
        ];
        return new ComparedDraws(PairedComparison.Of(played, plan.World), books, plan.World);
    }

    private static string Name(ComparePlan plan) => string.Join('-', plan.Runs.Select(r => r.Id));

    private ComparePlan Plan(CompareQuery query)
    {
        Scenario[] read = [.. CommonWorld.Of([.. query.Scenarios.Select(s => planner.Read(s.Ask()))])];
        if (query.Draws > settings.MostDraws)
        {
            throw Refusal.BadRequest(
                $"draws is {Figure.Whole(query.Draws)}",
                $"write a whole number from 2 to {Figure.Whole(settings.MostDraws)}; lodestone compare has no such limit",
                "draws"
            );
        }

        World world = TouchedChains.Of(library.World, read);
        Scenario[] cut = [.. read.Select(s => TouchedChains.Narrow(s, world))];
        long seed = query.Seed ?? cut.Select(s => s.Uncertainty?.Seed).FirstOrDefault(s => s is not null) ?? 0;
        try
        {
            WatchItem[] watched =
            [
                .. cut.SelectMany(s => new ScenarioEnsemble(world, s, query.Draws, seed).Watched).Distinct(),
            ];
            return new ComparePlan(
                [
                    .. cut.Select(s =>
                    {
                        var ensemble = new ScenarioEnsemble(world, s, query.Draws, seed, watched);
                        return new RunPlan(ensemble.Plan.Identity, world, s, query.Draws, seed, ensemble);
                    }),
                ],
                world
            );
        }
        catch (Exception e) when (e is CalibrationException or ArgumentException)
        {
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, e.Message, "");
        }
    }
}
