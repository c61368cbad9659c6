using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>How a reserve is let out: when something is missing, after a lag, over some months, to the places it serves.</summary>
/// <param name="LagDays">Days from the beginning of a shortfall to the first release.</param>
/// <param name="Trigger">Share of base use that is missing.</param>
/// <param name="Periods">Periods over which a reserve is let out at the least.</param>
/// <param name="Alone">Whether every holder keeps for itself.</param>
internal sealed record ReserveRelease(double LagDays, double Trigger, double Periods, bool Alone)
{
    /// <summary>True when a disruption is over before a reserve could release anything.</summary>
    public bool ComesTooLate(Scenario scenario) =>
        First(scenario) + (LagDays / scenario.Horizon.DaysPerPeriod) >= scenario.Horizon.Periods;

    private static int First(Scenario scenario) => scenario.Events.Select(e => e.When.First).DefaultIfEmpty(0).Min();

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

        int first = First(scenario);
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
            )
            {
                LagDays = LagDays,
            });
        string[] members = [.. holdings.Select(h => h.Place).Concat(serves).Distinct(StringComparer.Ordinal)];
        return members.Length > 1 && !Alone
            ? reserves.Append(new Pool(members, [.. holdings.Select(h => h.Good).Distinct()], when, 0))
            : reserves;
    }
}
