namespace Lodestone.Planning;

/// <summary>
/// Rational expectations in two countries that store and trade: functions <c>v_i(S_a, S_b)</c> and <c>H_i(S_a, S_b)</c> that
/// reproduce themselves, <c>v_i = (1 − δ)/(1 + r) E[P_i'] − k</c>, <c>E[P_i' e_i'] / (1 + r) = h H_i^μ</c>. Rounds over the nodes
/// until they stand still, each with one Newton step of the plans; then smaller elements, until the error between the nodes is
/// within the tolerance.
/// </summary>
/// <remarks>
/// Prices have kinks where storage or trade begins. Their expectation has none, because the shocks have a density: polynomials
/// converge fast, if only the sum over the shocks respects the kinks (<see cref="PairPrices"/>).
/// </remarks>
public static class TwoCountrySolver
{
    /// <summary>Error of expectations that is asked for, at and between the nodes, in normal prices.</summary>
    public const double Tolerance = 1e-6;

    private const double StandStill = Tolerance / 20;
    private const int MostElements = 30;
    private const int MostRounds = 500;

    /// <summary>Error above which rounds are plain: what they mix there leads astray.</summary>
    private const double Far = 0.2;
    private const double FirstWidth = 3;
    private const double LeastReach = 0.6;
    private const double LargestReach = 10;
    private const double Margin = 1.5;
    private const int PeriodsOfReach = 10_000;
    private const ulong SeedOfReach = 1;
    private const double LargestStep = 0.1;

    /// <summary>Solves the two countries.</summary>
    /// <param name="pair">The countries.</param>
    /// <param name="tolerance">Error between nodes that is asked for, in normal prices.</param>
    /// <param name="progress">Told the nodes and the error between them after each refinement.</param>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    /// <exception cref="StorageException">The functions do not settle to the tolerance.</exception>
    public static TwoCountrySolution Solve(
        TwoCountries pair,
        double tolerance = Tolerance,
        IProgress<StorageProgress>? progress = null
    )
    {
        pair.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(tolerance, StandStill);
        var shock = new NormalShock(pair.Market.ShockDeviation);
        PairGrid grid = Grid(LeastReach, FirstWidth * shock.Deviation);
        double[] values = Start(pair, grid);
        int rounds = 0;
        while (true)
        {
            (double residual, int taken) = Settle(pair, shock, grid, values);
            rounds += taken;
            if (Reach(pair, grid) is var reach && reach > grid.Most)
            {
                PairGrid wider = Grid(reach, grid.Most / grid.Elements);
                values = wider.From(grid);
                grid = wider;
                continue;
            }

            double between = Between(new PairRenewal(pair, PairPrices.Of(pair, shock, grid)), grid);
            progress?.Report(new StorageProgress(grid.Side * grid.Side, rounds, between));
            if (between <= tolerance)
            {
                return new TwoCountrySolution(pair, grid, residual, between, rounds);
            }

            if (grid.Elements == MostElements)
            {
                throw new StorageException(
                    $"expectations are exact to {between:0.0e+0} only, with {grid.Side} × {grid.Side} nodes; use smaller shocks, a more elastic demand or a larger tolerance"
                );
            }

            PairGrid finer = new(Math.Min(Math.Max(grid.Elements * 3 / 2, grid.Elements + 1), MostElements), grid.Most);
            values = finer.From(grid);
            grid = finer;
        }
    }

    private static PairGrid Grid(double most, double width) =>
        most <= LargestReach
            ? new PairGrid(Math.Clamp((int)Math.Ceiling(most / width), 2, MostElements), most)
            : throw new StorageException(
                $"stocks reach more than {LargestReach / Margin:0.#} of normal output; use a higher storage cost, decay or interest"
            );

    /// <summary>Stock up to which the functions are needed: half as much again as the largest of a long path.</summary>
    private static double Reach(TwoCountries pair, PairGrid grid) =>
        Margin
        * new TwoCountrySolution(pair, grid, 0, 0, 0)
            .Simulate(PeriodsOfReach, SeedOfReach)
            .Max(point => Math.Max(point.A.Private, point.B.Private));

    private static double[] Start(TwoCountries pair, PairGrid grid)
    {
        int nodes = grid.Side * grid.Side;
        double[] values = new double[grid.Size];
        for (int at = 0; at < nodes; at++)
        {
            double used = (2 + ((grid.Node(at / grid.Side) + grid.Node(at % grid.Side)) / 2)) / (1 + pair.DemandScale);
            double value = (pair.Market.Keeping * pair.Market.Price(used)) - pair.Market.StorageCost;
            (values[at], values[nodes + at]) = (value, value);
            (values[(2 * nodes) + at], values[(3 * nodes) + at]) = (1, 1);
        }

        return values;
    }

    /// <summary>Renews the functions at the nodes until the conditions hold there.</summary>
    private static (double Residual, int Rounds) Settle(
        TwoCountries pair,
        NormalShock shock,
        PairGrid grid,
        double[] now
    )
    {
        int nodes = grid.Side * grid.Side;
        var mixing = new AndersonMixing(grid.Size);
        double[] next = new double[grid.Size];
        for (int round = 1; round <= MostRounds; round++)
        {
            grid.Set(now);
            var renewal = new PairRenewal(pair, PairPrices.Of(pair, shock, grid));
            double residual = 0;
            for (int at = 0; at < nodes; at++)
            {
                (double planA, double planB) = (now[(2 * nodes) + at], now[(3 * nodes) + at]);
                PairRenewal.Expected found = renewal.At(
                    grid.Node(at / grid.Side),
                    grid.Node(at % grid.Side),
                    planA,
                    planB
                );
                residual = Math.Max(residual, Math.Abs(found.ValueA - now[at]));
                residual = Math.Max(residual, Math.Abs(found.ValueB - now[nodes + at]));
                residual = Math.Max(residual, Math.Max(Math.Abs(found.GainA), Math.Abs(found.GainB)));
                next[at] = found.ValueA;
                next[nodes + at] = found.ValueB;
                next[(2 * nodes) + at] = planA - Step(found.GainA / found.SlopeA);
                next[(3 * nodes) + at] = planB - Step(found.GainB / found.SlopeB);
            }

            if (residual <= StandStill)
            {
                return (residual, round);
            }

            if (residual > Far)
            {
                next.CopyTo(now, 0);
                continue;
            }

            mixing.Next(now, next);
        }

        throw new StorageException($"expectations of the two countries do not stand still after {MostRounds} rounds");
    }

    private static double Step(double step) => Math.Clamp(step, -LargestStep, LargestStep);

    /// <summary>Largest error in the middle between nodes, within the grid and where one stock is zero.</summary>
    private static double Between(PairRenewal renewal, PairGrid grid)
    {
        double worst = 0;
        double[] middles =
        [
            0,
            .. Enumerable.Range(1, grid.Side - 1).Select(i => (grid.Node(i - 1) + grid.Node(i)) / 2),
        ];
        foreach (double a in middles)
        {
            foreach (double b in middles)
            {
                worst = Math.Max(worst, renewal.Error(grid, a, b));
            }
        }

        return worst;
    }
}
