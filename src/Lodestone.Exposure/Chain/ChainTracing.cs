using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Follows the flows of the base year that carry a good and puts them between columns.</summary>
internal sealed class ChainTracing
{
    private readonly SupplyNetwork _network;
    private readonly string _good;
    private readonly CarriedContent _content;
    private readonly Dictionary<string, Process> _processes;
    private readonly Dictionary<string, double> _price;
    private readonly ILookup<(string Place, string Good), (Capacity Capacity, double Tonnes)> _takers;
    private readonly ILookup<(string Place, string Good), FinalDemand> _demands;
    private readonly ChainColumns _columns;
    private readonly List<ChainFlow> _flows = [];
    private readonly Dictionary<(int Column, string Id), Dictionary<int, double>> _parts = [];
    private readonly Dictionary<(int Column, string Id), double> _out = [];
    private readonly Dictionary<(int Column, string Id), double> _in = [];

    public ChainTracing(SupplyNetwork network, string good)
    {
        _network = network;
        _good = good;
        World world = network.World;
        _content = new CarriedContent(network, good);
        _processes = world.Processes.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _price = world.Goods.ToDictionary(g => g.Id, g => g.Price, StringComparer.Ordinal);
        _takers = (
            from capacity in world.Capacities
            where capacity.ActivityPerYear > 0
            from input in _processes[capacity.Process].Inputs
            select (capacity, input)
        ).ToLookup(
            x => (x.capacity.Place, x.input.Good),
            x => (x.capacity, x.capacity.ActivityPerYear * x.input.Coefficient)
        );
        _demands = world.Demands.Where(d => d.QuantityPerYear > 0).ToLookup(d => (d.Place, d.Good));
        _columns = new ChainColumns(Carrying(), good, _content.Holds);
        Mines();
        foreach (TradeFlow flow in world.Trade.Where(f => f.QuantityPerYear > 0))
        {
            Follow(flow);
        }
    }

    public IReadOnlyList<ChainColumn> Columns => _columns.Columns;

    /// <summary>The ribbons; what one row of the data sends from one point to another with one good is one of them.</summary>
    public IReadOnlyList<ChainFlow> Flows() =>
        [
            .. _flows
                .GroupBy(f => (f.FromColumn, f.From, f.ToColumn, f.To, f.Good, f.Provenance))
                .Select(g =>
                    g.First() with
                    {
                        Content = g.Sum(f => f.Content),
                        Tonnes = g.Sum(f => f.Tonnes),
                        Value = g.Sum(f => f.Value),
                    }
                ),
        ];

    public IReadOnlyList<ChainPoint> Points() =>
        [
            .. _out
                .Keys.Union(_in.Keys)
                .Select(k => new ChainPoint(
                    k.Column,
                    k.Id,
                    Math.Max(_out.GetValueOrDefault(k), _in.GetValueOrDefault(k)),
                    [.. _parts.GetValueOrDefault(k, []).Select(p => (p.Key, p.Value))]
                ))
                .OrderBy(p => p.Column)
                .ThenByDescending(p => p.Content)
                .ThenBy(p => p.Id, StringComparer.Ordinal),
        ];

    private int UseColumn => Columns.Count - 2;

    private Process[] Carrying()
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        for (int node = 0; node < _network.Nodes.Count; node++)
        {
            if (
                _network.Nodes[node] is { Kind: ChainNodeKind.Step } step
                && (_content.Coming[node] > 0 || _content.PerTonne[node] > 0)
            )
            {
                found.Add(step.Item);
            }
        }

