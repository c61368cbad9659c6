using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>How a reserve is let out: after a lag, when something is missing, over some months, to the places it serves.</summary>
/// <param name="Lag">Periods from the first event to the first release.</param>
/// <param name="Trigger">Share of base use that was missing in the period before.</param>
/// <param name="Periods">Periods over which a reserve is let out at the most.</param>
internal sealed record ReserveRelease(int Lag, double Trigger, double Periods)
{
    /// <summary>The stocks as policies of a scenario; reserves of several places, or for others than the holder, are pooled.</summary>
    public IEnumerable<ScenarioItem> Of(
        IReadOnlyList<ReserveHolding> holdings,
        Scenario scenario,
        IReadOnlyList<string> serves
    )
    {
        if (holdings.Count == 0)
        {
            return [];
        }

        int first = scenario.Events.Select(e => e.When.First).DefaultIfEmpty(0).Min() + Lag;
        var when = new Window(first, scenario.Horizon.Periods - first);
        IEnumerable<ScenarioItem> reserves = holdings
            .Where(h => h.Tonnes > 0)
            .Select(h => new Reserve(
                h.Place,
                h.Good,
                h.Tonnes,
                ReleaseRule.Shortfall,
                Trigger,
                h.Tonnes / Periods,
                when,
                0
            ));
        string[] members = [.. holdings.Select(h => h.Place).Concat(serves).Distinct(StringComparer.Ordinal)];
        return members.Length > 1
            ? reserves.Append(new Pool(members, [.. holdings.Select(h => h.Good).Distinct()], when, 0))
            : reserves;
    }
}
