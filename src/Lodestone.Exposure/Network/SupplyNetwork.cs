using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>
/// The base year of a world as a network of shares, read upstream: what a place uses comes from exporters, what an exporter
/// turns out comes from its processes, what a process makes comes from its inputs.
/// </summary>
/// <remarks>
/// <para>
/// Proportional mixing: everything of a good that enters a place is mixed, and every buyer of an exporter gets the same mix.
/// With f(g,e,p) the base flow of good g from e to p, a(p,k) the activity of process k at p, o(k,g) and i(k,g) its output
/// and input coefficients, and w(g) = 1 (by mass) or the reference price (by value):
/// </para>
/// <code>
/// Use(p,g)    ← Output(e,g)   f(g,e,p) / Σ_e f(g,e,p)
/// Output(p,g) ← Step(p,k)     a(p,k) o(k,g) / Σ_k a(p,k) o(k,g)
/// Step(p,k)   ← Use(p,h)      w(h) i(k,h) / Σ_h w(h) i(k,h)
/// </code>
/// <para>
/// A process that has several outputs gives all of them the same history. When one good is traced, a step takes only inputs
/// that hold it (and, above it, everything), so that the dysprosium of a magnet is not blended with its neodymium.
/// </para>
/// </remarks>
public sealed class SupplyNetwork
{
    private readonly Dictionary<ChainNode, int> _index = [];
    private readonly List<ChainNode> _nodes = [];
    private readonly List<List<ChainEdge>> _upstream = [];

    internal SupplyNetwork(World world, InputWeighting weighting, string? traced)
    {
        World = world;
        Weighting = weighting;
        Traced = traced;
    }

    /// <summary>The world it describes.</summary>
    public World World { get; }

    /// <summary>How inputs of a process are weighed.</summary>
    public InputWeighting Weighting { get; }

    /// <summary>Id of the good that is traced; null when everything is.</summary>
    public string? Traced { get; }

    /// <summary>The points.</summary>
    public IReadOnlyList<ChainNode> Nodes => _nodes;

    /// <summary>Where the material of a point comes from; empty for mines and for points without a base flow.</summary>
    public IReadOnlyList<ChainEdge> Upstream(int node) => _upstream[node];

    /// <summary>Index of a point; -1 when the base year does not have it.</summary>
    public int IndexOf(ChainNodeKind kind, string place, string item) =>
        _index.GetValueOrDefault(new ChainNode(kind, place, item), -1);

    /// <summary>The network of a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="weighting">How inputs of a process are weighed.</param>
    /// <param name="traced">Id of a good to follow alone; null = everything.</param>
    /// <exception cref="ArgumentException">The world has no good of that id.</exception>
    public static SupplyNetwork Of(
        World world,
        InputWeighting weighting = InputWeighting.Mass,
        string? traced = null
    ) => NetworkBuilder.Build(world, weighting, traced);

    internal int Add(ChainNodeKind kind, string place, string item)
    {
        var node = new ChainNode(kind, place, item);
        if (!_index.TryGetValue(node, out int at))
        {
            _index[node] = at = _nodes.Count;
            _nodes.Add(node);
            _upstream.Add([]);
        }

        return at;
    }

    internal void Connect(int node, IReadOnlyCollection<(int From, double Weight)> sources)
    {
        double total = sources.Sum(s => s.Weight);
        if (total > 0)
        {
            _upstream[node]
                .AddRange(sources.Where(s => s.Weight > 0).Select(s => new ChainEdge(s.From, s.Weight / total)));
        }
    }
}
