using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>The report that puts the instruments side by side.</summary>
internal static class SupportComparison
{
    private const double Million = 1e6;

    /// <summary>An instrument that keeps less than this part of the most kept is not named the cheapest.</summary>
    private const double Some = 0.1;

    public static IndicatorReport Of(
        SupportQuestion question,
        IReadOnlyList<InstrumentAnswer> same,
        IReadOnlyList<(EqualTonnes Search, InstrumentAnswer Answer)> equal,
        double wanted
    )
    {
        List<(string, IndicatorTable)> tables =
        [
            (
                $"At the same floor of {PriceOption.Text(question.Request.Floor)}, {(question.Draws == 1 ? "one draw – no range" : $"{question.Draws} draws")}, mean over {question.Request.Years} years",
                Cost(same)
            ),
            ("Who pays, USD m over the years of support (minus: gains)", WhoPays(same)),
            ("What remains: output in t a year, and imports of goods made of it", Remains(same)),
        ];
        if (CapacityTables.Compare(question, same) is { Rows.Count: > 0 } capacities)
        {
            tables.Add(
                ("Capacities that support keeps open, opens or closes (used over its years, median)", capacities)
            );
        }

        if (equal.Count > 0)
        {
            tables.Add(($"At equal tonnes kept alive, {Figure.Tonnes(wanted)} a year, central path", Equal(equal)));
        }

        return new IndicatorReport(
            "compare",
            $"Minimum prices for {question.Names.Good(question.Market.Good)} in {question.Names.Place(question.Market.Place)}, side by side",
            SupportWords.Source(question),
            Summary(question, same, equal),
            tables,
            SupportRows.Of(
                question,
                [.. same.Select(a => (SupportRows.SameFloor, a)), .. equal.Select(e => ("equal-tonnes", e.Answer))]
            ),
            [
                .. SupportWords.Notes(question, [.. same.Select(a => a.Terms.Instrument)]),
                .. CapacityNotes.Of(question, same[0].Capacities),
                "Equal tonnes: the floor of the levy and the yearly limit of the purchase are searched on the central path, at most eight plays each, until the tonnes are within 2 % of the contract's.",
            ]
        )
        {
            Schema = SupportReports.Schema,
        };
    }

    private static List<string> Summary(
        SupportQuestion question,
        IReadOnlyList<InstrumentAnswer> same,
        IReadOnlyList<(EqualTonnes Search, InstrumentAnswer Answer)> equal
    )
    {
        InstrumentAnswer[] best = SupportTies.Most(same, a => a.Effect.Kept.Mean);
        InstrumentAnswer most = best[0];
        InstrumentAnswer[] keep =
        [
            .. same.Where(a => a.Effect.CostPerTonne is not null && a.Effect.Kept.Mean > Some * most.Effect.Kept.Mean),
        ];
        InstrumentAnswer[] cheapest = SupportTies.Least(keep, a => a.Effect.CostPerTonne!.Value);
        InstrumentAnswer[] national = SupportTies.Least(keep, a => a.Effect.NationalCostPerTonne!.Value);
        List<string> sentences =
        [
            same.All(a => a.Effect.CostPerTonne is null)
                ? $"At {PriceOption.Text(question.Request.Floor)} none of the {same.Count} instruments keeps anything alive."
                : $"At {PriceOption.Text(question.Request.Floor)} {SupportTies.Names(best)} {(best.Length == 1 ? "keeps" : "alike keep")} most alive: {Figure.Tonnes(most.Effect.Kept.Mean)} a year.",
        ];
        if (cheapest.Length > 0 && national.Length > 0)
        {
            sentences.Add(
                $"Of those that keep a tenth of that or more, a tonne kept costs the treasury least under {SupportTies.Names(cheapest)}{(cheapest.Length == 1 ? "" : " alike")} ({PriceOption.Signed(cheapest[0].Effect.CostPerTonne!.Value)}); with what users at home pay, under {SupportTies.Names(national)} ({PriceOption.Signed(national[0].Effect.NationalCostPerTonne!.Value)})."
            );
        }

        sentences.Add(CapacityWords.Compare(question, same, best));
        if (equal.Count == 0)
        {
            sentences.Add(
                "The contract keeps nothing alive on the central path: there are no equal tonnes to compare at."
            );
        }

        sentences.AddRange(
            equal
                .Where(e => !e.Search.Found)
                .Select(e =>
                    e.Answer.Terms.Instrument == Instrument.Border
                        ? $"No levy keeps as many tonnes as the contract: the nearest floor tried, {PriceOption.Text(e.Search.Floor)}, keeps {Figure.Tonnes(e.Search.Tonnes)} a year; users at home take {Figure.Tonnes(e.Answer.UsedAtHome)}."
                        : $"No yearly limit was found at which purchases keep as many tonnes as the contract: the nearest tried, {Figure.Tonnes(e.Answer.Terms.MaxTonnesPerYear)}, keeps {Figure.Tonnes(e.Search.Tonnes)} a year."
                )
        );
        return sentences;
    }

