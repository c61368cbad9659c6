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

    /// <summary>The report.</summary>
    /// <param name="question">The question.</param>
    /// <param name="points">The plan of each budget.</param>
    /// <param name="bands">For every budget the range of what is avoided.</param>
    public static IndicatorReport Of(
        ReserveQuestion question,
        IReadOnlyList<(double Budget, ReservePlan Plan)> points,
        IndicatorTable bands
    )
    {
        var table = new IndicatorTable(
            "rows",
            [
                new("budget_musd", "Budget, USD m", Figure.Short),
                new("spent_musd", "spent, USD m", Figure.Short),
                new("expected_avoided_musd", "loss avoided, USD m", Figure.Short),
                new("expected_avoided_p05_musd", "5 %", Figure.Short),
                new("expected_avoided_p95_musd", "95 %", Figure.Short),
                new("share_avoided", "of all,\u00a0%", Figure.PercentNumber),
                new("per_dollar", "USD per dollar", Figure.Short),
                new("marginal", "USD of the next dollar", Figure.Short),
                new("tail_loss_musd", "worst futures lose, USD m", Figure.Short),
            ],
            [
                .. points.Select(
                    (point, i) =>
                        (IReadOnlyList<object?>)
                            [
                                point.Budget / Million,
                                point.Plan.Cost / Million,
                                point.Plan.ExpectedAvoided / Million,
                                bands.Rows[i][1],
                                bands.Rows[i][3],
                                point.Plan.ExpectedLoss > 0
                                    ? point.Plan.ExpectedAvoided / point.Plan.ExpectedLoss
                                    : null,
                                point.Plan.Cost > 0 ? point.Plan.ExpectedAvoided / point.Plan.Cost : null,
                                point.Plan.MarginalAvoided,
                                point.Plan.TailLoss / Million,
                            ]
                ),
            ]
        );
        (int at, (double _, ReservePlan full)) = points
            .Index()
            .OrderBy(p => Math.Abs(p.Item.Budget - question.Request.Budget))
            .First();
        string range = bands.Rows[at] is [_, double low, _, double high]
            ? $" ({Figure.Dollars(low * Million)} to {Figure.Dollars(high * Million)}, 5–95 % of draws)"
            : "";
        return new IndicatorReport(
            "reserve-frontier",
            $"{question.Title}: loss avoided against budget",
            ReservePlanTables.DataLine(question),
            [
                $"{ReservePlanWords.Spent(question, full.Cost)}; by the programme's own expectation they avoid {Figure.Dollars(full.ExpectedAvoided)}{range} of an expected loss of {Figure.Dollars(full.ExpectedLoss)}; one dollar more avoids USD {Figure.Short(full.MarginalAvoided)}.",
                .. ReservePlanWords.Served(question, new WorldNames(question.World)) is { } served
                    ? [served]
                    : (string[])[],
            ],
            [("Frontier", table)],
            table,
            [
                .. ReservePlanTables.Basis(question),
                $"What stocks avoid is measured in the engine on {question.Request.Draws} draws of each disruption (seed {question.Request.Seed}). The figures are what the programme expects on those draws; 5 and 95 % are over the draws, for how a disruption runs. Fresh draws are for reserve plan.",
            ]
        )
        {
            Schema = "lodestone.reserve-frontier/1",
        };
    }
}
