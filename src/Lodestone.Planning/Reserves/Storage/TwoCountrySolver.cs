namespace Lodestone.Planning;

/// <summary>
/// Rational expectations in two countries that store and trade: functions <c>v_i(S_a, S_b)</c> and <c>H_i(S_a, S_b)</c> that
/// reproduce themselves, <c>v_i = (1 − δ)/(1 + r) E[P_i'] − k</c>, <c>E[P_i' e_i'] / (1 + r) = h H_i^μ</c>. Rounds over the nodes
/// until they stand still, each with one Newton step of the plans; then a grid twice as fine, until the error between the nodes
/// is within the tolerance.
/// </summary>
public static class TwoCountrySolver
{
    /// <summary>Error of the conditions at the nodes that is asked for, in normal prices.</summary>
    public const double NodeTolerance = 1e-6;

    /// <summary>Error between the nodes that is asked for unless another is, in normal prices.</summary>
    public const double Tolerance = 1.5e-3;

    private const int FirstSide = 13;
    private const int MostSide = 385;
    private const int MostRounds = 500;
    private const double MostStock = 0.6;
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
        ArgumentOutOfRangeException.ThrowIfLessThan(tolerance, NodeTolerance);
        var shocks = Shocks.Normal(pair.Market.ShockNodes, pair.Market.ShockDeviation);
        PairGrid grid = Start(pair);
        int rounds = 0;
        while (true)
        {
            (double residual, int taken) = Settle(pair, shocks, grid);
            rounds += taken;
            double between = Between(pair, shocks, grid);
            progress?.Report(new StorageProgress(grid.Side * grid.Side, rounds, between));
            if (between <= tolerance)
            {
                return new TwoCountrySolution(pair, grid, residual, between, rounds);
            }

            if ((2 * grid.Side) - 1 > MostSide)
            {
                throw new StorageException(
                    $"expectations are exact to {between:0.0e+0} only, with {grid.Side} × {grid.Side} nodes; use smaller shocks, a more elastic demand or a larger tolerance"
                );
            }

            grid = grid.Halved();
        }
    }

    private static PairGrid Start(TwoCountries pair)
    {
        PairGrid grid = new(FirstSide, MostStock);
        for (int i = 0; i < grid.Side; i++)
        {
            for (int j = 0; j < grid.Side; j++)
            {
                int at = (i * grid.Side) + j;
                double used = (2 + (grid.Step * (i + j) / 2)) / (1 + pair.DemandScale);
                double value = (pair.Market.Keeping * pair.Market.Price(used)) - pair.Market.StorageCost;
                (grid.Values[0][at], grid.Values[1][at]) = (value, value);
                (grid.Values[2][at], grid.Values[3][at]) = (1, 1);
            }
        }

        return grid;
    }

    /// <summary>Renews the functions at the nodes until the conditions hold there.</summary>
    private static (double Residual, int Rounds) Settle(TwoCountries pair, Shocks shocks, PairGrid grid)
    {
        var renewal = new PairRenewal(pair, new PairMarket(pair, grid), shocks);
        int nodes = grid.Side * grid.Side;
        var known = new PairState[nodes * renewal.Shocks];
        var mixing = new AndersonMixing(4 * nodes);
        double[] now = [.. grid.Values.SelectMany(v => v)];
        double[] next = new double[now.Length];
        for (int round = 1; round <= MostRounds; round++)
        {
            double residual = 0;
            for (int at = 0; at < nodes; at++)
            {
                (double planA, double planB) = (now[(2 * nodes) + at], now[(3 * nodes) + at]);
                PairRenewal.Expected found = renewal.At(
                    at / grid.Side * grid.Step,
                    at % grid.Side * grid.Step,
                    planA,
                    planB,
                    known.AsSpan(at * renewal.Shocks, renewal.Shocks)
                );
                residual = Math.Max(residual, Math.Abs(found.ValueA - now[at]));
                residual = Math.Max(residual, Math.Abs(found.ValueB - now[nodes + at]));
                residual = Math.Max(residual, Math.Max(Math.Abs(found.GainA), Math.Abs(found.GainB)));
                next[at] = found.ValueA;
                next[nodes + at] = found.ValueB;
                next[(2 * nodes) + at] = planA - Step(found.GainA / found.SlopeA);
                next[(3 * nodes) + at] = planB - Step(found.GainB / found.SlopeB);
            }

            if (residual <= NodeTolerance)
            {
                return (residual, round);
            }

            mixing.Next(now, next);
            for (int f = 0; f < grid.Values.Length; f++)
            {
                Array.Copy(now, f * nodes, grid.Values[f], 0, nodes);
            }
        }

        throw new StorageException($"expectations of the two countries do not stand still after {MostRounds} rounds");
    }

    private static double Step(double step) => Math.Clamp(step, -LargestStep, LargestStep);

    /// <summary>Largest error in the middle of cells and of their edges.</summary>
    private static double Between(TwoCountries pair, Shocks shocks, PairGrid grid)
    {
        var renewal = new PairRenewal(pair, new PairMarket(pair, grid), shocks);
        var known = new PairState[renewal.Shocks];
        double worst = 0;
        for (int i = 0; i < (2 * grid.Side) - 1; i++)
        {
            for (int j = 0; j < (2 * grid.Side) - 1; j++)
            {
                if (i % 2 == 1 || j % 2 == 1)
                {
                    worst = Math.Max(worst, renewal.Error(grid, i * grid.Step / 2, j * grid.Step / 2, known));
                }
            }
        }

        return worst;
    }
}
