using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>Sizes a reserve of one good by four rules, from what the engine says.</summary>
public static class ReserveSizing
{
    /// <summary>Sizes one good for one holder.</summary>
    /// <param name="request">Question: items, chances, discount.</param>
    /// <param name="measured">What stocks avoid at the places the holder serves.</param>
    /// <param name="item">The good.</param>
    /// <param name="holder">Id of the member; empty for the pool.</param>
    /// <param name="missing">Missing tonnes by draw over each disruption.</param>
    /// <param name="shape">Length of cuts, share and depth of partial ones, quantile.</param>
    public static SizedReserve Of(
        ReserveRequest request,
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
            return new SizedReserve(item.Good, holder, request.Use[item.Good], 0, 0, Nothing, 0, "");
        }

        ReleaseCurve curve = MeanCurve(request, measured, worst.Scenario, item.Good);
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
                [.. curve.Pieces().Where(p => p.Slope > 0).Select(p => (p.Width / shape.Months, p.Slope))]
            )
        );
        return new SizedReserve(
            item.Good,
            holder,
            request.Use[item.Good],
            needed.Length > 0 ? Quantiles.OfSorted([.. needed.Where(double.IsFinite).Order()], shape.Quantile) : 0,
            policy.Target,
            policy,
            Marginal(request, item, worst, curve),
            worst.Scenario
        );
    }

    private static StockPolicy Nothing { get; } = new(0, [], 0, 0, 0);

    /// <summary>
    /// Marginal rule: <c>chance × loss avoided by the tonne ≥ its price and holding over the horizon</c>; the curve is concave, so
    /// the stock ends with the last piece that pays.
    /// </summary>
    private static double Marginal(
        ReserveRequest request,
        ReserveItem item,
        ReserveDisruption disruption,
        ReleaseCurve curve
    )
    {
        double chance = ReserveFutures.Chance(disruption, request.Years);
        double wait = Math.Pow(1 + request.Discount, -request.Years / 2);
        double cost = item.Price * (1 + ((item.HoldingRate + item.RotationRate) * request.Years));
        return curve.Pieces().Where(piece => chance * wait * piece.Slope >= cost).Sum(piece => piece.Width);
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
