using System.Collections.Concurrent;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>Chains against the central path of a scenario, as the scenario page plays it.</summary>
internal sealed class ChainChanges(AtlasLibrary library, RunPlanner planner, ScenarioService scenarios)
{
    private readonly ConcurrentDictionary<string, string> _usual = new(StringComparer.Ordinal);

    /// <summary>Name of the scenario that is asked for, else of the first one that touches the chain; null when none does.</summary>
    /// <exception cref="Refusal">There is no such scenario.</exception>
    public string? Scenario(ChainAnswer answer, string? asked) =>
        asked is not null ? ScenarioFiles.Find(library, asked).Name
        : _usual.GetOrAdd(answer.Good, _ => Touching(answer) ?? "") is { Length: > 0 } usual ? usual
        : null;

    /// <summary>The central path over the base year.</summary>
    /// <exception cref="Refusal">The scenario is wrong, or has no solution.</exception>
    public async Task<ChainChange> Of(ChainAnswer answer, string scenario, CancellationToken cancellationToken)
    {
        (Runs.Run run, _) = await scenarios.Run(ScenarioQuery.Named(scenario), cancellationToken);
        return ChainChange.Of(answer, run.Outcome);
    }

    /// <summary>The first scenario that touches a good of the chain.</summary>
    private string? Touching(ChainAnswer answer)
    {
        HashSet<string> goods = [.. answer.Chain.Flows.Select(f => f.Good)];
        foreach (ScenarioEntry entry in library.Catalog.List())
        {
            try
            {
                Model.Scenario read = planner.Read(new RunAsk { Scenario = entry.Name });
                if (read.Events.SelectMany(e => TouchedGoods.Of(e, library.World)).Any(goods.Contains))
                {
                    return entry.Name;
                }
            }
            catch (Refusal)
            {
                // A file with errors says so on its own page.
            }
        }

        return null;
    }
}
