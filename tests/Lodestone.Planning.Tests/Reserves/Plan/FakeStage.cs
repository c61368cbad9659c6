namespace Lodestone.Planning.Tests.Reserves.Plan;

/// <summary>An engine that is a formula: a draw lacks tonnes of a good, each worth something, and a stock fills what is missing.</summary>
internal sealed class FakeStage(
    params (string Disruption, string Good, double Worth, Func<int, long, double> Missing)[] needs
) : IReserveStage
{
    private const int Months = 10;

    public int Plays { get; private set; }

    public bool Touches(string disruption, string good) => needs.Any(n => n.Disruption == disruption && n.Good == good);

    public double[] Losses(string disruption, IReadOnlyList<ReserveHolding> holdings, int draws, long seed, string what)
    {
        Plays++;
        return
        [
            .. Enumerable
                .Range(0, draws)
                .Select(draw =>
                    needs
                        .Where(n => n.Disruption == disruption)
                        .Sum(n =>
                            n.Worth
                            * Math.Max(
                                n.Missing(draw, seed) - holdings.Where(h => h.Good == n.Good).Sum(h => h.Tonnes),
                                0
                            )
                        )
                ),
        ];
    }

    public double[] Missing(string disruption, string good, string place, int draws, long seed) =>
        [
            .. Enumerable
                .Range(0, draws)
                .Select(draw =>
                    needs.Where(n => n.Disruption == disruption && n.Good == good).Sum(n => n.Missing(draw, seed))
                ),
        ];

    /// <summary>What is missing of a good spreads evenly over ten months; a stock is let out until it is gone.</summary>
    public double[][] Released(
        string disruption,
        IReadOnlyList<ReserveHolding> holdings,
        string good,
        int draws,
        long seed
    ) =>
        [
            .. Missing(disruption, good, "", draws, seed)
                .Select(missing =>
                    Enumerable
                        .Range(0, Months)
                        .Select(month =>
                            Math.Clamp(
                                holdings.Where(h => h.Good == good).Sum(h => h.Tonnes) - (month * missing / Months),
                                0,
                                missing / Months
                            )
                        )
                        .ToArray()
                ),
        ];

    public double MonthsPerPeriod(string disruption) => 1;
}
