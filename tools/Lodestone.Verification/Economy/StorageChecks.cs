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
        var market = new StorageParameters { ShockNodes = 7 };
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
        foreach (Check check in NormalShockChecks.Play(new StorageParameters()))
        {
            yield return check;
        }
    }
}
