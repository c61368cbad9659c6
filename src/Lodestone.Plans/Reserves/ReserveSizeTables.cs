using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>Sizes of reserves as a report.</summary>
internal static class ReserveSizeTables
{
    private static readonly double[] Days = [60, 100, 180];

    public static IndicatorReport Of(
        ReserveQuestion question,
        IReadOnlyList<SizedReserve> sized,
        IReadOnlyList<(string Good, string Disruption, Pooling Pooling)> pools
    )
    {
        var names = new WorldNames(question.World);
        IndicatorTable rows = Sizes(sized, names);
        List<(string, IndicatorTable)> tables = [("Stock in tonnes, by rule", rows)];
        if (pools.Count > 0)
        {
            tables.Add(("Pooled against each for itself, by the quantile of what is missing", Pools(pools, names)));
        }

        tables.Add(
            ("Uses that lack it in a month of a full cut, and the stock at which each is served", Tiers(sized, names))
        );
        double quantile = question.Data.Parameter("quantile");
        return new IndicatorReport(
            "reserve-size",
            $"{question.Title}: how much to hold",
            ReservePlanTables.DataLine(question),
            [.. ReserveSizeWords.Of(sized, pools, quantile, names)],
            tables,
            rows,
            [
                "Days: use of the base year times days. Missing: the "
                    + $"{Figure.Percent(quantile)} quantile of the tonnes missing over the disruption that costs most, if it comes. "
                    + "Welfare: the stock that calm fills up to in a stochastic dynamic programme over calm, partial and full cut; a month of a cut lacks what the largest stock releases in one. "
                    + "Marginal: the largest measured stock up to which the chance of a cut times the loss a tonne avoids pays its price and holding; the tonne that just pays lies between the measured stocks before and after it (from, to).",
                $"What stocks avoid is measured in the engine on {question.Request.Draws} draws of each disruption (seed {question.Request.Seed}), with {Phrase.List([.. question.Request.Months.Select(m => Figure.Short(m))])} months of use in stock. At least: rules whose stock is the largest of them, the end of what was measured.",
                "A holder of its own serves itself alone; the pool serves all members. Pooling is over futures in which the disruption comes or not: at once for all, or for each by itself.",
                ReservePlanTables.Basis(question)[1],
            ]
        )
        {
            Schema = "lodestone.reserve-size/1",
        };
    }

    private static IndicatorTable Sizes(IReadOnlyList<SizedReserve> sized, WorldNames names) =>
        new(
            "rows",
            [
                new("holder", "Holder"),
                new("good", "id", OnScreen: false),
                new("name", "good"),
                new("use_t", "use, t a year", Figure.Short),
                .. Days.Select(days => new IndicatorColumn($"days_{days:0}_t", $"{days:0} days", Figure.Short)),
                new("missing_t", "missing", Figure.Short),
                new("welfare_t", "welfare", Figure.Short),
                new("marginal_t", "marginal", Figure.Short),
                new("marginal_from_t", "from", Figure.Short),
                new("marginal_to_t", "to", Figure.Short),
                new("welfare_days", "welfare, days", Figure.Short),
                new("at_least", "at least"),
                new("disruption", "against"),
            ],
            [
                .. sized.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Holder.Length > 0 ? s.Holder : "all",
                            s.Good,
                            names.Good(s.Good),
                            s.Use,
                            .. Days.Select(days => (object?)s.Days(days)),
                            s.Missing,
                            s.Welfare,
                            s.Marginal.Tonnes,
                            s.Marginal.From,
                            s.Marginal.To,
                            s.Cover(s.Welfare),
                            AtLeast(s),
                            s.Disruption,
                        ]
                ),
            ]
        );

    private static IndicatorTable Pools(
        IReadOnlyList<(string Good, string Disruption, Pooling Pooling)> pools,
        WorldNames names
    ) =>
        new(
            "pools",
            [
                new("good", "id", OnScreen: false),
                new("name", "Good"),
                new("alone_t", "each for itself, t", Figure.Short),
                new("together_t", "pooled, all hit at once, t", Figure.Short),
                new("saved_together", "saved,\u00a0%", Figure.PercentNumber),
                new("apart_t", "pooled, each hit by itself, t", Figure.Short),
                new("saved_apart", "saved,\u00a0%", Figure.PercentNumber),
                new("disruption", "against"),
            ],
            [
                .. pools.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.Good,
                            names.Good(p.Good),
                            p.Pooling.Alone,
                            p.Pooling.Together,
                            p.Pooling.SavedTogether,
                            p.Pooling.Apart,
                            p.Pooling.SavedApart,
                            p.Disruption,
                        ]
                ),
            ]
        );

    private static IndicatorTable Tiers(IReadOnlyList<SizedReserve> sized, WorldNames names) =>
        new(
            "tiers",
            [
                new("holder", "Holder"),
                new("good", "id", OnScreen: false),
                new("name", "good"),
                new("tier", "tier"),
                new("need_t", "lacks, t a month", Figure.Short),
                new("worth_usd_per_t", "loss avoided, USD/t", Figure.Short),
                new("stock_t", "served from, t", Figure.Short),
            ],
            [
                .. sized.SelectMany(s =>
                    s.Policy.Release.Select(
                        (stock, tier) =>
                            (IReadOnlyList<object?>)
                                [
                                    s.Holder.Length > 0 ? s.Holder : "all",
                                    s.Good,
                                    names.Good(s.Good),
                                    $"{tier + 1}",
                                    s.Need.Tiers[tier].Tonnes,
                                    s.Need.Tiers[tier].Worth,
                                    stock,
                                ]
                    )
                ),
            ]
        );

    /// <summary>Rules whose stock is the largest that was measured.</summary>
    private static string AtLeast(SizedReserve sized) =>
        (sized.Policy.AtEnd, sized.Marginal.AtEnd) switch
        {
            (true, true) => "welfare, marginal",
            (true, false) => "welfare",
            (false, true) => "marginal",
            _ => "",
        };
}
