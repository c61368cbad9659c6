using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>Regimes of storage in one country side by side.</summary>
internal static class StorageRuleReport
{
    private const string Price = "normal prices";
    private const string Quantity = "normal output";
    private const string Money = "normal price times normal output";

    private static readonly double[] Availabilities = [0.8, 0.9, 1, 1.05, 1.1, 1.2, 1.3, 1.4, 1.6];

    private static readonly string[] OfMarket =
    [
        "storage_cost",
        "decay",
        "interest",
        "demand_elasticity",
        "supply_elasticity",
        "shock_deviation",
    ];

    /// <summary>What a record says, in the order of the page.</summary>
    private static readonly (string Item, string Header, string Unit, Func<RegimeRecord, double?> Of)[] Measures =
    [
        ("price_mean", "mean price", Price, r => r.MeanPrice),
        ("price_sd", "sd of price", Price, r => r.PriceDeviation),
        ("price_p5", "5 % of prices below", Price, r => r.Quantiles.P5),
        ("price_p50", "median price", Price, r => r.Quantiles.P50),
        ("price_p95", "95 % of prices below", Price, r => r.Quantiles.P95),
        ("price_p99", "99 % of prices below", Price, r => r.Quantiles.P99),
        ("stock_out_share", "periods without any stock", "share", r => r.StockOut),
        ("private_stock_out_share", "periods without private stock", "share", r => r.PrivateStockOut),
        ("private_stock_mean", "mean private stock", Quantity, r => r.PrivateStock),
        ("public_stock_mean", "mean public stock", Quantity, r => r.PublicStock),
        ("crowding_out", "private stock lost per unit of public stock", "1", r => r.CrowdingOut),
        ("net_purchases", "purchases less sales, a period", Money, r => r.NetPurchases),
        ("storage_cost", "storage cost, a period", Money, r => r.StorageCost),
        ("interest_cost", "interest, a period", Money, r => r.InterestCost),
        ("fiscal_cost", "fiscal cost, a period", Money, r => r.FiscalCost),
        ("present_value", "fiscal cost, present value from an empty stock", Money, r => r.PresentValue),
        ("present_value_error", "its standard error", Money, r => r.PresentValueError),
        ("consumer_gain", "gain of consumers, a period", Money, r => r.ConsumerGain),
        ("producer_gain", "gain of producers, a period", Money, r => r.ProducerGain),
    ];

    /// <summary>The report.</summary>
    public static IndicatorReport Of(
        StorageRuleInput input,
        string kind,
        double threshold,
        IReadOnlyList<SolvedRegime> regimes,
        IReadOnlyList<RegimeRecord> records,
        int periods,
        int horizon
    )
    {
        var rows = new RuleRows();
        string[] used = kind switch
        {
            "private" => OfMarket,
            "floor" => [.. OfMarket, "floor", "cap"],
            _ => [.. OfMarket, "floor", "ceiling", "cap"],
        };
        IndicatorTable parameters = rows.Parameters(input, used);
        double price = regimes[0].Regime.Parameters.Price(threshold);
        rows.Add("threshold", "private", "availability", threshold, Quantity);
        rows.Add("threshold", "private", "price", price, Price);
        return new IndicatorReport(
            kind,
            "Competitive storage and a public stock",
            input.Data,
            [
                $"Private hands store where there is more than {RuleRows.Four(threshold)} of normal output, at prices below {RuleRows.Four(price)}.",
                .. records.Skip(1).Select(r => Sentence(r, records[0])),
            ],
            [
                ("Parameters", parameters),
                ("Prices and stocks by availability", Points(rows, regimes, input)),
                ($"Over {periods} periods with the same shocks", Comparison(rows, records)),
                ("How exact expectations are, in normal prices", Errors(rows, regimes)),
            ],
            rows.Table,
            [
                "Prices in normal prices (at which normal output is used), quantities in normal output of a period, money in the product of the two; a period is a year where interest and storage cost are by the year.",
                input.Shock,
                $"Crowding-out and gains are against private storage alone. Fiscal cost: purchases less sales at market prices, storage cost and interest on the stock at its market price; present value over {horizon} periods with the stock sold at the end, where discounting takes the place of interest. Private storage earns nothing on average. docs/reserve-rule.md has the equations and limits.",
            ]
        )
        {
            Schema = "lodestone.reserve-rule/1",
        };
    }

