using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>How much of a traced good every point of the base year carries.</summary>
/// <remarks>
/// <para>Downstream, e is t of the traced good that went into a tonne, losses included. With shares W of the network,</para>
/// <code>
/// e(Output(p,g*)) = 1,   e(Use) = Σ W e(Output),   e(Step(p,k)) = Σ_i a(k,i) e(Use(p,i)) / Σ_j o(k,j),   e(Output) = Σ W e(Step)
/// </code>
/// <para>Upstream, y is t of the traced good that come out of a point's material later: y = made + Wᵀ y.</para>
/// <para>A process with several outputs gives all of them the same content per tonne. Both sums are exact, so the tonnes of the
/// traced good are the same at every stage, what leaves for final use aside.</para>
/// </remarks>
internal sealed class CarriedContent
{
    private const int MostSweeps = 1000;
    private const double Settled = 1e-13;

    private readonly SupplyNetwork _network;
    private readonly string _good;
    private readonly HoldingGoods _holding;
    private readonly IReadOnlyList<int[]> _groups;
    private readonly Dictionary<string, Process> _processes;

    public CarriedContent(SupplyNetwork network, string good)
    {
        _network = network;
        _good = good;
        _holding = HoldingGoods.Of(network.World, good);
        _groups = ComponentOrder.Of(network);
        _processes = network.World.Processes.ToDictionary(p => p.Id, StringComparer.Ordinal);
        PerTonne = Downstream();
        Coming = Upstream();
    }

    /// <summary>Downstream: t of the traced good per t, by index of the point (per t of all outputs for a step).</summary>
    public double[] PerTonne { get; }

    /// <summary>Upstream: t of the traced good per year that come out of the point's material, by index of the point.</summary>
    public double[] Coming { get; }

    /// <summary>True when a good is, or holds, the traced one.</summary>
    public bool Holds(string good) => _holding.Holds(good);

    private double[] Downstream()
    {
        double[] content = new double[_network.Nodes.Count];
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            double moved = 0;
            foreach (int node in _groups.SelectMany(g => g))
            {
                double now = PerTonneAt(node, content);
                moved = Math.Max(moved, Math.Abs(now - content[node]));
                content[node] = now;
            }

            if (moved <= Settled)
            {
                return content;
            }
        }

        throw new UnfedCircleException($"the content of '{_good}' in goods that go round does not settle");
    }

    private double PerTonneAt(int node, double[] content)
    {
        ChainNode at = _network.Nodes[node];
        if (at.Kind == ChainNodeKind.Step)
        {
            Process process = _processes[at.Item];
            double taken = process
                .Inputs.Where(i => _holding.Holds(i.Good))
                .Sum(i =>
                    _network.IndexOf(ChainNodeKind.Use, at.Place, i.Good) is >= 0 and var use
                        ? i.Coefficient * content[use]
                        : 0
                );
            return taken / process.Outputs.Sum(o => o.Coefficient);
        }

        if (!_holding.Holds(at.Item))
        {
            return 0;
        }

        return at.Kind == ChainNodeKind.Output && at.Item == _good
            ? 1
            : _network.Upstream(node).Sum(e => e.Share * content[e.From]);
    }

    private double[] Upstream()
    {
        double[] coming = new double[_network.Nodes.Count];
        double[] waiting = new double[_network.Nodes.Count];
        var made = new GoodFlows(_network.World, _good);
        foreach (string place in made.Places.Where(p => made.Made(p) > 0))
        {
            waiting[_network.IndexOf(ChainNodeKind.Output, place, _good)] = made.Made(place);
        }

        double settled = Settled * made.WorldMade;
        for (int sweep = 0; waiting.DefaultIfEmpty().Max() > settled; sweep++)
        {
            if (sweep == MostSweeps)
            {
                throw new UnfedCircleException($"material for '{_good}' goes round and nothing feeds it");
            }

            for (int g = _groups.Count - 1; g >= 0; g--)
            {
                foreach (int node in _groups[g])
                {
                    Pass(node, coming, waiting);
                }
            }
        }

        return coming;
    }

    private void Pass(int node, double[] coming, double[] waiting)
    {
        double amount = waiting[node];
        waiting[node] = 0;
        coming[node] += amount;
        if (amount == 0)
        {
            return;
        }

        foreach (ChainEdge edge in _network.Upstream(node))
        {
            // What already holds the traced good comes back to be recycled: it is counted on its way down.
            if (_network.Nodes[edge.From] is not { Kind: ChainNodeKind.Use } use || !_holding.Holds(use.Item))
            {
                waiting[edge.From] += amount * edge.Share;
            }
        }
    }
}
