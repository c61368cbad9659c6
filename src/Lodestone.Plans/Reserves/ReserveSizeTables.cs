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
        IndicatorTable rows = Sizes(sized);
        List<(string, IndicatorTable)> tables = [("Stock in tonnes, by rule", rows)];
        if (pools.Count > 0)
        {
            tables.Add(("Pooled against each for itself, by the quantile of what is missing", Pools(pools)));
        }

        tables.Add(("Release in a full cut: the stock at which each tier of use is served", Tiers(sized)));
        double quantile = question.Data.Parameter("quantile");
        return new IndicatorReport(
            "reserve-size",
            $"{question.Title}: how much to hold",
            ReservePlanTables.DataLine(question),
            [.. Sentences(sized, pools, quantile)],
            tables,
            rows,
            [
                "Days: use of the base year times days. Missing: the "
                    + $"{Figure.Percent(quantile)} quantile of the tonnes missing over the disruption that costs most, if it comes. "
                    + "Welfare: the stock that calm fills up to in a stochastic dynamic programme over calm, partial and full cut. "
                    + "Marginal: as long as the chance of a cut times the loss a tonne avoids pays its price and holding.",
                "A holder of its own serves itself alone; the pool serves all members. Pooling is over futures in which the disruption comes or not: at once for all, or for each by itself.",
                .. ReservePlanTables.Notes(question).Skip(1).Take(1),
            ]
        )
        {
            Schema = "lodestone.reserve-size/1",
        };
    }

    private static IEnumerable<string> Sentences(
        IReadOnlyList<SizedReserve> sized,
        IReadOnlyList<(string Good, string Disruption, Pooling Pooling)> pools,
        double quantile
    )
    {
        SizedReserve? most = sized.Where(s => s.Holder == "").MaxBy(s => s.Cover(s.Welfare) ?? 0);
        yield return most is { Welfare: > 0 }
            ? $"By expected welfare the longest cover is {Figure.Short(most.Cover(most.Welfare) ?? 0)} days of use, of {most.Good}; the {Figure.Percent(quantile)} quantile of what is missing asks for {Figure.Short(most.Cover(most.Missing) ?? 0)} days of it."
            : "By expected welfare nothing is worth holding.";
        foreach ((string good, _, Pooling pooling) in pools.Where(p => p.Pooling.Alone > 0).Take(3))
        {
            yield return $"Pooling saves {Figure.Percent(pooling.SavedApart ?? 0)} of the stock of {good} when members are hit by themselves, {Figure.Percent(Math.Max(pooling.SavedTogether ?? 0, 0))} when all are hit at once.";
        }
    }

    private static IndicatorTable Sizes(IReadOnlyList<SizedReserve> sized) =>
        new(
            "rows",
            [
                new("holder", "Holder"),
                new("good", "good"),
                new("use_t", "use, t a year", Figure.Short),
                .. Days.Select(days => new IndicatorColumn($"days_{days:0}_t", $"{days:0} days", Figure.Short)),
                new("missing_t", "missing", Figure.Short),
                new("welfare_t", "welfare", Figure.Short),
                new("marginal_t", "marginal", Figure.Short),
                new("welfare_days", "welfare, days", Figure.Short),
                new("disruption", "against"),
            ],
            [
                .. sized.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Holder.Length > 0 ? s.Holder : "all",
                            s.Good,
                            s.Use,
                            .. Days.Select(days => (object?)s.Days(days)),
                            s.Missing,
                            s.Welfare,
                            s.Marginal,
                            s.Cover(s.Welfare),
                            s.Disruption,
                        ]
                ),
            ]
        );

    private static IndicatorTable Pools(IReadOnlyList<(string Good, string Disruption, Pooling Pooling)> pools) =>
        new(
            "pools",
            [
                new("good", "Good"),
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

    private static IndicatorTable Tiers(IReadOnlyList<SizedReserve> sized) =>
        new(
            "tiers",
            [
                new("holder", "Holder"),
                new("good", "good"),
                new("tier", "tier"),
                new("stock_t", "served from, t", Figure.Short),
            ],
            [
                .. sized.SelectMany(s =>
                    s.Policy.Release.Select(
                        (stock, tier) =>
                            (IReadOnlyList<object?>)
                                [s.Holder.Length > 0 ? s.Holder : "all", s.Good, $"{tier + 1}", stock]
                    )
                ),
            ]
        );
}
