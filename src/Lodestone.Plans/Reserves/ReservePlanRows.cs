using System.Globalization;
using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>Every number of a plan for a reserve in one long table, for CSV and JSON.</summary>
internal static class ReservePlanRows
{
    /// <summary>The table.</summary>
    public static IndicatorTable Of(ReserveQuestion question, ReservePlan plan, IReadOnlyList<TriedPlan> tried) =>
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
                        Row(
                            "held_at",
                            place,
                            item.Good,
                            "",
                            "t",
                            ReservePlanTables.Held(question, plan, item.Good, place)
                        )
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
}
