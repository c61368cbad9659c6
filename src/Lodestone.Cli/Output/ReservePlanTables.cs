using System.Globalization;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>A plan for a reserve as a report.</summary>
internal static class ReservePlanTables
{
    private const double Million = 1e6;
    private const double DaysPerYear = 365;

    /// <summary>Plans without a model, behind the plan.</summary>
    private const int Naive = 4;

    public static IndicatorReport Of(ReserveQuestion question, ReservePlan plan, IReadOnlyList<TriedPlan> tried)
    {
        IndicatorTable goods = Goods(question, plan);
        IndicatorTable plans = Plans(tried);
        return new IndicatorReport(
            "reserve-plan",
            question.Title,
            DataLine(question),
            [.. Sentences(question, plan, tried)],
            [
                ("What is held", goods),
                .. question.Members.Count > 1
                    ? [(WhereHeading(question), Places(question, plan))]
                    : (IEnumerable<(string, IndicatorTable)>)[],
                ("What is bought when", Schedule(question, plan)),
                ("Tried on fresh draws, beside plans without a model", plans),
                ("By disruption, this plan", ByDisruption(question, tried[0])),
            ],
            Rows(question, plan, tried),
            [.. Notes(question), $"Certificate of the plan: {plan.Certificate}"]
        )
        {
            Schema = "lodestone.reserve-plan/1",
        };
    }

    public static string DataLine(ReserveQuestion question) =>
        $"Data {question.World.Name} {question.World.Version} (base year {question.World.BaseYear}), {question.Data.Name} {question.Data.Version}";

    public static IReadOnlyList<string> Notes(ReserveQuestion question)
    {
        ReserveRequest request = question.Request;
        string rate =
            question.Rate.Currency == "USD"
                ? ""
                : $" 1 {question.Rate.Currency} = {Figure.Short(question.Rate.UsdPerUnit)} USD ({question.Rate.Date}).";
        return
        [
            $"Loss is value added lost over the horizon of a disruption by {string.Join(", ", question.Serves)}, which the reserve serves{(request.Alone ? ", every holder its own" : "")}. Money is in present value at {Figure.Percent(request.Discount)} a year over {Figure.Short(request.Years)} years.{rate}",
            $"Chances within the horizon: {string.Join(", ", request.Disruptions.Select(d => $"{d.Scenario} {Figure.Percent(ReserveFutures.Chance(d, request.Years))}"))}; they come together with {Figure.Percent(request.Joint)}. Chances, market depth, storage and rotation are assumptions with ranges in data/reserves.",
            $"What stocks avoid is measured in the engine on {request.Draws} draws of each disruption (seed {request.Seed}), the plan is tried on {request.FreshDraws} others (seed {request.Seed + 1}), struck while it still buys and later, as time has it. Plans without a model buy evenly.",
        ];
    }

    private static IEnumerable<string> Sentences(
        ReserveQuestion question,
        ReservePlan plan,
        IReadOnlyList<TriedPlan> tried
    )
    {
        TriedPlan own = tried[0];
        string budget = Figure.Dollars(question.Request.Budget);
        yield return plan.Purchases.Count == 0
            ? $"Of {budget} nothing is spent: no stock of these goods avoids a loss at the places served."
            : $"Of {budget}, {Figure.Dollars(plan.Cost)} are spent: {Figure.Dollars(plan.BuyingCost)} on goods, {Figure.Dollars(plan.HoldingCost)} on holding, rotating and offtake.";
        yield return $"On fresh draws it avoids {Figure.Dollars(own.Expected)} of expected loss (standard error {Figure.Dollars(own.StandardError)}){(own.PerDollar is { } each ? $", {Figure.Short(each)} dollars for each one spent" : "")}; on the draws it was made on {Figure.Dollars(own.ExpectedInSample ?? 0)}.";
        TriedPlan best = tried.Skip(1).Take(Naive).MaxBy(t => t.Expected)!;
        double lead = own.Expected - best.Expected;
        double error = PairedError(question, own, best);
        yield return lead > 2 * error
            ? $"It beats all four plans without a model; the best of them, {best.Name}, avoids {Figure.Dollars(best.Expected)} (difference {Figure.Dollars(lead)}, standard error {Figure.Dollars(error)})."
        : lead >= 0
            ? $"It is ahead of the four plans without a model, but not clearly of {best.Name}, which avoids {Figure.Dollars(best.Expected)} (difference {Figure.Dollars(lead)}, standard error {Figure.Dollars(error)})."
        : $"It does not beat {best.Name}, which avoids {Figure.Dollars(best.Expected)} on fresh draws for {Figure.Dollars(best.Cost)}: {Figure.Dollars(-lead)} more (standard error {Figure.Dollars(error)}).";
        if (tried.Count > 1 + Naive)
        {
            yield return Places(question, own, tried[^1]);
        }

        double target = question.Days ?? 0;
        if (target > 0)
        {
            string[] below =
            [
                .. question
                    .Request.Items.Where(i => Cover(question, plan, i.Good) is { } days && days < target)
                    .Select(i => $"{i.Good} {Figure.Short(Cover(question, plan, i.Good)!.Value)}"),
            ];
            yield return below.Length == 0
                ? $"Every good covers the {Figure.Short(target)} days of the target."
                : $"The target is {Figure.Short(target)} days of use; the plan covers less where {(plan.MarginalAvoided > 0 ? "the money avoids more elsewhere" : "more stock would avoid nothing in the disruptions it is made for")}: {string.Join(", ", below)} days. --at-least-days {Figure.Short(target)} makes the target a condition.";
        }
    }

