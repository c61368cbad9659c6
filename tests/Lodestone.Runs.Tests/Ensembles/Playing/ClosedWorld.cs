using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests.Ensembles.Playing;

/// <summary>Two places with closed balances: China separates and sinters, Japan sinters too and uses oxide itself.</summary>
internal static class ClosedWorld
{
    public static World World()
    {
        World world = HandMade.World();
        return world with
        {
            Processes =
            [
                new Process(
                    "separate",
                    "Separation",
                    "separated",
                    HandMade.Dysprosium,
                    [],
                    [new GoodAmount(HandMade.Dysprosium, 1)]
                ),
                .. world.Processes,
            ],
            Capacities =
            [
                new Capacity("CHN", "separate", 70, 55, null, 0.3, Provenance.None),
                new Capacity("CHN", "sinter", 500, 400, null, 0.8, Provenance.None),
                new Capacity("JPN", "sinter", 130, 100, null, 0.8, Provenance.None),
            ],
            Demands =
            [
                new FinalDemand(HandMade.Magnet, "CHN", "ev", 350, -0.4, 8, Provenance.None),
                new FinalDemand(HandMade.Magnet, "JPN", "ev", 150, -0.4, 8, Provenance.None),
                new FinalDemand(HandMade.Dysprosium, "JPN", "ceramics", 5, -0.4, 8, Provenance.None),
            ],
            Trade =
            [
                new TradeFlow(HandMade.Dysprosium, "CHN", "CHN", 40, 0, 0, Provenance.None),
                new TradeFlow(HandMade.Magnet, "CHN", "CHN", 350, 0, 0, Provenance.None),
                new TradeFlow(HandMade.Magnet, "JPN", "JPN", 100, 0, 0, Provenance.None),
                new TradeFlow(HandMade.Dysprosium, "CHN", "JPN", 15, 900, 0, Provenance.None),
                new TradeFlow(HandMade.Magnet, "CHN", "JPN", 50, 700, 0, Provenance.None),
            ],
            Parameters =
            [
                new UncertainParameter("*", "demand_elasticity", -0.6, -0.4, -0.2, "triangular", Provenance.None),
            ],
        };
    }

    public static Scenario Scenario() =>
        new()
        {
            Name = "less",
            Title = "China holds back half of its exports",
            Horizon = new Horizon(Period.Parse("2026-12"), 3),
            Events =
            [
                new Throttle([HandMade.Dysprosium, HandMade.Magnet], ["CHN"], ["JPN"], [0.5], new Window(0, 2), 5),
            ],
        };
}
