using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Who makes a good beside its largest supplier, and what stands idle there.</summary>
internal static class OtherSuppliers
{
    /// <summary>Half a sentence: how many there are and what they make.</summary>
    public static string Sentence(BriefWorld world, string good, string supplier, string? user)
    {
        GoodFlows flows = world.Flows(good);
        string[] others = Others(flows, supplier, user);
        return others.Length == 0
            ? $"the data know no other maker than {world.Names.Place(supplier)}"
            : $"{Figure.Whole(others.Length)} other {(others.Length == 1 ? "place" : "places")} made {Figure.Percent(others.Sum(flows.Made) / flows.WorldMade)} of the world's output in {world.World.BaseYear}";
    }

    public static BriefTable Table(BriefWorld world, string good, string supplier, string? user)
    {
        GoodFlows flows = world.Flows(good);
        return new(
            "suppliers",
            $"{world.Names.GoodHeading(good)} from others than {world.Names.Place(supplier)}, {world.World.BaseYear}",
            "Place",
            [
                new("tonnes", "made, t a year", "t/yr", Figure.Short),
                new("world_share", "of the world, %", "1", Figure.PercentNumber),
                new("idle", "idle, t a year", "t/yr", Figure.Short),
            ],
            [
                .. Others(flows, supplier, user)
                    .Select(p => new BriefRow(
                        p,
                        world.Names.Heading(p),
                        [flows.Made(p), flows.Made(p) / flows.WorldMade, Idle(world, good, p)],
                        world.Made(good, p)
                    )),
            ]
        );
    }

    private static string[] Others(GoodFlows flows, string supplier, string? user) =>
        [
            .. flows
                .Places.Where(p => p != supplier && p != user && flows.Made(p) > 0)
                .OrderByDescending(flows.Made)
                .ThenBy(p => p, StringComparer.Ordinal),
        ];

    /// <summary>Capacity less output, t of the good per year; null where a plant's capacity is not stated.</summary>
    private static double? Idle(BriefWorld world, string good, string place)
    {
        HashSet<string> makers = world.Makers(good);
        Capacity[] plants = [.. world.World.Capacities.Where(c => c.Place == place && makers.Contains(c.Process))];
        return plants.Any(p => !double.IsFinite(p.CapacityPerYear))
            ? null
            : plants.Sum(p => Math.Max(0, p.CapacityPerYear - p.ActivityPerYear) * world.Yield(p.Process, good));
    }
}
