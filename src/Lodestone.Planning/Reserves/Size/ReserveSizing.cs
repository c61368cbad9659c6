using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>Sizes a reserve of one good by four rules, from what the engine says.</summary>
public static class ReserveSizing
{
    /// <summary>Sizes one good for one holder.</summary>
    /// <param name="request">Question: items, chances, discount.</param>
    /// <param name="stage">The engine, which has played every stock that was measured.</param>
    /// <param name="measured">What stocks avoid at the places the holder serves.</param>
    /// <param name="item">The good.</param>
    /// <param name="holder">Id of the member; empty for the pool.</param>
    /// <param name="missing">Missing tonnes by draw over each disruption.</param>
    /// <param name="shape">Length of cuts, share and depth of partial ones, quantile.</param>
    public static SizedReserve Of(
        ReserveRequest request,
        IReserveStage stage,
        ReserveMeasurement measured,
        ReserveItem item,
        string holder,
        IReadOnlyDictionary<string, double[]> missing,
        CutShape shape
    )
    {
        ReserveDisruption? worst = request
            .Disruptions.Where(d => measured.Curve(d.Scenario, item.Good, ReserveSite.Shared, 0) is not null)
            .MaxBy(d => MeanCurve(request, measured, d.Scenario, item.Good).Avoided[^1]);
        if (worst is null)
        {
            return new SizedReserve(
                item.Good,
                holder,
                request.Use[item.Good],
                0,
                0,
                Nothing,
                new CutNeed(0, []),
                MarginalStock.Nothing,
                ""
            );
        }

        ReleaseCurve curve = MeanCurve(request, measured, worst.Scenario, item.Good);
        double[] sizes = [.. ReserveMeasurement.Sizes(request, item.Good, ReserveSite.Shared)];
        var need = CutNeed.Of(
            [
                .. sizes.Select(tonnes =>
                    stage.Released(
                        worst.Scenario,
                        Held(request, item.Good, tonnes),
                        item.Good,
                        request.Draws,
                        request.Seed
                    )
                ),
            ],
            [.. sizes.Select(curve.At)],
            stage.MonthsPerPeriod(worst.Scenario)
        );
        double[] needed = missing.GetValueOrDefault(worst.Scenario, []);
        StockPolicy policy = StockProgramme.Solve(
            new StockRule(
                item.Price,
                item.HoldingRate + item.RotationRate,
                request.Discount,
                worst.ChancePerYear,
                shape.Months,
                shape.PartialShare,
                shape.PartialDepth,
                item.MostPerPeriod / shape.MonthsPerPeriod,
                need.Tiers,
                sizes[^1]
            )
        );
        return new SizedReserve(
            item.Good,
            holder,
            request.Use[item.Good],
            needed.Length > 0 ? Quantiles.OfSorted([.. needed.Where(double.IsFinite).Order()], shape.Quantile) : 0,
            policy.Target,
            policy,
            need,
            MarginalStock.Of(curve, sizes, Least(request, item, worst)),
            worst.Scenario
        );
    }

    private static IReadOnlyList<ReserveHolding> Held(ReserveRequest request, string good, double tonnes) =>
        ReserveMeasurement.Held(request, good, ReserveSite.Shared, tonnes);

    private static StockPolicy Nothing { get; } = new(0, false, [], 0, 0, 0);

    /// <summary>Loss a tonne must avoid if the disruption comes, so that its price and holding over the horizon pay, USD/t.</summary>
    private static double Least(ReserveRequest request, ReserveItem item, ReserveDisruption disruption)
    {
        double chance = ReserveFutures.Chance(disruption, request.Years);
        double wait = Math.Pow(1 + request.Discount, -request.Years / 2);
        double cost = item.Price * (1 + ((item.HoldingRate + item.RotationRate) * request.Years));
        return cost / (chance * wait);
    }

    private static ReleaseCurve MeanCurve(
        ReserveRequest request,
        ReserveMeasurement measured,
        string disruption,
        string good
    )
    {
        ReleaseCurve[] curves =
        [
            .. Enumerable
                .Range(0, request.Draws)
                .Select(draw => measured.Curve(disruption, good, ReserveSite.Shared, draw))
                .OfType<ReleaseCurve>(),
        ];
        double[] tonnes = [.. curves.SelectMany(c => c.Tonnes).Where(t => t > 0).Distinct().Order()];
        return tonnes.Length == 0
            ? ReleaseCurve.Through([1], [0])
            : ReleaseCurve.Through(tonnes, [.. tonnes.Select(t => curves.Average(c => c.At(t)))]);
    }
}
