using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Plans;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>GDP at risk of a scenario's central path, played on the spot.</summary>
internal sealed class GdpService(AtlasLibrary library, RunPlanner planner, PlanningGate gate, ScenarioService scenarios)
{
    private readonly RecentAnswers<GdpSight> _held = new(16);
    private readonly Lazy<string> _usual = new(() => Acting(library, planner));

    /// <summary>The answer.</summary>
    /// <param name="query">The scenario and the place.</param>
    /// <param name="cancellationToken">Stops between two periods.</param>
    /// <exception cref="Refusal">The scenario is wrong or has no solution, the place has no table, or this server has none.</exception>
    public async Task<GdpSight> Of(GdpQuery query, CancellationToken cancellationToken)
    {
        InputOutputData economy = library.Economy;
        GdpQuestion question = PlanReader.Planner(() => GdpQuestion.Of(library.World, economy, query.Place));
        string name = query.Scenario ?? _usual.Value;
        ScenarioQuery scenario = ScenarioQuery.Named(name) with { Changes = query.Changes };
        RunPlan plan = await scenarios.Plan(scenario, 1, cancellationToken);
        string key = $"{plan.Id}-{query.Place}";
        if (_held.Find(key) is { } known)
        {
            return known;
        }

        (Run run, _) = await scenarios.Run(scenario, cancellationToken);
        IndicatorReport report = await Task.Run(
            () => gate.Pass(() => question.Answer(library.World, economy, run.Outcome), cancellationToken),
            cancellationToken
        );
        string tag = $"{run.Identity.Hash}-{EngineVersion.Current}-{library.Tag}-{economy.Version}";
        return _held.Keep(key, new GdpSight(name, question.Places, report, tag));
    }

    /// <summary>The first scenario with an event.</summary>
    private static string Acting(AtlasLibrary library, RunPlanner planner)
    {
        foreach (ScenarioEntry entry in library.Catalog.List())
        {
            try
            {
                if (planner.Read(new RunAsk { Scenario = entry.Name }).Events.Count > 0)
                {
                    return entry.Name;
                }
            }
            catch (Refusal)
            {
                // A file with errors says so on its own page.
            }
        }

        throw Refusal.NotFound("there is no scenario in which anything happens", "name one: scenario=NAME");
    }
}