    private static IndicatorTable Cost(IReadOnlyList<InstrumentAnswer> answers) =>
        new(
            "same-floor",
            [
                new("instrument", "Instrument"),
                new("cost", "Cost, USD m a year"),
                new("range", "5–95 %"),
                new("chance", "ever pays"),
                new("kept", "kept alive, t a year", Figure.Short),
                new("per", "USD/kg kept", Figure.Short),
                new("national", "with users at home", Figure.Short),
                new("projects", "projects made viable", Figure.Short),
            ],
            [
                .. answers.Select(a =>
                {
                    double years = a.Terms.End / (double)a.Terms.PerYear;
                    return (IReadOnlyList<object?>)
                        [
                            InstrumentNames.Text(a.Terms.Instrument),
                            Figure.Short(a.Effect.Cost.Total.Mean / years / Million),
                            SupportRange.Millions(a.Effect.Cost.Total, years),
                            a.Terms.Instrument == Instrument.Border
                                ? Figure.None
                                : Figure.Percent(a.Effect.EverPays.Estimate),
                            a.Effect.Kept.Mean,
                            a.Effect.CostPerTonne / 1000,
                            a.Effect.NationalCostPerTonne / 1000,
                            (double)a.Projects.Count(p => p.BecomesViable),
                        ];
                }),
            ]
        );

    private static IndicatorTable WhoPays(IReadOnlyList<InstrumentAnswer> answers) =>
        new(
            "pays",
            [
                new("instrument", "Instrument"),
                new("taxpayer", "Taxpayer", Figure.Short),
                new("home", "Users at home", Figure.Short),
                new("abroad", "Users abroad", Figure.Short),
            ],
            [
                .. answers.Select(a =>
                    (IReadOnlyList<object?>)
                        [
                            InstrumentNames.Text(a.Terms.Instrument),
                            a.Effect.Taxpayer.Mean / Million,
                            a.Effect.UsersAtHome.Mean / Million,
                            a.Effect.UsersAbroad.Mean / Million,
                        ]
                ),
            ]
        );

    private static IndicatorTable Remains(IReadOnlyList<InstrumentAnswer> answers) =>
        new(
            "remains",
            [
                new("instrument", "Instrument"),
                new("last", "last year of support", Figure.Short),
                new("after", "year after", Figure.Short),
                new("never", "never supported", Figure.Short),
                new("leakage", "imports, t a year", Figure.Short),
            ],
            [
                .. answers.Select(a =>
                    (IReadOnlyList<object?>)
                        [
                            InstrumentNames.Text(a.Terms.Instrument),
                            a.Effect.Exit.Last,
                            a.Effect.Exit.After,
                            a.Effect.Exit.AfterWithout,
                            a.Effect.Leakage.Sum(l => l.More.Mean),
                        ]
                ),
            ]
        );

    private static IndicatorTable Equal(IReadOnlyList<(EqualTonnes Search, InstrumentAnswer Answer)> equal) =>
        new(
            "equal",
            [
                new("instrument", "Instrument"),
                new("floor", "floor, USD/kg", Figure.Short),
                new("limit", "limit, t a year", Figure.Short),
                new("kept", "kept alive, t a year", Figure.Short),
                new("found", "equal?"),
                new("taxpayer", "Taxpayer, USD m", Figure.Short),
                new("home", "Users at home", Figure.Short),
                new("abroad", "Users abroad", Figure.Short),
            ],
            [
                .. equal.Select(e =>
                    (IReadOnlyList<object?>)
                        [
                            InstrumentNames.Text(e.Answer.Terms.Instrument),
                            e.Search.Floor / 1000,
                            double.IsInfinity(e.Answer.Terms.MaxTonnesPerYear) ? null : e.Answer.Terms.MaxTonnesPerYear,
                            e.Answer.Effect.Kept.Mean,
                            e.Search.Found ? "yes" : "no",
                            Whole(e.Answer.Effect.Taxpayer.Mean),
                            Whole(e.Answer.Effect.UsersAtHome.Mean),
                            Whole(e.Answer.Effect.UsersAbroad.Mean),
                        ]
                ),
            ]
        );

    /// <summary>USD m; less than a dollar is nothing.</summary>
    private static double Whole(double usd) => Math.Abs(usd) < 1 ? 0 : usd / Million;
}
