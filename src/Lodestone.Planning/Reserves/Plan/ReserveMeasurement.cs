namespace Lodestone.Planning;

/// <summary>What the engine says: losses without a reserve, and what each stock of each good avoids, draw by draw.</summary>
public sealed class ReserveMeasurement
{
    private const double MonthsPerYear = 12;

    private readonly Dictionary<string, double[]> _losses = [];
    private readonly Dictionary<(string Disruption, string Good, string Pool), ReleaseCurve[]> _curves = [];

    private ReserveMeasurement() { }

    /// <summary>Losses of a disruption without a reserve by draw, USD.</summary>
    public IReadOnlyList<double> Losses(string disruption) => _losses[disruption];

    /// <summary>What a stock of a pool avoids in a draw; null where the disruption does not touch the good, or the pool does not use it.</summary>
    public ReleaseCurve? Curve(string disruption, string good, string pool, int draw) =>
        _curves.TryGetValue((disruption, good, pool), out ReleaseCurve[]? curves) ? curves[draw] : null;

    /// <summary>Plays every disruption without a reserve and with each stock.</summary>
    public static ReserveMeasurement Take(ReserveRequest request, IReserveStage stage)
    {
        ReserveMeasurement taken = new();
        string[] pools = [.. ReserveSite.Of(request).Select(site => site.Pool).Distinct(StringComparer.Ordinal)];
        foreach (string disruption in request.Disruptions.Select(d => d.Scenario))
        {
            double[] losses = stage.Losses(disruption, [], request.Draws, request.Seed, "without a reserve");
            taken._losses[disruption] = [.. losses.Select(loss => double.IsFinite(loss) ? loss : 0)];
            foreach (string good in request.Items.Select(i => i.Good).Where(g => stage.Touches(disruption, g)))
            {
                foreach (string pool in pools)
                {
                    double[] sizes = Sizes(request, good, pool);
                    if (sizes.Length > 0)
                    {
                        taken._curves[(disruption, good, pool)] = Curves(
                            request,
                            stage,
                            disruption,
                            good,
                            pool,
                            sizes,
                            losses
                        );
                    }
                }
            }
        }

        return taken;
    }

    /// <summary>A stock of a pool at its places, split by their use of the good.</summary>
    public static IReadOnlyList<ReserveHolding> Held(ReserveRequest request, string good, string pool, double tonnes) =>
        Held(
            request,
            good,
            [.. ReserveSite.Of(request).Where(site => site.Pool == pool).SelectMany(site => site.Places)],
            tonnes
        );

    /// <summary>A stock at some places, split by their use of the good.</summary>
    public static IReadOnlyList<ReserveHolding> Held(
        ReserveRequest request,
        string good,
        IReadOnlyList<string> places,
        double tonnes
    )
    {
        IReadOnlyDictionary<string, double> shares = request.Sites[good];
        string[] holders = [.. places.Where(shares.ContainsKey)];
        double all = holders.Sum(place => shares[place]);
        return
        [
            .. holders.Select(place => new ReserveHolding(
                place,
                good,
                tonnes * (all > 0 ? shares[place] / all : 1.0 / holders.Length)
            )),
        ];
    }

    /// <summary>Stocks that are played, t: months of the use that the pool serves.</summary>
    public static double[] Sizes(ReserveRequest request, string good, string pool)
    {
        double use = request.Use[good] * (request.Alone ? request.Sites[good].GetValueOrDefault(pool) : 1);
        return [.. request.Months.Select(months => months / MonthsPerYear * use).Where(tonnes => tonnes > 0)];
    }

    private static ReleaseCurve[] Curves(
        ReserveRequest request,
        IReserveStage stage,
        string disruption,
        string good,
        string pool,
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
                            Held(request, good, pool, tonnes),
                            request.Draws,
                            request.Seed,
                            $"with {request.Months[i]:0.#} month{(request.Months[i] == 1 ? "" : "s")} of {request.Name(good)}{(request.Alone ? $" in {pool}" : "")}"
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
