using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>What an event or a policy acts on, looked up once.</summary>
/// <param name="Routes">Base routes of a ban, throttle, quota or tariff.</param>
/// <param name="Links">New routes of the same selection.</param>
/// <param name="Activities">Plants of an outage.</param>
/// <param name="Uses">Final demands of a demand change.</param>
internal sealed record ItemTargets(int[] Routes, int[] Links, int[] Activities, int[] Uses)
{
    public static ItemTargets Of(CompiledScenario compiled, ScenarioItem item) =>
        item switch
        {
            Ban ban => Trade(compiled, ban.Goods, ban.From, ban.To),
            Throttle throttle => Trade(compiled, throttle.Goods, throttle.From, throttle.To),
            ExportQuota quota => Trade(compiled, quota.Goods, quota.From, quota.To),
            TariffChange tariff => Trade(compiled, tariff.Goods, tariff.From, tariff.To),
            Outage outage => new ItemTargets([], [], Plants(compiled, outage), []),
            DemandChange change => new ItemTargets([], [], [], Demands(compiled, change)),
            _ => new ItemTargets([], [], [], []),
        };

    private static ItemTargets Trade(
        CompiledScenario compiled,
        IReadOnlyList<string> goods,
        IReadOnlyList<string> from,
        IReadOnlyList<string> to
    )
    {
        List<int> routes = [];
        List<int> links = [];
        foreach (string good in goods)
        {
            foreach (string exporter in from)
            {
                routes.AddRange(compiled.Routes.Routes(good, exporter, to));
                links.AddRange(compiled.Routes.Links(good, exporter, to));
            }
        }

        return new ItemTargets([.. routes], [.. links], [], []);
    }

    private static int[] Plants(CompiledScenario compiled, Outage outage)
    {
        Activities activities = compiled.Program.Activities;
        return
        [
            .. Enumerable
                .Range(0, activities.Count)
                .Where(activity => activities.Origin[activity].Kind == ActivityKind.Process)
                .Where(activity =>
                {
                    Capacity row = compiled.World.Capacities[activities.Origin[activity].Index];
                    return outage.Processes.Contains(row.Process) && outage.Places.Contains(row.Place);
                }),
        ];
    }

    private static int[] Demands(CompiledScenario compiled, DemandChange change)
    {
        FinalUses uses = compiled.Program.Uses;
        return
        [
            .. Enumerable
                .Range(0, uses.Count)
                .Where(use =>
                {
                    FinalDemand row = compiled.World.Demands[uses.Row[use]];
                    return change.Goods.Contains(row.Good)
                        && change.Places.Contains(row.Place)
                        && change.Sectors.Contains(row.Sector);
                }),
        ];
    }
}
