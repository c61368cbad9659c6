namespace Lodestone.Model;

/// <summary>
/// The chains of a world: goods that are tied to each other because a process turns one into another or makes both. What
/// happens in one chain moves nothing in another, because the engine has no other tie between goods.
/// </summary>
/// <remarks>The chains are the connected components of the graph whose edges join the goods of one process.</remarks>
public sealed class ChainMap
{
    private readonly Dictionary<string, int> _chainOf = new(StringComparer.Ordinal);

    /// <summary>Finds the chains.</summary>
    /// <param name="world">World; every good of a process is among its goods.</param>
    public ChainMap(World world)
    {
        Dictionary<string, string> parent = new(StringComparer.Ordinal);
        foreach (Good good in world.Goods)
        {
            parent[good.Id] = good.Id;
        }

        foreach (Process process in world.Processes)
        {
            string root = Root(parent, process.ReferenceGood);
            foreach (GoodAmount amount in process.Inputs.Concat(process.Outputs))
            {
                parent[Root(parent, amount.Good)] = root;
            }
        }

        Dictionary<string, int> number = new(StringComparer.Ordinal);
        foreach (Good good in world.Goods)
        {
            string root = Root(parent, good.Id);
            number.TryAdd(root, number.Count);
            _chainOf[good.Id] = number[root];
        }

        Count = number.Count;
    }

    /// <summary>Number of chains.</summary>
    public int Count { get; }

    /// <summary>Chain of a good, 0 to <see cref="Count"/> &#8722; 1, in the order in which the world names their first good.</summary>
    /// <exception cref="KeyNotFoundException">The good is not of this world.</exception>
    public int Of(string good) => _chainOf[good];

    private static string Root(Dictionary<string, string> parent, string good)
    {
        while (parent[good] != good)
        {
            parent[good] = parent[parent[good]];
            good = parent[good];
        }

        return good;
    }
}
