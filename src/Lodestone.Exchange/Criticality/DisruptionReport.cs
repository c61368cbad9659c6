using System.Globalization;
using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What a place can expect to lose by disruptions of foreign trade: by good, and every part by good and supplier.</summary>
public static class DisruptionReport
{
    /// <summary>Name of the method.</summary>
    public const string Method = "disruption";

    private const string Any = "any";

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
        IReadOnlyList<DisruptedGood> goods = DisruptedGood.Of(found.Scenarios);
        return new IndicatorReport(
            Method,
            $"Loss of {names.Place(found.Place)} by disruptions of foreign trade, base year {world.BaseYear}",
            $"{AtlasData.Of(world)}; {data.Name} {data.Version}; {chances.Name} {chances.Version}",
            [.. DisruptionSentences.Of(names, found, goods)],
            [
                ("Expected by good, USD m a year, and the cut that counts most", Goods(names, goods)),
                ("Chances a year, the first rule that fits", Chances(names, chances)),
            ],
            Parts(names, goods),
            [Notes]
        );
    }

    private static IndicatorTable Goods(WorldNames names, IReadOnlyList<DisruptedGood> goods) =>
        new(
            "goods",
            [
                new("good", "", OnScreen: false),
                new("name", "Good"),
                new("supplier", "", OnScreen: false),
                new("supplier_name", "supplier"),
                new("chance", "chance,\u00a0%", Figure.PercentNumber),
                new("quantity_lost_share", "lost,\u00a0%", Figure.PercentNumber),
                new("loss_musd", "loss then", Figure.Short),
                new("expected_low_musd", "low", Figure.Short),
                new("expected_musd", "central", Figure.Short),
                new("expected_high_musd", "high", Figure.Short),
                new("final_use_not_valued", "not valued,\u00a0%", Figure.PercentNumber),
            ],
            [
                .. goods.Select(g =>
                    (IReadOnlyList<object?>)
                        [
                            g.Good,
                            names.GoodHeading(g.Good),
                            g.First.Cut.Supplier,
                            names.Heading(g.First.Cut.Supplier),
                            g.First.Chance.Central,
                            g.First.Cut.Market!.Lost,
                            g.First.Loss?.Central,
                            g.ExpectedLow,
                            g.Expected,
                            g.ExpectedHigh,
                            g.Unvalued,
                        ]
                ),
            ]
        );

    private static IndicatorTable Chances(WorldNames names, DisruptionChances chances) =>
        new(
            "chances",
            [
                new("rule", "Rule"),
                new("supplier", "", OnScreen: false),
                new("supplier_name", "supplier"),
                new("for", "", OnScreen: false),
                new("for_name", "good"),
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
                            rule.Place ?? Any,
                            rule.Place is { } place ? names.Heading(place) : Any,
                            rule.Good ?? Any,
                            rule.Good is { } good ? names.GoodHeading(good) : Any,
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

    private static IndicatorTable Parts(WorldNames names, IReadOnlyList<DisruptedGood> goods) =>
        new(
            "rows",
            [
                new("good", ""),
                new("name", ""),
                new("supplier", ""),
                new("supplier_name", ""),
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
                new("final_use_not_valued", "", Figure.PercentNumber),
            ],
            [.. goods.SelectMany(g => g.Scenarios).Select(s => Part(names, s))]
        );

    private static IReadOnlyList<object?> Part(WorldNames names, TradeDisruption s) =>
        [
            s.Cut.Good,
            names.GoodHeading(s.Cut.Good),
            s.Cut.Supplier,
            names.Heading(s.Cut.Supplier),
            s.Cut.Market!.Supply,
            s.Cut.Market.NetExports,
            s.Cut.Market.Excess,
            s.Cut.Market.DemandElasticity,
            s.Cut.Market.SupplyElasticity,
            s.Cut.Market.Price,
            s.Cut.Market.Lost,
            s.Loss?.Direct,
            s.Loss?.Propagated,
            s.Loss?.Programme,
            s.Governance,
            s.Chance.Rule,
            s.Chance.Low,
            s.Chance.Central,
            s.Chance.High,
            s.Chance.Provenance.Source,
            s.ExpectedLow,
            s.Expected,
            s.ExpectedHigh,
            s.Unvalued,
        ];

    private static string Times(double value) => double.IsFinite(value) ? Figure.MultipleNumber(value) : "∞";

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private const string Notes =
        "For every good and net exporter: D0 p^eD = min(S0 p^eS, S0 + idle) outside the supplier gives the tonnes lost; each use at the place misses that part for a year, and value added is lost by three methods (direct, propagated, programme; least, middle and greatest are low, central and high, see docs/gdp.md); expected = chance × loss, low with low and high with high, added up over the suppliers of a good. Uses without a value added per tonne, or in no sector of the table, are in no loss: not valued is their part of the tonnes used at the place, and where it is all of them the loss is not known (–). The steps of USGS Open-File Report 2025-1047 with what is held: its elasticities, its 402 industries and its probabilities are not, so that its list is not reproduced; chances are assumptions (data/criticality/disruption-chances). Its screen for a single domestic producer is not computed: the atlas counts output by place, not by firm. What a place takes in within parts is not counted.";
}
