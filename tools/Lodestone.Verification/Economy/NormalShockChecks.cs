using Lodestone.Planning;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Economy;

/// <summary>
/// Storage under the normal shock itself: models against each other where they must agree, the errors the solvers state, and
/// the conditions again as plain sums over many shocks after states that no solver used.
/// </summary>
internal static class NormalShockChecks
{
    private const string Own = "its own conditions";
    private const string Sums = "plain sums over 4,000 shocks";
    private const string SumsOfPair = "plain sums over 400 × 400 shocks";
    private const string Stated = "error of expectations";
    private const string Played = "error after 150 periods of a path";
    private const double Exact = 1e-6;

    private static readonly double[] Availabilities = [0.9, 1, 1.05, 1.1, 1.2, 1.3, 1.5];

    public static IEnumerable<Check> Play(StorageParameters market)
    {
        StorageSolution alone = StorageSolver.Solve(market);
        yield return Check.AtMost("private storage, normal shock", Own, Stated, alone.Residual, Exact);
        yield return Check.AtMost("private storage, normal shock", Sums, Played, Along(alone), Exact);
        StorageSolution floor = StorageSolver.Solve(market, new PublicStock(0.9, 0.4));
        yield return Check.AtMost("floor", Own, Stated, floor.Residual, Exact);
        yield return Check.AtMost("floor", Sums, Played, Along(floor), Exact);
        BandSolution none = BandSolver.Solve(market, new PriceBand(0.9, 1.1, 0));
        yield return Check.AtMost(
            "price band of no size",
            "private storage alone",
            "difference of prices",
            Availabilities.Max(a => Math.Abs(none.At(a, 0).Price - alone.At(a).Price)),
            Exact
        );
        BandSolution band = BandSolver.Solve(market, new PriceBand(0.9, 1.1, 0.4));
        yield return Check.AtMost("price band", Own, "error at the nodes", band.Residual, Exact);
        yield return Check.AtMost("price band", Own, "error between the nodes", band.ErrorBetweenNodes, Exact);
        yield return Check.AtMost("price band", Sums, Played, Along(band), Exact);
        TwoCountrySolution apart = TwoCountrySolver.Solve(new TwoCountries(market, 50, 0, 0, 1));
        yield return Check.AtMost(
            "two countries that cannot trade",
            "private storage alone",
            "difference of prices",
            Availabilities.Max(a => Math.Abs(apart.At(a, 1.1).A.Price - alone.At(a).Price)),
            Exact
        );
        TwoCountrySolution pair = TwoCountrySolver.Solve(new TwoCountries(market));
        yield return Check.AtMost("two countries", Own, "error at the nodes", pair.Residual, Exact);
        yield return Check.AtMost("two countries", Own, "error between the nodes", pair.ErrorBetweenNodes, Exact);
        yield return Check.AtMost("two countries", SumsOfPair, "error after 5 periods of a path", Along(pair), Exact);
    }

    private static double Along(StorageSolution solved) =>
        Periods(solved).Max(p => PlainSums.Error(solved, p, solved.ValueOfKeeping(p.Private + p.Public)));

    private static double Along(BandSolution solved) =>
        Periods(solved).Max(p => PlainSums.Error(solved, p, solved.ValueOfKeeping(p.Private, p.Public)));

    private static double Along(TwoCountrySolution solved) =>
        solved.Simulate(150, 5).Where((_, t) => t % 30 == 0).Max(p => PlainSums.Error(solved, p));

    private static IEnumerable<MarketPoint> Periods(IStorageRegime solved) =>
        StoragePath.Play(solved, new Model.PhiloxStream(5, 0), 0, 150).Select(p => p.Point);
}
