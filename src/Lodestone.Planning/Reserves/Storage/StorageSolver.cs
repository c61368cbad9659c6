namespace Lodestone.Planning;

/// <summary>
/// Rational expectations in a market with storage: the curves v(X) and H(X) that reproduce themselves,
/// <c>v(X) = (1 − δ)/(1 + r) Σ w_i P(A_i) − k</c>, <c>Σ w_i P(A_i) e_i / (1 + r) = h H^μ</c>, <c>A_i = (1 − δ) X + H e_i</c>.
/// Rounds over the nodes until they stand still; then nodes where the line between them is not exact enough; until none is needed.
/// </summary>
public static class StorageSolver
{
    /// <summary>Error of expectations that is asked for, in normal prices.</summary>
    public const double Tolerance = 1e-6;

    private const double StandStill = Tolerance / 100;
    private const double LeastValue = 0.02;

    /// <summary>Nodes a piece goes through, where expectations are smooth and where they have kinks everywhere.</summary>
    private const int Smooth = 4;
    private const int Kinked = 2;
    private const int FirstNodes = 33;
    private const int MostRounds = 5000;
    private const int MostNodes = 100_000;

    /// <summary>Solves a market with private storage and, if given, a public stock that supports a floor price.</summary>
    /// <param name="parameters">The market.</param>
    /// <param name="support">A public stock; null for none.</param>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    /// <exception cref="StorageException">The curves do not settle to the tolerance.</exception>
    public static StorageSolution Solve(StorageParameters parameters, PublicStock? support = null)
    {
        parameters.Check();
        Check(support);
        IShock shocks = parameters.Shock();
        double most = 1 + (support?.Cap ?? 0);
        Expectations expected = Start(parameters, most, FirstNodes);
        int rounds = 0;
        while (true)
        {
            (expected, int taken) = Settled(parameters, support, shocks, expected);
            rounds += taken;
            Renewal renewal = new(parameters, new StorageMarket(parameters, support, expected), shocks);
            (double[] added, double residual) = Refinement(renewal, expected);
            if (added.Length == 0)
            {
                return new StorageSolution(parameters, support, expected, residual, rounds);
            }

            if (expected.Carried.Length + added.Length > MostNodes)
            {
                throw new StorageException(
                    $"expectations are exact to {residual:0.0e+0} only, with {expected.Carried.Length} nodes; use smaller shocks or a more elastic demand"
                );
            }

            expected = expected.With(added);
        }
    }

    private static void Check(PublicStock? support)
    {
        if (support is { Floor: <= 0 } or { Floor: >= 3 })
        {
            throw new ArgumentException($"the floor is {support.Floor} normal prices; it must be above 0 and below 3");
        }

        if (support is { Cap: < 0 } or { Cap: > 10 })
        {
            throw new ArgumentException($"the cap is {support.Cap} of normal output; it must be from 0 to 10");
        }
    }

    /// <summary>Before anybody knows better: the value of keeping falls in what is kept, output is normal.</summary>
    internal static Expectations Start(StorageParameters parameters, double most, int nodes)
    {
        double[] carried = [.. Enumerable.Range(0, nodes).Select(i => most * i / (nodes - 1))];
        return new Expectations(
            carried,
            [.. carried.Select(x => (parameters.Keeping * parameters.Price(1 + (x / 2))) - parameters.StorageCost)],
            [.. carried.Select(x => 1 / (1 + (x / 10)))],
            parameters.ShockNodes is null ? Smooth : Kinked
        );
    }

    private static (Expectations Expected, int Rounds) Settled(
        StorageParameters parameters,
        PublicStock? support,
        IShock shocks,
        Expectations expected
    )
    {
        for (int round = 1; round <= MostRounds; round++)
        {
            Renewal renewal = new(parameters, new StorageMarket(parameters, support, expected), shocks);
            (expected, double moved) = renewal.Of(expected);
            if (moved <= StandStill)
            {
                return (expected, round);
            }
        }

        throw new StorageException($"expectations do not stand still after {MostRounds} rounds");
    }

    /// <summary>Midpoints of cells where the line between nodes is not exact enough, and the largest error found.</summary>
    internal static (double[] Added, double Residual) Refinement(
        Renewal renewal,
        Expectations expected,
        double tolerance = Tolerance / 4,
        double leastValue = LeastValue
    )
    {
        List<double> added = [];
        double worst = 0;
        for (int i = 1; i < expected.Carried.Length; i++)
        {
            double middle = (expected.Carried[i - 1] + expected.Carried[i]) / 2;
            if (expected.Value(middle) < leastValue)
            {
                break;
            }

            double error = renewal.Error(expected, middle);
            worst = Math.Max(worst, error);
            if (error > tolerance)
            {
                added.Add(middle);
            }
        }

        return ([.. added], worst);
    }
}
