namespace Lodestone.Planning;

/// <summary>
/// Rational expectations in a market with a public stock that defends a band: the functions v(S, Q) and H(S, Q) that reproduce
/// themselves, <c>v = (1 − δ)/(1 + r) Σ w_i P(A_i, S_g) − k</c>, <c>Σ w_i P(A_i, S_g) e_i / (1 + r) = h H^μ</c>,
/// <c>A_i = (1 − δ) S + H e_i</c>, <c>S_g = (1 − δ) Q</c>. Rounds over the nodes until they stand still; then nodes where the
/// function between them is not exact enough; until none is needed.
/// </summary>
/// <remarks>
/// Where the stock trades without being full or empty the price is the edge of the band whatever it holds. So a curve v(·, Q)
/// needs, beside itself, those of the full and of the empty stock alone, and without decay nothing is interpolated in Q.
/// </remarks>
public static class BandSolver
{
    /// <summary>Error of expectations that is asked for unless another is, at and between the nodes, in normal prices.</summary>
    public const double Tolerance = 1e-6;

    private const double StandStill = Tolerance / 100;
    private const double Margin = 4;
    private const int FirstCarried = 33;
    private const int FirstStrip = 5;
    private const int FirstHeld = 9;
    private const int MostRounds = 500;
    private const int MostNodes = 400_000;

    /// <summary>Solves a market with private storage and a public stock that defends a band.</summary>
    /// <param name="parameters">The market.</param>
    /// <param name="band">Floor, ceiling and cap.</param>
    /// <param name="tolerance">Error between nodes that is asked for, in normal prices.</param>
    /// <param name="progress">Told the nodes and the error between them after each refinement.</param>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    /// <exception cref="StorageException">The functions do not settle to the tolerance.</exception>
    public static BandSolution Solve(
        StorageParameters parameters,
        PriceBand band,
        double tolerance = Tolerance,
        IProgress<StorageProgress>? progress = null
    )
    {
        parameters.Check();
        band.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(tolerance, StandStill);
        IShock shocks = parameters.Shock();
        BandExpectations expected = Start(parameters, band);
        int rounds = 0;
        while (true)
        {
            (expected, int taken) = Settled(parameters, band, shocks, expected);
            rounds += taken;
            BandRefinement found = BandRefinement.Of(
                parameters,
                band,
                shocks,
                expected,
                parameters.ShockNodes is null ? tolerance / Margin : tolerance
            );
            progress?.Report(new StorageProgress(expected.Nodes, rounds, found.BetweenNodes));
            if (found.Finer is null)
            {
                return new BandSolution(parameters, band, expected, found.AtNodes, found.BetweenNodes, rounds);
            }

            if (found.Finer.Nodes > MostNodes)
            {
                throw new StorageException(
                    $"expectations are exact to {found.BetweenNodes:0.0e+0} only, with {expected.Nodes} nodes; use smaller shocks, a more elastic demand, a smaller cap or a larger tolerance"
                );
            }

            expected = found.Finer;
        }
    }

    /// <summary>Before anybody knows better, public stock changes nothing.</summary>
    private static BandExpectations Start(StorageParameters parameters, PriceBand band)
    {
        Expectations alone = StorageSolver.Start(parameters, 1, FirstCarried);
        double top = alone.Carried.First(s => s > 0 && (s == alone.Carried[^1] || alone.Value(s) < band.Floor));
        double[] strip = [.. Enumerable.Range(0, FirstStrip).Select(i => top * i / (FirstStrip - 1))];
        double[] held =
            band.Cap > 0 ? [.. Enumerable.Range(0, FirstHeld).Select(i => band.Cap * i / (FirstHeld - 1))] : [0];
        return new BandExpectations(strip, held, [.. held.Select(_ => alone)]).On(strip, held, alone, alone);
    }

    private static (BandExpectations Expected, int Rounds) Settled(
        StorageParameters parameters,
        PriceBand band,
        IShock shocks,
        BandExpectations expected
    )
    {
        for (int round = 1; round <= MostRounds; round++)
        {
            var market = new BandMarket(parameters, band, expected);
            var columns = new Expectations[expected.Held.Length];
            double moved = 0;
            for (int j = 0; j < columns.Length; j++)
            {
                Renewal renewal = new(parameters, market.After(expected.Held[j]), shocks);
                (columns[j], double by) = renewal.Of(expected.Columns[j]);
                moved = Math.Max(moved, by);
            }

            expected = new BandExpectations(expected.Strip, expected.Held, columns);
            if (moved <= StandStill)
            {
                return (expected, round);
            }
        }

        throw new StorageException($"expectations do not stand still after {MostRounds} rounds");
    }
}
