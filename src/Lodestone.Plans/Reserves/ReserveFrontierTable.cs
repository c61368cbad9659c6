using System.Globalization;
using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>The frontier as a report.</summary>
internal static class ReserveFrontierTable
{
    private const double Million = 1e6;

    /// <summary>Name of a point: its budget in USD million, in full.</summary>
    public static string Point(double budget) => (budget / Million).ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Loss avoided, and what is left for the worst futures, over budget.</summary>
    public static CurveChart Chart(ReserveQuestion question, IReadOnlyList<(double Budget, ReservePlan Plan)> points) =>
        new(
            $"{question.Title}: loss avoided over budget",
            "budget, USD m",
            "USD m, expected over the horizon",
            [
                new CurveSeries(
                    "loss avoided",
                    [(0, 0), .. points.Select(p => (p.Budget / Million, p.Plan.ExpectedAvoided / Million))]
                ),
                new CurveSeries("spent", [(0, 0), .. points.Select(p => (p.Budget / Million, p.Plan.Cost / Million))]),
            ]
        );

    public static IndicatorReport Of(ReserveQuestion question, IReadOnlyList<(double Budget, ReservePlan Plan)> points)
    {
        var table = new IndicatorTable(
            "rows",
            [
                new("budget_musd", "Budget, USD m", Figure.Short),
                new("spent_musd", "spent, USD m", Figure.Short),
                new("expected_avoided_musd", "loss avoided, USD m", Figure.Short),
                new("share_avoided", "of all,\u00a0%", Figure.PercentNumber),
                new("per_dollar", "per dollar", Figure.Short),
                new("marginal", "of the next dollar", Figure.Short),
                new("tail_loss_musd", "worst futures lose, USD m", Figure.Short),
            ],
            [
                .. points.Select(point =>
                    (IReadOnlyList<object?>)
                        [
                            point.Budget / Million,
                            point.Plan.Cost / Million,
                            point.Plan.ExpectedAvoided / Million,
                            point.Plan.ExpectedLoss > 0 ? point.Plan.ExpectedAvoided / point.Plan.ExpectedLoss : null,
                            point.Plan.Cost > 0 ? point.Plan.ExpectedAvoided / point.Plan.Cost : null,
                            point.Plan.MarginalAvoided,
                            point.Plan.TailLoss / Million,
                        ]
                ),
            ]
        );
        (double Budget, ReservePlan Plan) full = points
            .OrderBy(p => Math.Abs(p.Budget - question.Request.Budget))
            .First();
        return new IndicatorReport(
            "reserve-frontier",
            $"{question.Title}: loss avoided against budget",
            ReservePlanTables.DataLine(question),
            [
                $"The budget of {Figure.Dollars(full.Budget)} avoids {Figure.Dollars(full.Plan.ExpectedAvoided)} of an expected loss of {Figure.Dollars(full.Plan.ExpectedLoss)}; one more dollar avoids {Figure.Short(full.Plan.MarginalAvoided)}.",
            ],
            [("Frontier", table)],
            table,
            ReservePlanTables.Notes(question)
        )
        {
            Schema = "lodestone.reserve-frontier/1",
        };
    }
}
