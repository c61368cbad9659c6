using System.Globalization;
using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What a place can expect to lose by disruptions of foreign trade: by good, and every part by good and supplier.</summary>
public static class DisruptionReport
{
    /// <summary>Name of the method.</summary>
    public const string Method = "disruption";

    private const double Million = 1e6;

    /// <summary>The report.</summary>
    /// <param name="world">The world.</param>
    /// <param name="data">Input–output tables, map and parameters.</param>
    /// <param name="chances">Chances of suppliers.</param>
    /// <param name="found">The disruptions.</param>
    public static IndicatorReport Of(
        World world,
        InputOutputData data,
        DisruptionChances chances,
        TradeDisruptions found
    )
    {
        var names = new WorldNames(world);
        (string Good, TradeDisruption[] Scenarios)[] goods =
        [
            .. found
                .Scenarios.GroupBy(s => s.Cut.Good, StringComparer.Ordinal)
                .Select(g => (g.Key, g.OrderByDescending(s => s.Expected).ToArray()))
                .OrderByDescending(g => g.Item2.Sum(s => s.Expected)),
        ];
        return new IndicatorReport(
            Method,
            $"Loss of {names.Place(found.Place)} by disruptions of foreign trade, base year {world.BaseYear}",
            $"{AtlasData.Of(world)}; {data.Name} {data.Version}; {chances.Name} {chances.Version}",
            [.. Summary(names, found, goods)],
            [
                ("Expected by good, USD m a year, and the cut that counts most", Goods(names, goods)),
                ("Chances a year, the first rule that fits", Chances(names, chances)),
            ],
            Parts(names, goods),
            [Notes]
        );
    }

    private static IEnumerable<string> Summary(
        WorldNames names,
        TradeDisruptions found,
        (string Good, TradeDisruption[] Scenarios)[] goods
    )
    {
        if (goods.Length == 0)
        {
            yield return "No good has both a foreign supplier whose net exports can be cut and a final use at the place.";
        }
        else
        {
            (string good, TradeDisruption[] scenarios) = goods[0];
            TradeDisruption first = scenarios[0];
            yield return $"{Counted(found.Scenarios.Count, "disruption")} of {Counted(goods.Length, "good")}. The most to expect is lost by {names.Good(good)}: {Figure.Dollars(scenarios.Sum(s => s.Expected) * Million)} a year, between {Figure.Dollars(scenarios.Sum(s => s.ExpectedLow) * Million)} and {Figure.Dollars(scenarios.Sum(s => s.ExpectedHigh) * Million)}; {names.Place(first.Cut.Supplier)} counts for most of it, with a chance of {Figure.Percent(first.Chance.Central)} a year and a loss of {Figure.Dollars(first.Loss.Central * Million)} if it happens.";
        }

        foreach (string sentence in CutReport.NotComputed(found.Missing.Select(m => (m.Reason, names.Good(m.Good)))))
        {
            yield return sentence;
        }
    }

    private static string Counted(int count, string what) => $"{Figure.Count(count)} {what}{(count == 1 ? "" : "s")}";

    private static IndicatorTable Goods(WorldNames names, (string Good, TradeDisruption[] Scenarios)[] goods) =>
        new(
            "goods",
            [
                new("good", "", OnScreen: false),
                new("name", "Good"),
                new("supplier", "supplier"),
                new("chance", "chance,\u00a0%", Figure.PercentNumber),
                new("quantity_lost_share", "lost,\u00a0%", Figure.PercentNumber),
                new("loss_musd", "loss then", Figure.Short),
                new("expected_low_musd", "low", Figure.Short),
                new("expected_musd", "central", Figure.Short),
                new("expected_high_musd", "high", Figure.Short),
            ],
            [
                .. goods.Select(g =>
                    (IReadOnlyList<object?>)
                        [
                            g.Good,
                            names.GoodHeading(g.Good),
                            names.Heading(g.Scenarios[0].Cut.Supplier),
                            g.Scenarios[0].Chance.Central,
                            g.Scenarios[0].Cut.Market!.Lost,
                            g.Scenarios[0].Loss.Central,
                            g.Scenarios.Sum(s => s.ExpectedLow),
                            g.Scenarios.Sum(s => s.Expected),
                            g.Scenarios.Sum(s => s.ExpectedHigh),
                        ]
                ),
            ]
        );

