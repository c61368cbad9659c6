namespace Lodestone.Exposure;

/// <summary>Value added lost by three methods, and the bracket they make, USD m.</summary>
/// <param name="Direct">Method (a), <see cref="DirectLoss"/>.</param>
/// <param name="Propagated">Method (b), <see cref="Propagation"/>.</param>
/// <param name="Programme">Method (c), <see cref="SupplyProgramme"/>.</param>
public readonly record struct LossBracket(double Direct, double Propagated, double Programme)
{
    /// <summary>Names of the methods in their order.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["direct", "propagated", "programme"];

    /// <summary>The least of the three.</summary>
    public double Low => Ordered[0].Loss;

    /// <summary>The one in the middle.</summary>
    public double Central => Ordered[1].Loss;

    /// <summary>The greatest.</summary>
    public double High => Ordered[2].Loss;

    /// <summary>Methods from the least loss to the greatest; equal ones stay in their order.</summary>
    public IReadOnlyList<(string Method, double Loss)> Ordered =>
        [.. Methods.Zip((double[])[Direct, Propagated, Programme]).OrderBy(p => p.Second)];

    /// <summary>The loss by a method, one of <see cref="Methods"/>.</summary>
    public double By(string method) => Ordered.Single(loss => loss.Method == method).Loss;

    /// <summary>Sum by method.</summary>
    public static LossBracket operator +(LossBracket left, LossBracket right) =>
        new(left.Direct + right.Direct, left.Propagated + right.Propagated, left.Programme + right.Programme);
}