    private static string Sentence(RegimeRecord r, RegimeRecord alone) =>
        r.CrowdingOut is { } crowded
            ? $"The {r.Name} takes the standard deviation of prices from {Figure.Short(alone.PriceDeviation)} to {Figure.Short(r.PriceDeviation)} with {Figure.Short(r.PublicStock)} of normal output in public stock on average; each unit of it replaces {Figure.Short(crowded)} of private stock, and it costs the budget {Figure.Short(r.FiscalCost)} of the value of normal output a period."
            : $"The {r.Name} never holds anything.";

    private static IndicatorTable Points(RuleRows rows, IReadOnlyList<SolvedRegime> regimes, StorageRuleInput input)
    {
        List<IReadOnlyList<object?>> cells = [];
        foreach (SolvedRegime r in regimes)
        {
            double[] openings = r.Name == "band" && input["cap"] > 0 ? [0, input["cap"] / 2] : [0];
            foreach (double opening in openings)
            {
                foreach (double a in Availabilities)
                {
                    MarketPoint p = r.Regime.At(a, opening);
                    cells.Add([r.Name, a, opening, p.Price, p.Private, p.Public, p.Planned]);
                    string at = FormattableString.Invariant($"at {a} with {opening}");
                    rows.Add("point", r.Name, $"price {at}", p.Price, Price);
                    rows.Add("point", r.Name, $"private stock {at}", p.Private, Quantity);
                    rows.Add("point", r.Name, $"public stock {at}", p.Public, Quantity);
                    rows.Add("point", r.Name, $"planned output {at}", p.Planned, Quantity);
                }
            }
        }

        return new IndicatorTable(
            "points",
            [
                new("regime", "Regime"),
                new("availability", "availability", Figure.Short),
                new("opening", "public stock before", Figure.Short),
                new("price", "price", RuleRows.Four),
                new("private", "private stock", RuleRows.Four),
                new("public", "public stock", RuleRows.Four),
                new("planned", "planned output", RuleRows.Four),
            ],
            cells
        );
    }

    private static IndicatorTable Comparison(RuleRows rows, IReadOnlyList<RegimeRecord> records)
    {
        foreach (RegimeRecord r in records)
        {
            foreach ((string item, _, string unit, Func<RegimeRecord, double?> of) in Measures)
            {
                rows.Add("comparison", r.Name, item, of(r), unit);
            }
        }

        return new IndicatorTable(
            "comparison",
            [new("measure", ""), .. records.Select(r => new IndicatorColumn(r.Name, r.Name, RuleRows.Four))],
            [.. Measures.Select(m => (IReadOnlyList<object?>)[m.Header, .. records.Select(r => (object?)m.Of(r))])]
        );
    }

    private static IndicatorTable Errors(RuleRows rows, IReadOnlyList<SolvedRegime> regimes)
    {
        foreach (SolvedRegime r in regimes)
        {
            rows.Add("error", r.Name, "at_nodes", r.AtNodes, Price);
            rows.Add("error", r.Name, "between_nodes", r.Between, Price);
            rows.Add("error", r.Name, "nodes", r.Nodes, "1");
            rows.Add("error", r.Name, "rounds", r.Rounds, "1");
        }

        return new IndicatorTable(
            "errors",
            [
                new("regime", "Regime"),
                new("nodes", "nodes", Figure.Short),
                new("rounds", "rounds", Figure.Short),
                new("at_nodes", "at nodes", RuleRows.Small),
                new("between", "between nodes", RuleRows.Small),
            ],
            [
                .. regimes.Select(r =>
                    (IReadOnlyList<object?>)[r.Name, (double)r.Nodes, (double)r.Rounds, r.AtNodes, r.Between]
                ),
            ]
        );
    }
}
