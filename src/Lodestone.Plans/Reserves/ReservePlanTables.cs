using System.Globalization;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>A plan for a reserve as a report.</summary>
internal static class ReservePlanTables
{
    private const double Million = 1e6;
    private const double DaysPerYear = 365;

    public static IndicatorReport Of(ReserveQuestion question, ReservePlan plan, IReadOnlyList<TriedPlan> tried)
    {
        IndicatorTable goods = Goods(question, plan);
        IndicatorTable plans = Plans(tried);
        return new IndicatorReport(
            "reserve-plan",
            question.Title,
            DataLine(question),
            [.. ReservePlanWords.Of(question, plan, tried)],
            [
                ("What is held", goods),
                .. question.Members.Count > 1
                    ? [(WhereHeading(question), Places(question, plan))]
                    : (IEnumerable<(string, IndicatorTable)>)[],
                ("What is bought when", Schedule(question, plan)),
                ("Tried on fresh draws, beside plans without a model", plans),
                ("By disruption, this plan", ByDisruption(question, tried[0])),
            ],
            ReservePlanRows.Of(question, plan, tried),
            [.. Notes(question), $"Certificate of the plan: {plan.Certificate}"]
        )
        {
            Schema = "lodestone.reserve-plan/1",
        };
    }

    public static string DataLine(ReserveQuestion question) =>
        $"Data {question.World.Name} {question.World.Version} (base year {question.World.BaseYear}), {question.Data.Name} {question.Data.Version}";

    /// <summary>How a plan was found and tried.</summary>
    public static IReadOnlyList<string> Notes(ReserveQuestion question) =>
        [
            .. Basis(question),
            $"What stocks avoid is measured in the engine on {question.Request.Draws} draws of each disruption (seed {question.Request.Seed}), the plan is tried on {question.Request.FreshDraws} others (seed {question.Request.Seed + 1}), struck while it still buys and later, as time has it. Plans without a model buy evenly.",
        ];

    /// <summary>Whose loss it is, at what value of money, and the chances.</summary>
    public static IReadOnlyList<string> Basis(ReserveQuestion question)
    {
        var names = new WorldNames(question.World);
        ReserveRequest request = question.Request;
        string rate =
            question.Rate.Currency == "USD"
                ? ""
                : $" 1 {question.Rate.Currency} = {Figure.Short(question.Rate.UsdPerUnit)} USD ({question.Rate.Date}).";
        return
        [
            $"Loss is value added lost over the horizon of a disruption by {Phrase.List([.. question.Serves.Select(names.Place)])}, which the reserve serves{(request.Alone ? ", every holder its own" : "")}. Money is in present value at {Figure.Percent(request.Discount)} a year over {Figure.Short(request.Years)} years.{rate}",
            $"Chances within the horizon: {string.Join(", ", request.Disruptions.Select(d => $"{d.Scenario} {Figure.Percent(ReserveFutures.Chance(d, request.Years))}"))}; they come together with {Figure.Percent(request.Joint)}. Chances, market depth, storage and rotation are assumptions with ranges in data/reserves.",
        ];
    }

    /// <summary>Days of the use served that a stock covers; null where there is none.</summary>
    public static double? Cover(ReserveQuestion question, ReservePlan plan, string good) =>
        question.Request.Use[good] > 0 ? plan.Stock[good] / question.Request.Use[good] * DaysPerYear : null;

    private static IndicatorTable Goods(ReserveQuestion question, ReservePlan plan) =>
        new(
            "goods",
            [
                new("good", "id", OnScreen: false),
                new("name", "Good"),
                new("stock_t", "stock, t", Figure.Short),
                new("cover_days", "days of use served", Figure.Short),
                new("offtake_t", "offtake, t", Figure.Short),
                new("price_usd_per_t", "price, USD/t", Figure.Short),
                new("cost_musd", "bought for, USD m of the day", Figure.Short),
                new("depth_t", "most per quarter, t", Figure.Short),
            ],
            [
                .. question.Request.Items.Select(item =>
                    (IReadOnlyList<object?>)
                        [
                            item.Good,
                            item.Name,
                            plan.Stock[item.Good],
                            Cover(question, plan, item.Good),
                            plan.Offtake[item.Good],
                            item.Price,
                            plan.Purchases.Where(p => p.Good == item.Good).Sum(p => p.Cost) / Million,
                            item.MostPerPeriod,
                        ]
                ),
            ]
        );

