namespace Lodestone.Planning;

/// <summary>
/// What is expected of the next period, given what is carried into it: the value of keeping a unit
/// <c>v(X) = (1 − δ)/(1 + r) E[P'] − k</c> and planned output <c>H(X)</c>, piecewise polynomial between nodes of
/// carry-over X.
/// </summary>
/// <param name="carried">Nodes X, ascending from 0.</param>
/// <param name="value">v at the nodes.</param>
/// <param name="planned">H at the nodes.</param>
/// <param name="points">Nodes a piece goes through: 4, or 2 where a shock of few values puts kinks everywhere.</param>
internal sealed class Expectations(double[] carried, double[] value, double[] planned, int points)
{
    private readonly PiecewisePolynomial _plan = new(carried, planned, points);

    /// <summary>Nodes X, ascending from 0.</summary>
    public double[] Carried => carried;

    /// <summary>v at the nodes, falling.</summary>
    public double[] Values => value;

    /// <summary>H at the nodes.</summary>
    public double[] Plans => planned;

    /// <summary>Nodes a piece goes through.</summary>
    public int Points => points;

    /// <summary>v and its slope.</summary>
    public PiecewisePolynomial Keeping { get; } = new(carried, value, points);

    /// <summary>Value of keeping one more unit.</summary>
    public double Value(double x) => Keeping.At(x).Value;

    /// <summary>Planned output.</summary>
    public double Planned(double x) => _plan.At(x).Value;

    /// <summary>The same curves with more nodes.</summary>
    public Expectations With(double[] added)
    {
        double[] nodes = [.. carried.Concat(added).Order()];
        return new Expectations(nodes, [.. nodes.Select(Value)], [.. nodes.Select(Planned)], points);
    }
}
