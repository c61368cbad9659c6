using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>Two countries that store and trade.</summary>
internal static class TwoCountryReport
{
    private static readonly double[] Availabilities = [0.9, 1.1, 1.3];

    private static readonly string[] Used =
    [
        "storage_cost",
        "decay",
        "interest",
        "demand_elasticity",
        "supply_elasticity",
        "shock_deviation",
        "trade_cost",
        "tariff_a",
        "tariff_b",
        "demand_scale",
    ];

    /// <summary>The report.</summary>
    public static IndicatorReport Of(StorageRuleInput input, TwoCountrySolution solved, int periods, ulong seed)
    {
        var rows = new RuleRows();
        IndicatorTable parameters = rows.Parameters(input, Used);
        TradePoint[] path = [.. solved.Simulate(periods, seed)];
        (string Item, Func<TradePoint, double> A, Func<TradePoint, double> B)[] means =
        [
            ("mean price", p => p.A.Price, p => p.B.Price),
            ("mean stock", p => p.A.Private, p => p.B.Private),
            ("periods without stock", p => p.A.Private > 0 ? 0 : 1, p => p.B.Private > 0 ? 0 : 1),
            ("mean exports", p => p.FromA, p => p.FromB),
            ("periods with exports", p => p.FromA > 0 ? 1 : 0, p => p.FromB > 0 ? 1 : 0),
        ];
        List<IReadOnlyList<object?>> over =
        [
            .. means.Select(m => (IReadOnlyList<object?>)[m.Item, path.Average(m.A), path.Average(m.B)]),
        ];
        over.Insert(1, ["sd of price", Deviation(path, p => p.A.Price), Deviation(path, p => p.B.Price)]);
        foreach (IReadOnlyList<object?> row in over)
        {
            rows.Add("comparison", "a", (string)row[0]!, (double)row[1]!, "");
            rows.Add("comparison", "b", (string)row[0]!, (double)row[2]!, "");
        }

        rows.Add("error", "", "at_nodes", solved.Residual, "normal prices");
        rows.Add("error", "", "between_nodes", solved.ErrorBetweenNodes, "normal prices");
        return new IndicatorReport(
            "two-countries",
            "Two countries that store and trade",
            input.Data,
            [
                $"Country a ships to b in {Figure.Percent(path.Average(p => p.FromA > 0 ? 1 : 0.0))} of periods, b to a in {Figure.Percent(path.Average(p => p.FromB > 0 ? 1 : 0.0))}; a holds {Figure.Short(path.Average(p => p.A.Private))} of normal output on average, b {Figure.Short(path.Average(p => p.B.Private))}.",
            ],
            [
                ("Parameters", parameters),
                ("Prices, stocks and trade by availability", Points(rows, solved)),
                (
                    $"Over {periods} periods",
                    new IndicatorTable(
                        "comparison",
                        [new("measure", ""), new("a", "a", RuleRows.Four), new("b", "b", RuleRows.Four)],
                        over
                    )
                ),
            ],
            rows.Table,
            [
                "Prices in normal prices, quantities in normal output of one country a period. Shocks of the two are independent.",
                input.Shock,
                $"Expectations: {solved.Nodes} nodes, {solved.Iterations} rounds, error {RuleRows.Small(solved.Residual)} at the nodes and {RuleRows.Small(solved.ErrorBetweenNodes)} between them, in normal prices. docs/reserve-rule.md has the equations and limits.",
            ]
        )
        {
            Schema = "lodestone.reserve-rule/1",
        };
    }

    private static double Deviation(TradePoint[] path, Func<TradePoint, double> of)
    {
        double mean = path.Average(of);
        return Math.Sqrt(path.Average(p => (of(p) - mean) * (of(p) - mean)));
    }

    private static IndicatorTable Points(RuleRows rows, TwoCountrySolution solved)
    {
        List<IReadOnlyList<object?>> cells = [];
        foreach (double a in Availabilities)
        {
            foreach (double b in Availabilities)
            {
                TradePoint p = solved.At(a, b);
                cells.Add([a, b, p.A.Price, p.B.Price, p.A.Private, p.B.Private, p.FromA - p.FromB]);
                string at = FormattableString.Invariant($"at {a} and {b}");
                rows.Add("point", "a", $"price {at}", p.A.Price, "normal prices");
                rows.Add("point", "b", $"price {at}", p.B.Price, "normal prices");
                rows.Add("point", "a", $"stock {at}", p.A.Private, "normal output");
                rows.Add("point", "b", $"stock {at}", p.B.Private, "normal output");
                rows.Add("point", "a", $"net exports {at}", p.FromA - p.FromB, "normal output");
            }
        }

        return new IndicatorTable(
            "points",
            [
                new("a", "there is in a", Figure.Short),
                new("b", "in b", Figure.Short),
                new("price_a", "price in a", RuleRows.Four),
                new("price_b", "in b", RuleRows.Four),
                new("stock_a", "stock in a", RuleRows.Four),
                new("stock_b", "in b", RuleRows.Four),
                new("exports", "net exports of a", RuleRows.Four),
            ],
            cells
        );
    }
}