    private static IndicatorTable Places(ReserveQuestion question, ReservePlan plan) =>
        new(
            "places",
            [
                new("good", "id", OnScreen: false),
                new("name", "Good"),
                .. question.Members.Select(place => new IndicatorColumn(
                    place,
                    new WorldNames(question.World).Heading(place),
                    Figure.Short
                )),
            ],
            [
                .. question.Request.Items.Select(item =>
                    (IReadOnlyList<object?>)
                        [
                            item.Good,
                            item.Name,
                            .. question.Members.Select(place => (object?)Held(question, plan, item.Good, place)),
                        ]
                ),
            ]
        );

    private static string WhereHeading(ReserveQuestion question) =>
        question.Request.Alone || ReserveSite.Of(question.Request).Count > 1
            ? "Where it is held, t"
            : "Where it is held, t (by share of use: it is shared, and storing costs the same everywhere)";

    /// <summary>Stock of a good at a place when buying is done, t.</summary>
    public static double Held(ReserveQuestion question, ReservePlan plan, string good, string place) =>
        At(question, place, good, site => plan.StockAt.Single(h => h.Good == good && h.Site == site.Name).Tonnes);

    /// <summary>Part of a place in what its site has.</summary>
    private static double At(ReserveQuestion question, string place, string good, Func<ReserveSite, double> tonnes)
    {
        ReserveSite site = ReserveSite.Of(question.Request).Single(s => s.Places.Contains(place));
        return ReserveMeasurement
            .Held(question.Request, good, site.Places, tonnes(site))
            .Single(held => held.Place == place)
            .Tonnes;
    }

    private static IndicatorTable Schedule(ReserveQuestion question, ReservePlan plan)
    {
        int quarters = plan.Purchases.Select(p => p.Period + 1).DefaultIfEmpty(0).Max();
        return new IndicatorTable(
            "schedule",
            [
                new("good", "id", OnScreen: false),
                new("name", "t in quarter"),
                .. Enumerable
                    .Range(1, quarters)
                    .Select(q => new IndicatorColumn(
                        $"q{q.ToString(CultureInfo.InvariantCulture)}",
                        q.ToString(CultureInfo.InvariantCulture),
                        Figure.Short
                    )),
            ],
            [
                .. question
                    .Request.Items.Where(item => plan.Purchases.Any(p => p.Good == item.Good))
                    .Select(item =>
                        (IReadOnlyList<object?>)
                            [
                                item.Good,
                                item.Name,
                                .. Enumerable
                                    .Range(0, quarters)
                                    .Select(q =>
                                        (object?)
                                            plan
                                                .Purchases.Where(p => p.Good == item.Good && p.Period == q)
                                                .Sum(p => p.Tonnes)
                                    ),
                            ]
                    ),
            ]
        );
    }

    private static IndicatorTable Plans(IReadOnlyList<TriedPlan> tried) =>
        new(
            "plans",
            [
                new("plan", "Plan"),
                new("cost_musd", "cost, USD m", Figure.Short),
                new("avoided_musd", "expected loss avoided, USD m", Figure.Short),
                new("standard_error_musd", "standard error", Figure.Short),
                new("per_dollar", "per dollar", Figure.Short),
                new("in_sample_musd", "on its own draws", Figure.Short),
            ],
            [
                .. tried.Select(plan =>
                    (IReadOnlyList<object?>)
                        [
                            plan.Name,
                            plan.Cost / Million,
                            plan.Expected / Million,
                            plan.StandardError / Million,
                            plan.PerDollar,
                            plan.ExpectedInSample / Million,
                        ]
                ),
            ]
        );

    private static IndicatorTable ByDisruption(ReserveQuestion question, TriedPlan plan) =>
        new(
            "disruptions",
            [
                new("disruption", "If it comes: loss avoided, USD m"),
                new("mean_musd", "mean", Figure.Short),
                new("p05_musd", "5 %", Figure.Short),
                new("p50_musd", "50 %", Figure.Short),
                new("p95_musd", "95 %", Figure.Short),
                new("chance", "chance,\u00a0%", Figure.PercentNumber),
            ],
            [.. question.Request.Disruptions.Select(d => Band(question, plan, d))]
        );

    private static IReadOnlyList<object?> Band(ReserveQuestion question, TriedPlan plan, ReserveDisruption disruption)
    {
        double[] avoided = [.. plan.OutOfSample[disruption.Scenario].Where(double.IsFinite).Order()];
        double? At(double share) => avoided.Length == 0 ? null : Quantiles.OfSorted(avoided, share) / Million;
        return
        [
            disruption.Scenario,
            avoided.DefaultIfEmpty().Average() / Million,
            At(0.05),
            At(0.5),
            At(0.95),
            ReserveFutures.Chance(disruption, question.Request.Years),
        ];
    }
}
