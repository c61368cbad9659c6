using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests;

/// <summary>A world and scenarios in which everything that can be uncertain is.</summary>
internal static class UncertainChain
{
    public const int Months = 36;

    public static readonly Uncertainty Uncertainty = new(1000, 7)
    {
        Stocks = new UncertainNumber(0.6, 1, 1.8),
        DemandGrowth = new UncertainNumber(-0.02, 0, 0.05),
    };

    public static World World() =>
        HandMade.World() with
        {
            Parameters =
            [
                Parameter("*", ParameterNames.DemandElasticity, -0.5, -0.25, -0.1, "triangular"),
                Parameter("*", ParameterNames.Sigma, 4, 6, 10, "lognormal"),
                Parameter(HandMade.Magnet, ParameterNames.Sigma, 2, 4, 7, "uniform"),
                Parameter("*", ParameterNames.AdjustmentYears, 3, 3, 3, "fixed"),
                Parameter("*", ParameterNames.TransitMonths, 0.5, 1, 2, "pert"),
                Parameter("*", ParameterNames.ScaleAdjustmentPerMonth, 0.1, 0.25, 0.5, ""),
            ],
            Stocks =
            [
                Stock("JPN", StockOwner.Private),
                Stock("JPN", StockOwner.Government),
                Stock("USA", StockOwner.Private),
                Stock("EU27", StockOwner.Private),
            ],
        };

    public static Scenario Scenario(params ScenarioItem[] events) =>
        HandMade.Scenario(Months) with
        {
            Events = events,
            Uncertainty = Uncertainty,
        };

    /// <summary>Every kind with every range it may have.</summary>
    public static ScenarioItem[] Everything() =>
        [
            Ban(),
            new Throttle([HandMade.Dysprosium], ["CHN"], ["JPN"], [0.25], new Window(3, 6), 6)
            {
                Range = Range(new(-6, 0, 2), new(1, 6, 40), new(0, 0.25, 0.4)),
            },
            new Throttle([HandMade.Magnet], ["CHN"], ["JPN"], [0.5, 0, 1.2], new Window(0, 3), 7)
            {
                Range = Range(null, new(2, 3, 5), new(0.5, 1, 1.5)),
            },
            new ExportQuota([HandMade.Dysprosium], ["CHN"], ["USA"], 40, new Window(0, 12), 8)
            {
                Range = Range(null, null, new(30, 40, 45)),
            },
            new TariffChange([HandMade.Magnet], ["JPN"], ["USA"], 0.25, 0, new Window(0, Months), 9)
            {
                Range = Range(new(-4, 0, 4), null, new(-0.1, 0.25, 0.5)),
            },
            new Outage(["sinter"], ["JPN"], 1, new Window(1, 4), 10)
            {
                Range = Range(null, new(1, 4, 9), new(0.5, 1, 1)),
            },
            new DemandChange([HandMade.Magnet], ["JPN"], ["ev"], -0.1, new Window(0, 12), 11)
            {
                Range = Range(null, null, new(-0.9, -0.1, 0.3)),
            },
            new Reserve("JPN", HandMade.Dysprosium, 60, ReleaseRule.Shortfall, 0.05, 10, new Window(0, Months), 12)
            {
                Range = Range(new(0, 0, 3), null, new(0, 60, 80)),
            },
            new FundedProject("us-magnets", 0.7, new Window(13, 23), 13) { Range = Range(new(-6, 0, 18), null, null) },
            new Pool(["JPN", "USA"], [HandMade.Dysprosium], new Window(0, Months), 14),
        ];

    public static Ban Ban() =>
        new([HandMade.Dysprosium], ["CHN"], ["JPN", "USA"], new Window(0, 6), 5)
        {
            Range = Range(new(0, 0, 2), new(3, 6, 12), null),
        };

    public static ItemRange Range(UncertainNumber? start, UncertainNumber? periods, UncertainNumber? depth) =>
        new(start, periods, depth);

    private static UncertainParameter Parameter(
        string good,
        string name,
        double low,
        double central,
        double high,
        string shape
    ) => new(good, name, low, central, high, shape, new Provenance("elasticities.csv", 2, "", Evidence.Assumption));

    private static StockHolding Stock(string place, StockOwner owner) =>
        new(HandMade.Magnet, place, owner, 10, 60, Provenance.None);
}