    private static IndicatorTable Chances(WorldNames names, DisruptionChances chances) =>
        new(
            "chances",
            [
                new("rule", "Rule"),
                new("supplier", "supplier"),
                new("for", "good"),
                new("governance_below", "governance below", Two),
                new("chance_low", "low,\u00a0%", Figure.PercentNumber),
                new("chance", "central,\u00a0%", Figure.PercentNumber),
                new("chance_high", "high,\u00a0%", Figure.PercentNumber),
                new("source", "source"),
                new("evidence", "evidence"),
            ],
            [
                .. chances.Rules.Select(rule =>
                    (IReadOnlyList<object?>)
                        [
                            rule.Rule,
                            rule.Place is { } place ? names.Heading(place) : "any",
                            rule.Good is { } good ? names.GoodHeading(good) : "any",
                            rule.GovernanceBelow,
                            rule.Low,
                            rule.Central,
                            rule.High,
                            rule.Provenance.Source,
                            rule.Provenance.Evidence?.ToString().ToLowerInvariant() ?? "",
                        ]
                ),
            ]
        );

    private static IndicatorTable Parts(WorldNames names, (string Good, TradeDisruption[] Scenarios)[] goods) =>
        new(
            "rows",
            [
                new("good", ""),
                new("name", ""),
                new("supplier", ""),
                new("supply_outside_t", "", Figure.Short),
                new("net_exports_t", "", Figure.Short),
                new("excess_t", "", Figure.Short),
                new("demand_elasticity", "", Two),
                new("supply_elasticity", "", Two),
                new("price_multiple", "", Times),
                new("quantity_lost_share", "", Figure.PercentNumber),
                new("direct_musd", "", Figure.Short),
                new("propagated_musd", "", Figure.Short),
                new("programme_musd", "", Figure.Short),
                new("governance", "", Two),
                new("chance_rule", ""),
                new("chance_low", "", Figure.PercentNumber),
                new("chance", "", Figure.PercentNumber),
                new("chance_high", "", Figure.PercentNumber),
                new("chance_source", ""),
                new("expected_low_musd", "", Figure.Short),
                new("expected_musd", "", Figure.Short),
                new("expected_high_musd", "", Figure.Short),
            ],
            [.. goods.SelectMany(g => g.Scenarios).Select(s => Part(names, s))]
        );

    private static IReadOnlyList<object?> Part(WorldNames names, TradeDisruption s) =>
        [
            s.Cut.Good,
            names.GoodHeading(s.Cut.Good),
            s.Cut.Supplier,
            s.Cut.Market!.Supply,
            s.Cut.Market.NetExports,
            s.Cut.Market.Excess,
            s.Cut.Market.DemandElasticity,
            s.Cut.Market.SupplyElasticity,
            s.Cut.Market.Price,
            s.Cut.Market.Lost,
            s.Loss.Direct,
            s.Loss.Propagated,
            s.Loss.Programme,
            s.Governance,
            s.Chance.Rule,
            s.Chance.Low,
            s.Chance.Central,
            s.Chance.High,
            s.Chance.Provenance.Source,
            s.ExpectedLow,
            s.Expected,
            s.ExpectedHigh,
        ];

    private static string Times(double value) => double.IsFinite(value) ? Figure.MultipleNumber(value) : "∞";

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private const string Notes =
        "For every good and net exporter: D0 p^eD = min(S0 p^eS, S0 + idle) outside the supplier gives the tonnes lost; each use at the place misses that part for a year, and value added is lost by three methods (direct, propagated, programme; least, middle and greatest are low, central and high, see docs/gdp.md); expected = chance × loss, low with low and high with high, added up over the suppliers of a good. The steps of USGS Open-File Report 2025-1047 with what is held: its elasticities, its 402 industries and its probabilities are not, so that its list is not reproduced; chances are assumptions (data/criticality/disruption-chances). Its screen for a single domestic producer is not computed: the atlas counts output by place, not by firm. What a place takes in within parts is not counted.";
}