        return [.. _network.World.Processes.Where(p => found.Contains(p.Id))];
    }

    private void Follow(TradeFlow flow)
    {
        int output = _network.IndexOf(ChainNodeKind.Output, flow.Exporter, flow.Good);
        int use = _network.IndexOf(ChainNodeKind.Use, flow.Importer, flow.Good);
        double taken =
            _takers[(flow.Importer, flow.Good)].Sum(t => t.Tonnes)
            + _demands[(flow.Importer, flow.Good)].Sum(d => d.QuantityPerYear);
        if (taken <= 0)
        {
            return;
        }

        bool holds = _content.Holds(flow.Good);
        foreach ((Capacity capacity, double tonnes) in _takers[(flow.Importer, flow.Good)])
        {
            int step = _network.IndexOf(ChainNodeKind.Step, capacity.Place, capacity.Process);
            double carried = flow.QuantityPerYear * tonnes / taken;
            double content = holds ? carried * _content.PerTonne[output] : Coming(step, use, output);
            Leave(flow, output, carried, content, step, capacity);
        }

        if (!holds)
        {
            return;
        }

        foreach (FinalDemand demand in _demands[(flow.Importer, flow.Good)])
        {
            double carried = flow.QuantityPerYear * demand.QuantityPerYear / taken;
            Use(flow, demand, output, use, carried);
        }
    }

    /// <summary>t of the traced good that come to a step from one exporter's output, upstream.</summary>
    private double Coming(int step, int use, int output) =>
        _content.Coming[step] * Share(step, use) * Share(use, output);

    private double Share(int node, int from) => _network.Upstream(node).Where(e => e.From == from).Sum(e => e.Share);

    private void Leave(TradeFlow flow, int output, double carried, double content, int step, Capacity taker)
    {
        if (content <= 0)
        {
            return;
        }

        int to = _columns.Of(taker.Process);
        Add(_in, (to, taker.Place), content);
        Part((to, taker.Place), step, content);
        foreach ((int from, double share) in Makers(output, flow.Good))
        {
            Ribbon(from, flow, to, taker.Place, carried * share, content * share, flow.Provenance);
        }
    }

    private void Use(TradeFlow flow, FinalDemand demand, int output, int use, double carried)
    {
        double content = carried * _content.PerTonne[output];
        if (content <= 0)
        {
            return;
        }

        (int, string) point = (UseColumn, flow.Importer);
        Add(_in, point, content);
        Part(point, use, content);
        foreach ((int from, double share) in Makers(output, flow.Good))
        {
            Ribbon(from, flow, UseColumn, flow.Importer, carried * share, content * share, flow.Provenance);
        }

        Add(_out, point, content);
        Add(_in, (UseColumn + 1, demand.Sector), content);
        _flows.Add(
            new ChainFlow(
                UseColumn,
                flow.Importer,
                UseColumn + 1,
                demand.Sector,
                flow.Good,
                content,
                carried,
                carried * _price[flow.Good],
                demand.Provenance
            )
        );
    }

    private void Ribbon(
        int fromColumn,
        TradeFlow flow,
        int toColumn,
        string to,
        double carried,
        double content,
        Provenance provenance
    )
    {
        Add(_out, (fromColumn, flow.Exporter), content);
        _flows.Add(
            new ChainFlow(
                fromColumn,
                flow.Exporter,
                toColumn,
                to,
                flow.Good,
                content,
                carried,
                carried * _price[flow.Good],
                provenance
            )
        );
    }

    /// <summary>Columns of the processes that made an exporter's output, with the part of its content that each made.</summary>
    private IEnumerable<(int Column, double Share)> Makers(int output, string good)
    {
        bool downstream = good != _good && _content.Holds(good);
        (int Column, double Weight)[] makers =
        [
            .. _network
                .Upstream(output)
                .Select(e => (Step: e.From, Weight: e.Share * (downstream ? _content.PerTonne[e.From] : 1)))
                .Where(m => m.Weight > 0)
                .Select(m => (_columns.Of(_network.Nodes[m.Step].Item), m.Weight)),
        ];
        double total = makers.Sum(m => m.Weight);
        return makers.GroupBy(m => m.Column).Select(g => (g.Key, g.Sum(m => m.Weight) / total));
    }

    /// <summary>Mines take in nothing: what comes out of them is on record here.</summary>
    private void Mines()
    {
        for (int node = 0; node < _network.Nodes.Count; node++)
        {
            if (
                _network.Nodes[node] is { Kind: ChainNodeKind.Step } step
                && _network.Upstream(node).Count == 0
                && _content.Coming[node] > 0
            )
            {
                Part((_columns.Of(step.Item), step.Place), node, _content.Coming[node]);
            }
        }
    }

    private void Part((int, string) point, int node, double content)
    {
        if (!_parts.TryGetValue(point, out Dictionary<int, double>? parts))
        {
            _parts[point] = parts = [];
        }

        parts[node] = parts.GetValueOrDefault(node) + content;
    }

    private static void Add(Dictionary<(int, string), double> sums, (int, string) point, double content) =>
        sums[point] = sums.GetValueOrDefault(point) + content;
}
