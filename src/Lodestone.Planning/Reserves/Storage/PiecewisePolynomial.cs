namespace Lodestone.Planning;

/// <summary>
/// A function through values at nodes: between two nodes the cubic through the four nearest, or the line through both; beyond
/// the last node the tangent there.
/// </summary>
internal sealed class PiecewisePolynomial
{
    private const int Most = 4;

    private readonly double[] _nodes;
    private readonly double[] _values;
    private readonly double[] _coefficients;
    private readonly int _points;

    /// <summary>The function.</summary>
    /// <param name="nodes">Nodes, ascending.</param>
    /// <param name="values">Values at the nodes.</param>
    /// <param name="points">Nodes a piece goes through: 4, or 2 for lines.</param>
    public PiecewisePolynomial(double[] nodes, double[] values, int points)
    {
        _nodes = nodes;
        _values = values;
        _points = points;
        int cells = Math.Max(nodes.Length - 1, 1);
        _coefficients = new double[Most * cells];
        for (int cell = 0; cell < cells; cell++)
        {
            Fit(cell, _coefficients.AsSpan(Most * cell, Most));
        }
    }

    /// <summary>Value and slope.</summary>
    public (double Value, double Slope) At(double x)
    {
        int found = Array.BinarySearch(_nodes, x);
        return In(Math.Clamp((found < 0 ? ~found : found) - 1, 0, Math.Max(_nodes.Length - 2, 0)), x);
    }

    /// <summary>Value and slope, where the cell is known.</summary>
    /// <param name="cell">Number of the node on the left.</param>
    /// <param name="x">Where.</param>
    public (double Value, double Slope) In(int cell, double x)
    {
        double end = _nodes[Math.Min(cell + 1, _nodes.Length - 1)];
        double beyond = Math.Max(x - end, 0);
        double t = x - beyond - _nodes[cell];
        ReadOnlySpan<double> c = _coefficients.AsSpan(Most * cell, Most);
        double slope = c[1] + (t * ((2 * c[2]) + (3 * t * c[3])));
        return (c[0] + (t * (c[1] + (t * (c[2] + (t * c[3]))))) + (beyond * slope), slope);
    }

    /// <summary>Powers of the distance to the left node, by divided differences.</summary>
    private void Fit(int cell, Span<double> powers)
    {
        int count = Math.Min(_points, _nodes.Length);
        int first = Math.Clamp(cell + 1 - (_points / 2), 0, _nodes.Length - count);
        Span<double> differences = stackalloc double[Most];
        for (int i = 0; i < count; i++)
        {
            differences[i] = _values[first + i];
        }

        for (int order = 1; order < count; order++)
        {
            for (int i = count - 1; i >= order; i--)
            {
                differences[i] =
                    (differences[i] - differences[i - 1]) / (_nodes[first + i] - _nodes[first + i - order]);
            }
        }

        powers.Clear();
        for (int i = count - 1; i >= 0; i--)
        {
            double shift = _nodes[cell] - _nodes[first + i];
            for (int k = Most - 1; k > 0; k--)
            {
                powers[k] = (shift * powers[k]) + powers[k - 1];
            }

            powers[0] = (shift * powers[0]) + differences[i];
        }
    }
}
