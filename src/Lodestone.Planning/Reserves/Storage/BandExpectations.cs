namespace Lodestone.Planning;

/// <summary>
/// What is expected of the next period where private stock S and public stock Q are carried into it: the value of keeping
/// <c>v(S, Q)</c> and planned output <c>H(S, Q)</c>, piecewise polynomial between nodes.
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
        (int first, double[] weights) = Place(stock);
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * columns[first + i].Value(carried);
        }

        return sum;
    }

    /// <summary>Planned output.</summary>
    public double Planned(double carried, double stock)
    {
        (int first, double[] weights) = Place(stock);
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * columns[first + i].Planned(carried);
        }

        return sum;
    }

    /// <summary>The curves in S at any public stock.</summary>
    public Expectations Column(double stock)
    {
        (int first, double[] weights) = Place(stock);
        return weights.Length == 1 ? columns[first] : OnStrip(strip, stock);
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
        new(
            nodes,
            [.. nodes.Select(s => Value(s, stock))],
            [.. nodes.Select(s => Planned(s, stock))],
            columns[0].Points
        );

    /// <summary>The nearest nodes of a public stock (one at a node) and their weights in the polynomial through them.</summary>
    private (int First, double[] Weights) Place(double stock)
    {
        int found = Array.BinarySearch(held, Math.Clamp(stock, 0, held[^1]));
        if (found >= 0)
        {
            return (found, [1]);
        }

        int points = columns[0].Points;
        int count = Math.Min(points, held.Length);
        int first = Math.Clamp(~found - (points / 2), 0, held.Length - count);
        double[] weights = new double[count];
        for (int i = 0; i < count; i++)
        {
            weights[i] = 1;
            for (int j = 0; j < count; j++)
            {
                weights[i] *= i == j ? 1 : (stock - held[first + j]) / (held[first + i] - held[first + j]);
            }
        }

        return (first, weights);
    }
}
