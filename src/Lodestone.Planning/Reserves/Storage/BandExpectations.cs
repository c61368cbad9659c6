namespace Lodestone.Planning;

/// <summary>
/// What is expected of the next period where private stock S and public stock Q are carried into it: the value of keeping
/// <c>v(S, Q)</c> and planned output <c>H(S, Q)</c>, piecewise linear between nodes.
/// </summary>
/// <remarks>
/// Between empty and full the public stock holds the price in the band, so that private hands keep only where
/// <c>v(S, Q) ≥ P_F</c>: there the curves have nodes in a strip of small S. The curves of the empty and of the full stock have
/// nodes of their own, as far as prices fall.
/// </remarks>
/// <param name="strip">Nodes S of the curves between empty and full, ascending from 0.</param>
/// <param name="held">Nodes Q, ascending from 0 to the cap.</param>
/// <param name="columns">The curves in S at each node Q.</param>
internal sealed class BandExpectations(double[] strip, double[] held, Expectations[] columns)
{
    /// <summary>Nodes S between empty and full.</summary>
    public double[] Strip => strip;

    /// <summary>Nodes of public stock.</summary>
    public double[] Held => held;

    /// <summary>The curves in S at each node Q.</summary>
    public Expectations[] Columns => columns;

    /// <summary>Nodes of all curves.</summary>
    public int Nodes => columns.Sum(column => column.Carried.Length);

    /// <summary>Value of keeping one more unit in private hands.</summary>
    public double Value(double carried, double stock)
    {
        (int left, double weight) = Place(stock);
        double value = columns[left].Value(carried);
        return weight == 0 ? value : value + (weight * (columns[left + 1].Value(carried) - value));
    }

    /// <summary>Planned output.</summary>
    public double Planned(double carried, double stock)
    {
        (int left, double weight) = Place(stock);
        double planned = columns[left].Planned(carried);
        return weight == 0 ? planned : planned + (weight * (columns[left + 1].Planned(carried) - planned));
    }

    /// <summary>The curves in S at any public stock.</summary>
    public Expectations Column(double stock)
    {
        (int left, double weight) = Place(stock);
        return weight == 0 ? columns[left] : OnStrip(strip, stock);
    }

    /// <summary>The same curves on more nodes.</summary>
    public BandExpectations On(double[] newStrip, double[] newHeld, Expectations empty, Expectations full) =>
        new(
            newStrip,
            newHeld,
            [
                .. newHeld.Select(
                    (q, j) =>
                        j == 0 ? empty
                        : j == newHeld.Length - 1 ? full
                        : OnStrip(newStrip, q)
                ),
            ]
        );

    private Expectations OnStrip(double[] nodes, double stock) =>
        new(nodes, [.. nodes.Select(s => Value(s, stock))], [.. nodes.Select(s => Planned(s, stock))]);

    /// <summary>The node at or left of a public stock, and the weight of the next node.</summary>
    private (int Left, double Weight) Place(double stock)
    {
        int found = Array.BinarySearch(held, stock);
        if (found >= 0)
        {
            return (found, 0);
        }

        int right = ~found;
        return right == 0 ? (0, 0)
            : right == held.Length ? (held.Length - 1, 0)
            : (right - 1, (stock - held[right - 1]) / (held[right] - held[right - 1]));
    }
}
