namespace Lodestone.Exposure;

/// <summary>
/// Solves for what is true of the paths that material took: x = v + (1 − c) ∘ W x, where W holds the shares of the network,
/// c the part of a point's material that is caught there and v what the point itself contributes.
/// </summary>
/// <remarks>
/// A path walks upstream, taking each turn with the share of that turn; x is the expected sum of v over the points it meets
/// before it is caught. Groups of points are solved suppliers first: a point alone in one pass, which is exact, and points
/// that feed one another through recycling by the dense linear system (I − D W) x = v + D W x_upstream, D = diag(1 − c),
/// with Gaussian elimination and partial pivoting.
/// </remarks>
public sealed class PathShares
{
    private const double Singular = 1e-12;

    private readonly SupplyNetwork _network;
    private readonly IReadOnlyList<int[]> _groups;

    /// <summary>Prepares a network.</summary>
    public PathShares(SupplyNetwork network)
    {
        _network = network;
        _groups = ComponentOrder.Of(network);
    }

    /// <summary>The longest circle of points that feed one another; 0 when the network is a chain.</summary>
    public int LargestLoop => _groups.Select(g => IsLoop(g) ? g.Length : 0).DefaultIfEmpty(0).Max();

    /// <summary>Groups of points, suppliers first.</summary>
    internal IReadOnlyList<int[]> Groups => _groups;

    /// <summary>Solves for one quantity.</summary>
    /// <param name="caught">Part of a point's material that is caught there, 0–1, by index of the point.</param>
    /// <param name="value">What the point itself contributes, by index of the point.</param>
    /// <returns>x by index of the point.</returns>
    /// <exception cref="UnfedCircleException">Goods go round in a circle that nothing feeds.</exception>
    public double[] Solve(Func<int, double> caught, Func<int, double> value)
    {
        double[] x = new double[_network.Nodes.Count];
        foreach (int[] group in _groups)
        {
            if (IsLoop(group))
            {
                Loop(group, caught, value, x);
                continue;
            }

            int node = group[0];
            double pass = 1 - caught(node);
            double sum = 0;
            foreach (ChainEdge edge in _network.Upstream(node))
            {
                sum += edge.Share * x[edge.From];
            }

            x[node] = value(node) + (pass * sum);
        }

        return x;
    }

    private bool IsLoop(int[] group) => group.Length > 1 || _network.Upstream(group[0]).Any(e => e.From == group[0]);

    private void Loop(int[] group, Func<int, double> caught, Func<int, double> value, double[] x)
    {
        int size = group.Length;
        var at = new Dictionary<int, int>(size);
        for (int i = 0; i < size; i++)
        {
            at[group[i]] = i;
        }

        double[] matrix = new double[size * size];
        double[] right = new double[size];
        for (int i = 0; i < size; i++)
        {
            double pass = 1 - caught(group[i]);
            matrix[(i * size) + i] = 1;
            right[i] = value(group[i]);
            foreach (ChainEdge edge in _network.Upstream(group[i]))
            {
                if (at.TryGetValue(edge.From, out int j))
                {
                    matrix[(i * size) + j] -= pass * edge.Share;
                }
                else
                {
                    right[i] += pass * edge.Share * x[edge.From];
                }
            }
        }

        if (!DenseElimination.Solve(matrix, right, Singular))
        {
            ChainNode node = group.Select(n => _network.Nodes[n]).First(n => n.Kind != ChainNodeKind.Step);
            throw new UnfedCircleException(
                $"{size} points around '{node.Item}' at {node.Place} feed one another and nothing feeds them: their material comes from nowhere"
            );
        }

        for (int i = 0; i < size; i++)
        {
            x[group[i]] = right[i];
        }
    }
}
