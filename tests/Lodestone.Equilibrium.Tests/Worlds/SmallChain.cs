using Lodestone.Model;

namespace Lodestone.Equilibrium.Tests.Worlds;

/// <summary>
/// Two ores, joint oxides, a magnet and its thrifty recipe among three countries: every kind of term of the engine in a
/// world that can be checked by hand. Annual tonnes; balances close.
/// </summary>
internal static class SmallChain
{
    public static WorldBuilder Builder() =>
        new WorldBuilder()
            .Places("CHN", "JPN", "AUS")
            .Good("ore", 6_000, 4)
            .Good("nd", 60_000, 8, "separated")
            .Good("dy", 260_000, 8, "separated")
            .Good("la", 1_200, 8, "separated")
            .Good("magnet", 58_000, 4, "magnet")
            .Process("mine", [], [("ore", 1)])
            .Process("separate", [("ore", 1)], [("nd", 0.2), ("dy", 0.021), ("la", 0.7)])
            .Process("magnet", [("nd", 0.3), ("dy", 0.03)], [("magnet", 1)])
            .Process("magnet-low-dy", [("nd", 0.31)], [("magnet", 1)])
            .Plant("CHN", "mine", 12_000, 14_000, 0.3)
            .Plant("AUS", "mine", 6_000, 6_600, 0.3)
            .Plant("CHN", "separate", 15_000, 20_000, 2)
            .Plant("AUS", "separate", 3_000, 3_300, 2)
            .Plant("CHN", "magnet", 9_000, 12_000, 3)
            .Plant("JPN", "magnet", 3_000, 4_500, 3)
            .Plant("JPN", "magnet-low-dy", 0, 1_500, 3)
            .Flow("ore", "CHN", "CHN", 12_000, 100)
            .Flow("ore", "AUS", "CHN", 3_000, 300)
            .Flow("ore", "AUS", "AUS", 3_000, 50)
            .Flow("nd", "CHN", "CHN", 2_700, 100)
            .Flow("nd", "CHN", "JPN", 300, 500)
            .Flow("nd", "AUS", "JPN", 600, 500)
            .Flow("dy", "CHN", "CHN", 280, 100)
            .Flow("dy", "CHN", "JPN", 35, 500)
            .Flow("dy", "AUS", "JPN", 63, 500)
            .Flow("la", "CHN", "CHN", 10_500, 10)
            .Flow("la", "AUS", "JPN", 2_100, 50)
            .Flow("magnet", "CHN", "CHN", 6_000, 100)
            .Flow("magnet", "CHN", "JPN", 1_000, 800)
            .Flow("magnet", "CHN", "AUS", 2_000, 900)
            .Flow("magnet", "JPN", "JPN", 2_800, 100)
            .Flow("magnet", "JPN", "AUS", 200, 900)
            .Demand("la", "CHN", "catalysts", 10_500, -0.5)
            .Demand("la", "JPN", "catalysts", 2_100, -0.5)
            .Demand("dy", "CHN", "lasers", 10, -0.6)
            .Demand("dy", "JPN", "lasers", 8, -0.6)
            .Demand("magnet", "CHN", "ev", 4_000, -0.4, 8)
            .Demand("magnet", "CHN", "wind", 2_000, -0.35, 6)
            .Demand("magnet", "JPN", "ev", 3_000, -0.4, 8)
            .Demand("magnet", "JPN", "defence", 800, -0.1, 15)
            .Demand("magnet", "AUS", "ev", 1_000, -0.4, 8)
            .Demand("magnet", "AUS", "wind", 1_200, -1.0, 6)
            .Stock("magnet", "JPN", 400)
            .Stock("magnet", "AUS", 200)
            .Stock("dy", "JPN", 20);

    public static World World() => Builder().Build();

    public static Scenario Scenario(int periods, params ScenarioItem[] items) =>
        new()
        {
            Name = "test",
            Title = "test",
            Horizon = new Horizon(Period.Parse("2026-01"), periods),
            Events = items,
        };

    public static Ban Ban(string[] goods, int first = 0, int count = 6) =>
        new(goods, ["CHN"], ["CHN", "JPN", "AUS"], new Window(first, count), 0);

    public static Throttle Throttle(string[] goods, double share, int first = 0, int count = 6) =>
        new(goods, ["CHN"], ["CHN", "JPN", "AUS"], [share], new Window(first, count), 0);
}
