using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Which capacities a minimum price may keep open or close.</summary>
/// <remarks>
/// Those that make the good, at the place and elsewhere; at the place also those that feed them and those that use the
/// good, at any remove through goods that the place makes itself. A capacity that is both is named by the first of
/// these. Projects count where the scenario funds them.
/// </remarks>
public static class SupportCapacities
{
    /// <summary>The capacities, by role, each in the order of the data.</summary>
    /// <param name="world">World.</param>
    /// <param name="scenario">Scenario: its funded projects are capacities too.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="place">Id of the place.</param>
    public static IReadOnlyList<SupportCapacity> Of(World world, Scenario scenario, string good, string place)
    {
        Dictionary<string, Process> processes = world.Processes.ToDictionary(p => p.Id, StringComparer.Ordinal);
        SupportCapacity[] all =
        [
            .. world
                .Capacities.Where(c => c.CapacityPerYear > 0 || c.ActivityPerYear > 0)
                .Select(c => new SupportCapacity(CapacityRole.Elsewhere, c.Place, c.Process)),
            .. scenario
                .Items.OfType<FundedProject>()
                .Select(f => world.Projects.FirstOrDefault(p => p.Id == f.Project))
                .OfType<Project>()
                .DistinctBy(p => p.Id)
                .Select(p => new SupportCapacity(CapacityRole.Elsewhere, p.Place, p.Process, p.Id)),
        ];
        bool Makes(SupportCapacity c) => processes[c.Process].Outputs.Any(o => o.Good == good);
        SupportCapacity[] home = [.. all.Where(c => c.Place == place)];
        HashSet<SupportCapacity> makers = [.. home.Where(Makes)];
        HashSet<SupportCapacity> feeders = Reach(
            home,
            [.. makers.SelectMany(c => processes[c.Process].Inputs).Select(i => i.Good)],
            c => processes[c.Process].Outputs,
            c => processes[c.Process].Inputs
        );
        HashSet<SupportCapacity> users = Reach(
            home,
            [good],
            c => processes[c.Process].Inputs,
            c => processes[c.Process].Outputs
        );
        feeders.ExceptWith(makers);
        users.ExceptWith(makers);
        users.ExceptWith(feeders);
        IEnumerable<SupportCapacity> As(CapacityRole role, Func<SupportCapacity, bool> wanted) =>
            all.Where(wanted).Select(c => c with { Role = role });
        return
        [
            .. As(CapacityRole.Makes, makers.Contains),
            .. As(CapacityRole.Feeds, feeders.Contains),
            .. As(CapacityRole.Uses, users.Contains),
            .. As(CapacityRole.Elsewhere, c => c.Place != place && Makes(c)),
        ];
    }

    /// <summary>Capacities that meet one of the goods, those that meet what these lead to, and so on.</summary>
    private static HashSet<SupportCapacity> Reach(
        SupportCapacity[] home,
        HashSet<string> goods,
        Func<SupportCapacity, IReadOnlyList<GoodAmount>> meets,
        Func<SupportCapacity, IReadOnlyList<GoodAmount>> leadsTo
    )
    {
        HashSet<SupportCapacity> found = [];
        bool more = true;
        while (more)
        {
            more = false;
            foreach (SupportCapacity capacity in home)
            {
                if (meets(capacity).Any(a => goods.Contains(a.Good)) && found.Add(capacity))
                {
                    goods.UnionWith(leadsTo(capacity).Select(a => a.Good));
                    more = true;
                }
            }
        }

        return found;
    }
}
