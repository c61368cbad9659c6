namespace Lodestone.Planning;

/// <summary>
/// What is expected of the next period, given what is carried into it: the value of keeping a unit
/// <c>v(X) = (1 − δ)/(1 + r) E[P'] − k</c> and planned output <c>H(X)</c>, piecewise linear between nodes of carry-over X.
/// </summary>
internal sealed class Expectations(double[] carried, double[] value, double[] planned)
{
    /// <summary>Nodes X, ascending from 0.</summary>
    public double[] Carried => carried;

    /// <summary>v at the nodes, falling.</summary>
    public double[] Values => value;

    /// <summary>H at the nodes.</summary>
    public double[] Plans => planned;

    /// <summary>Value of keeping one more unit.</summary>
    public double Value(double x) => At(value, x);

    /// <summary>Planned output.</summary>
    public double Planned(double x) => At(planned, x);

    /// <summary>The same curves with more nodes.</summary>
    public Expectations With(double[] added)
    {
        double[] nodes = [.. carried.Concat(added).Order()];
        return new Expectations(nodes, [.. nodes.Select(Value)], [.. nodes.Select(Planned)]);
    }

    private double At(double[] y, double x)
    {
        int right = Math.Clamp(
            Array.BinarySearch(carried, x) is var found && found < 0 ? ~found : found,
            1,
            carried.Length - 1
        );
        double weight = (x - carried[right - 1]) / (carried[right] - carried[right - 1]);
        return y[right - 1] + (weight * (y[right] - y[right - 1]));
    }
}
