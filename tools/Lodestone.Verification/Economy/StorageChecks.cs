using Lodestone.Planning;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Economy;

/// <summary>
/// Competitive storage against two solutions of the same textbook case that share no line with ours, and its models against
/// each other where they must agree.
/// </summary>
internal static class StorageChecks
{
    private const string Case = "private storage";
    private const string Grid = "fixed point on the price function, linear between 4,001 points";
    private const string Endogenous = "endogenous grid, 7 Gauss–Hermite nodes, refined until the fifth digit stands";
    private const double Tolerance = 2e-4;

    private static readonly (double Availability, double Price, double Stock, double Planned)[] Known =
    [
        (0.7, 5.949912, 0, 1.006811),
        (0.9, 1.693509, 0, 1.006811),
        (1.0, 1.000000, 0, 1.006811),
        (1.05, 0.883674, 0.024958, 0.996685),
        (1.1, 0.825668, 0.060944, 0.984498),
        (1.2, 0.734615, 0.136376, 0.963893),
        (1.3, 0.671518, 0.217100, 0.948268),
        (1.5, 0.579932, 0.384872, 0.923383),
    ];

    public static IEnumerable<Check> Play()
    {
        var market = new StorageParameters();
        StorageSolution alone = StorageSolver.Solve(market);
        foreach ((double a, double price, double stock, double planned) in Known)
        {
            MarketPoint point = alone.At(a);
            string at = FormattableString.Invariant($"where there is {a}");
            yield return Check.Absolute(Case, Grid, $"price {at}", price, point.Price, Tolerance);
            yield return Check.Absolute(Case, Grid, $"stock {at}", stock, point.Private, Tolerance);
            yield return Check.Absolute(Case, Grid, $"planned output {at}", planned, point.Planned, Tolerance);
        }

        double threshold = alone.Threshold();
        yield return Check.Absolute(Case, Endogenous, "availability from which it pays", 1.0138, threshold, 1e-3);
        yield return Check.Absolute(Case, Endogenous, "price there", 0.93376, market.Price(threshold), 1e-3);
        yield return Check.AtMost(Case, "its own conditions", "error of expectations", alone.Residual, 1e-6);
        foreach (Check check in Bands(market with { Decay = 0 }))
        {
            yield return check;
        }

        foreach (Check check in Pairs(market with { ShockNodes = 5 }))
        {
            yield return check;
        }
    }

    private static IEnumerable<Check> Bands(StorageParameters market)
    {
        StorageSolution alone = StorageSolver.Solve(market);
        BandSolution none = BandSolver.Solve(market, new PriceBand(0.9, 1.1, 0), BandSolver.NodeTolerance);
        double apart = Known.Max(k => Math.Abs(none.At(k.Availability, 0).Price - alone.At(k.Availability).Price));
        yield return Check.AtMost(
            "price band of no size",
            "private storage alone",
            "difference of prices",
            apart,
            1e-6
        );
        BandSolution band = BandSolver.Solve(market, new PriceBand(0.9, 1.1, 0.4));
        yield return Check.AtMost("price band", "its own conditions", "error at the nodes", band.Residual, 1e-6);
        yield return Check.AtMost(
            "price band",
            "its own conditions",
            "error between the nodes",
            band.ErrorBetweenNodes,
            1e-4
        );
    }

    private static IEnumerable<Check> Pairs(StorageParameters market)
    {
        StorageSolution alone = StorageSolver.Solve(market);
        TwoCountrySolution apart = TwoCountrySolver.Solve(new TwoCountries(market, 50, 0, 0, 1));
        double largest = Known
            .Where(k => k.Availability >= 0.9)
            .Max(k => Math.Abs(apart.At(k.Availability, 1.1).A.Price - alone.At(k.Availability).Price));
        yield return Check.AtMost(
            "two countries that cannot trade",
            "private storage alone",
            "difference of prices",
            largest,
            5e-3
        );
        TwoCountrySolution pair = TwoCountrySolver.Solve(new TwoCountries(market));
        yield return Check.AtMost("two countries", "their own conditions", "error at the nodes", pair.Residual, 1e-6);
        yield return Check.AtMost(
            "two countries",
            "their own conditions",
            "error between the nodes",
            pair.ErrorBetweenNodes,
            TwoCountrySolver.Tolerance
        );
    }
}
