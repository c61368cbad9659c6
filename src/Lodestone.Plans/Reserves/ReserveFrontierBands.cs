using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>How far what a plan avoids depends on how the disruptions run.</summary>
/// <remarks>
/// For draw n: a(n) = Σ_d c(d) Σ_g,h A(d,g,h,n)(q(g,h)), c the chance within the horizon, A the measured curve, q what is held when
/// buying is done. The quantiles of a over its mean, times what the programme expects, are the band: the time of the strike moves
/// all draws alike.
/// </remarks>
internal static class ReserveFrontierBands
{
    private const double Million = 1e6;

    public static IndicatorTable Of(
        ReserveQuestion question,
        ReserveStudy study,
        IReadOnlyList<(double Budget, ReservePlan Plan)> points
    ) =>
        new(
            "bands",
            [
                new("budget_musd", "Budget, USD m", Figure.Short),
                new("p05_musd", "5 %", Figure.Short),
                new("expected_musd", "expected", Figure.Short),
                new("p95_musd", "95 %", Figure.Short),
            ],
            [.. points.Select(point => Row(question, study, point.Budget, point.Plan))]
        );

    private static IReadOnlyList<object?> Row(
        ReserveQuestion question,
        ReserveStudy study,
        double budget,
        ReservePlan plan
    )
    {
        double[] avoided = ByDraw(question, study, budget, plan);
        double mean = avoided.Average();
        double expected = plan.ExpectedAvoided / Million;
        Array.Sort(avoided);
        double? At(double share) => mean > 0 ? expected * Quantiles.OfSorted(avoided, share) / mean : null;
        return [budget / Million, At(0.05), expected, At(0.95)];
    }

    private static double[] ByDraw(ReserveQuestion question, ReserveStudy study, double budget, ReservePlan plan)
    {
        ReserveRequest request = question.Request;
        Dictionary<string, string> pools = ReserveSite
            .Of(request)
            .SelectMany(site => site.Places.Select(place => (place, site.Pool)))
            .ToDictionary(site => site.place, site => site.Pool, StringComparer.Ordinal);
        (string Good, string Pool, double Tonnes)[] held =
        [
            .. ReserveScenarios
                .Complete(question, study.Problem(budget), plan)
                .GroupBy(h => (h.Good, Pool: pools[h.Place]))
                .Select(h => (h.Key.Good, h.Key.Pool, h.Sum(x => x.Tonnes))),
        ];
        return
        [
            .. Enumerable
                .Range(0, request.Draws)
                .Select(draw =>
                    request.Disruptions.Sum(d =>
                        ReserveFutures.Chance(d, request.Years)
                        * held.Sum(h => study.Measured.Curve(d.Scenario, h.Good, h.Pool, draw)?.At(h.Tonnes) ?? 0)
                    )
                ),
        ];
    }
}
