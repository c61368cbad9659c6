namespace Lodestone.Planning;

/// <summary>What the engine says: losses without a reserve, and what each stock of each good avoids, draw by draw.</summary>
public sealed class ReserveMeasurement
{
    private const double MonthsPerYear = 12;

    private readonly Dictionary<string, double[]> _losses = [];
    private readonly Dictionary<(string Disruption, string Good), ReleaseCurve[]> _curves = [];

    private ReserveMeasurement() { }

    /// <summary>Losses of a disruption without a reserve by draw, USD.</summary>
    public IReadOnlyList<double> Losses(string disruption) => _losses[disruption];

    /// <summary>What a stock avoids in a draw; null where the disruption does not touch the good.</summary>
    public ReleaseCurve? Curve(string disruption, string good, int draw) =>
        _curves.TryGetValue((disruption, good), out ReleaseCurve[]? curves) ? curves[draw] : null;

    /// <summary>Plays every disruption without a reserve and with each stock.</summary>
    public static ReserveMeasurement Take(ReserveRequest request, IReserveStage stage)
    {
        ReserveMeasurement taken = new();
        foreach (string disruption in request.Disruptions.Select(d => d.Scenario))
        {
            double[] losses = stage.Losses(disruption, [], request.Draws, request.Seed, "without a reserve");
            taken._losses[disruption] = [.. losses.Select(loss => double.IsFinite(loss) ? loss : 0)];
            foreach (string good in request.Items.Select(i => i.Good).Where(g => stage.Touches(disruption, g)))
            {
                double[] sizes = Sizes(request, good);
                if (sizes.Length > 0)
                {
                    taken._curves[(disruption, good)] = Curves(request, stage, disruption, good, sizes, losses);
                }
            }
        }

        return taken;
    }

    /// <summary>Stocks at the sites of a good.</summary>
    public static IReadOnlyList<ReserveHolding> Held(ReserveRequest request, string good, double tonnes) =>
        [.. request.Sites[good].Select(site => new ReserveHolding(site.Key, good, tonnes * site.Value))];

    private static double[] Sizes(ReserveRequest request, string good) =>
        [.. request.Months.Select(months => months / MonthsPerYear * request.Use[good]).Where(tonnes => tonnes > 0)];

    private static ReleaseCurve[] Curves(
        ReserveRequest request,
        IReserveStage stage,
        string disruption,
        string good,
        double[] sizes,
        double[] losses
    )
    {
        double[][] avoided =
        [
            .. sizes.Select(
                (tonnes, i) =>
                    stage
                        .Losses(
                            disruption,
                            Held(request, good, tonnes),
                            request.Draws,
                            request.Seed,
                            $"with {request.Months[i]:0.#} months of {good}"
                        )
                        .Zip(losses, (with, without) => double.IsFinite(without - with) ? without - with : 0)
                        .ToArray()
            ),
        ];
        return
        [
            .. Enumerable
                .Range(0, losses.Length)
                .Select(draw => ReleaseCurve.Through(sizes, [.. avoided.Select(size => size[draw])])),
        ];
    }
}
