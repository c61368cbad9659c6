using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Goods at places, in the order of goods and then of places: what rows are summed to over the nodes of a market.</summary>
internal sealed class Markets
{
    private readonly Dictionary<(int Good, int Place), int> _number = [];

    /// <summary>The markets of some nodes.</summary>
    public Markets(IEnumerable<Node> nodes)
    {
        All = [.. nodes.Select(node => (node.Good, node.Place)).Distinct().Order()];
        foreach ((int number, (int Good, int Place) market) in All.Index())
        {
            _number.Add(market, number);
        }
    }

    /// <summary>Good and place of each market; the place of a pool is -1.</summary>
    public (int Good, int Place)[] All { get; }

    /// <summary>Number of the market of a node.</summary>
    public int Of(Node node) => _number[(node.Good, node.Place)];
}
