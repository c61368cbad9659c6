namespace Lodestone.Planning;

/// <summary>Turns values at a few nodes in [−1, 1] into the powers of the polynomial through them.</summary>
internal sealed class PowerBasis
{
    private readonly double[] _inverse;
    private readonly int _count;

    /// <summary>The basis of some nodes: powers of each Lagrange polynomial.</summary>
    public PowerBasis(double[] nodes)
    {
        _count = nodes.Length;
        _inverse = new double[_count * _count];
        double[] powers = new double[_count];
        for (int node = 0; node < _count; node++)
        {
            Array.Clear(powers);
            powers[0] = 1;
            for (int other = 0; other < _count; other++)
            {
                if (other == node)
                {
                    continue;
                }

                double scale = 1 / (nodes[node] - nodes[other]);
                for (int k = _count - 1; k >= 0; k--)
                {
                    powers[k] = scale * ((k > 0 ? powers[k - 1] : 0) - (nodes[other] * powers[k]));
                }
            }

            for (int k = 0; k < _count; k++)
            {
                _inverse[(k * _count) + node] = powers[k];
            }
        }
    }

    /// <summary>Powers, from that of degree 0 on.</summary>
    public void Of(ReadOnlySpan<double> values, Span<double> powers)
    {
        for (int k = 0; k < _count; k++)
        {
            double sum = 0;
            for (int node = 0; node < _count; node++)
            {
                sum += _inverse[(k * _count) + node] * values[node];
            }

            powers[k] = sum;
        }
    }
}
