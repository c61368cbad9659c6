using Lodestone.Model;

namespace Lodestone.Equilibrium.Tests.Worlds;

/// <summary>
/// An alloy takes two metals in a fixed ratio; without imports both come from stocks of equally many days, which then give all
/// they may: the price of the alloy holds what the two cost together, and nothing holds how that is split.
/// </summary>
internal static class TwoMetals
{
    public static World World() =>
        new WorldBuilder()
            .Places("CHN", "JPN")
            .Good("dy", 300_000, 8, "metal")
            .Good("tb", 1_000_000, 8, "metal")
            .Good("alloy", 50_000, 5, "alloy")
            .Process("dy-mine", [], [("dy", 1)])
            .Process("tb-mine", [], [("tb", 1)])
            .Process("alloy", [("dy", 0.02), ("tb", 0.004)], [("alloy", 1)])
            .Plant("CHN", "dy-mine", 240, 300, 1)
            .Plant("CHN", "tb-mine", 48, 60, 1)
            .Plant("CHN", "alloy", 9_000, 12_000, 3)
            .Plant("JPN", "alloy", 3_000, 4_000, 3)
            .Flow("dy", "CHN", "CHN", 180, 1_000)
            .Flow("dy", "CHN", "JPN", 60, 2_000)
            .Flow("tb", "CHN", "CHN", 36, 1_000)
            .Flow("tb", "CHN", "JPN", 12, 2_000)
            .Flow("alloy", "CHN", "CHN", 8_000, 100)
            .Flow("alloy", "CHN", "JPN", 1_000, 800)
            .Flow("alloy", "JPN", "JPN", 3_000, 100)
            .Demand("alloy", "CHN", "motors", 8_000, -0.4, 8)
            .Demand("alloy", "JPN", "motors", 4_000, -0.4, 8)
            .Stock("dy", "JPN", 20)
            .Stock("tb", "JPN", 4)
            .Build();

    /// <summary>No metal leaves China for some months, and little alloy.</summary>
    public static Scenario Cut(int periods, int first, int count) =>
        SmallChain.Scenario(
            periods,
            new Ban(["dy", "tb"], ["CHN"], ["JPN"], new Window(first, count), 0),
            new Throttle(["alloy"], ["CHN"], ["JPN"], [0.2], new Window(first, count), 0)
        );
}