    /// <summary>What it is worth to choose the places.</summary>
    private static string Places(ReserveQuestion question, TriedPlan own, TriedPlan byUse)
    {
        double lead = own.Expected - byUse.Expected;
        double error = PairedError(question, own, byUse);
        return Math.Abs(lead) > 2 * error
            ? $"Held where the plan says, the same tonnes avoid {Figure.Dollars(Math.Abs(lead))} {(lead > 0 ? "more" : "less")} than split by use (standard error {Figure.Dollars(error)})."
            : $"Where it is held matters little: split by use, the same tonnes avoid {Figure.Dollars(byUse.Expected)} (difference {Figure.Dollars(lead)}, standard error {Figure.Dollars(error)}).";
    }

    /// <summary>Standard error of the difference of two plans on the same draws.</summary>
    private static double PairedError(ReserveQuestion question, TriedPlan one, TriedPlan other) =>
        Math.Sqrt(
            question.Request.Disruptions.Sum(d =>
            {
                double[] differences =
                [
                    .. one.OutOfSample[d.Scenario]
                        .Zip(other.OutOfSample[d.Scenario], (a, b) => a - b)
                        .Where(double.IsFinite),
                ];
                double mean = differences.DefaultIfEmpty().Average();
                double chance = ReserveFutures.Chance(d, question.Request.Years);
                return chance
                    * chance
                    * differences.Sum(x => (x - mean) * (x - mean))
                    / Math.Max(differences.Length - 1, 1)
                    / Math.Max(differences.Length, 1);
            })
        );

    private static double? Cover(ReserveQuestion question, ReservePlan plan, string good) =>
        question.Request.Use[good] > 0 ? plan.Stock[good] / question.Request.Use[good] * DaysPerYear : null;

    private static IndicatorTable Goods(ReserveQuestion question, ReservePlan plan) =>
        new(
            "goods",
            [
                new("good", "Good"),
                new("stock_t", "stock, t", Figure.Short),
                new("cover_days", "days of use served", Figure.Short),
                new("offtake_t", "offtake, t", Figure.Short),
                new("price_usd_per_t", "price, USD/t", Figure.Short),
                new("cost_musd", "bought for, USD m", Figure.Short),
                new("depth_t", "most per quarter, t", Figure.Short),
            ],
            [
                .. question.Request.Items.Select(item =>
                    (IReadOnlyList<object?>)
                        [
                            item.Good,
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
            [new("good", "Good"), .. question.Members.Select(place => new IndicatorColumn(place, place, Figure.Short))],
            [
                .. question.Request.Items.Select(item =>
                    (IReadOnlyList<object?>)
                        [
                            item.Good,
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
    private static double Held(ReserveQuestion question, ReservePlan plan, string good, string place) =>
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

    private static IEnumerable<IReadOnlyList<object?>> BoughtAt(ReserveQuestion question, ReservePlan plan) =>
        from purchase in plan.Purchases
        let site = ReserveSite.Of(question.Request).Single(s => s.Name == purchase.Site)
        from held in ReserveMeasurement.Held(question.Request, purchase.Good, site.Places, purchase.Tonnes)
        where held.Tonnes > 0
        select Row(
            "bought_for",
            held.Place,
            purchase.Good,
            (purchase.Period + 1).ToString(CultureInfo.InvariantCulture),
            "t",
            held.Tonnes
        );

    private static IndicatorTable Schedule(ReserveQuestion question, ReservePlan plan)
    {
        int quarters = plan.Purchases.Select(p => p.Period + 1).DefaultIfEmpty(0).Max();
        return new IndicatorTable(
            "schedule",
            [
                new("good", "t in quarter"),
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

    private static IndicatorTable Rows(ReserveQuestion question, ReservePlan plan, IReadOnlyList<TriedPlan> tried) =>
        new(
            "rows",
            [
                new("kind", ""),
                new("name", ""),
                new("good", ""),
                new("period", ""),
                new("unit", ""),
                new("value", "", Figure.Short),
            ],
            [
                .. plan
                    .Purchases.GroupBy(p => (p.Good, p.Period))
                    .Select(p =>
                        Row(
                            "purchase",
                            "this plan",
                            p.Key.Good,
                            (p.Key.Period + 1).ToString(CultureInfo.InvariantCulture),
                            "t",
                            p.Sum(q => q.Tonnes)
                        )
                    ),
                .. BoughtAt(question, plan),
                .. plan
                    .Offtake.Where(o => o.Value > 0)
                    .Select(o => Row("offtake", "this plan", o.Key, "", "t", o.Value)),
                .. question.Request.Items.SelectMany(item =>
                    question.Members.Select(place =>
                        Row("held_at", place, item.Good, "", "t", Held(question, plan, item.Good, place))
                    )
                ),
                .. tried.SelectMany(t => t.Tonnes.Select(g => Row("stock", t.Name, g.Key, "", "t", g.Value))),
                .. tried.Select(t => Row("cost", t.Name, "", "", "USD", t.Cost)),
                .. tried.Select(t => Row("expected_avoided", t.Name, "", "", "USD", t.Expected)),
                .. tried.Select(t => Row("standard_error", t.Name, "", "", "USD", t.StandardError)),
                Row("expected_loss", "no reserve", "", "", "USD", plan.ExpectedLoss),
                Row("tail_loss", "this plan", "", "", "USD", plan.TailLoss),
                Row("budget", question.Title, "", "", "USD", question.Request.Budget),
            ]
        );

    private static IReadOnlyList<object?> Row(
        string kind,
        string name,
        string good,
        string period,
        string unit,
        double value
    ) => [kind, name, good, period, unit, value];
}
