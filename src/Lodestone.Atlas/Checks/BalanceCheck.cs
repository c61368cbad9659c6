using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>
/// Checks that tonnes balance at every good and place of the base year: what is made is sent, what is received is used.
/// A domestic flow that no row states is implied as output less exports.
/// </summary>
internal sealed class BalanceCheck
{
    private const double ErrorGap = 1e-6;
    private const double WarningGap = 1e-9;

    private readonly World _world;
    private readonly FindingLog _log;
    private readonly Dictionary<(string Good, string Place), Sums> _nodes = [];
    private readonly HashSet<(string Good, string Place)> _explicitDomestic = [];

    private BalanceCheck(World world, FindingLog log)
    {
        _world = world;
        _log = log;
        Sum();
    }

    /// <summary>The world with its implied domestic flows, and the balance of every good and place that has any.</summary>
    public static (World World, IReadOnlyList<NodeBalance> Balances) Close(World world, FindingLog log)
    {
        var check = new BalanceCheck(world, log);
        List<TradeFlow> implied = check.Implied();
        return (implied.Count == 0 ? world : world with { Trade = [.. world.Trade, .. implied] }, check.Balances());
    }

    private void Sum()
    {
        var processes = _world.Processes.ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (Capacity capacity in _world.Capacities)
        {
            Process process = processes[capacity.Process];
            foreach (GoodAmount amount in process.Outputs)
            {
                Sums node = Node(amount.Good, capacity.Place);
                node.Output += amount.Coefficient * capacity.ActivityPerYear;
                node.Makes = true;
            }

            foreach (GoodAmount amount in process.Inputs)
            {
                Sums node = Node(amount.Good, capacity.Place);
                node.Used += amount.Coefficient * capacity.ActivityPerYear;
                node.Uses = true;
                node.Anchor = node.Anchor.Line == 0 ? capacity.Provenance : node.Anchor;
            }
        }

        foreach (FinalDemand demand in _world.Demands)
        {
            Sums node = Node(demand.Good, demand.Place);
            node.Used += demand.QuantityPerYear;
            node.Uses = true;
            node.Anchor = demand.Provenance;
        }

        foreach (TradeFlow flow in _world.Trade)
        {
            Node(flow.Good, flow.Exporter).Sent += flow.QuantityPerYear;
            Node(flow.Good, flow.Importer).Received += flow.QuantityPerYear;
            if (flow.Exporter == flow.Importer)
            {
                _explicitDomestic.Add((flow.Good, flow.Exporter));
            }
        }

        foreach (Capacity capacity in _world.Capacities)
        {
            foreach (GoodAmount amount in processes[capacity.Process].Outputs)
            {
                Sums node = Node(amount.Good, capacity.Place);
                node.Anchor = node.Anchor.Line == 0 ? capacity.Provenance : node.Anchor;
            }
        }

        foreach (TradeFlow flow in _world.Trade)
        {
            foreach (string place in (string[])[flow.Exporter, flow.Importer])
            {
                Sums node = Node(flow.Good, place);
                node.Anchor = node.Anchor.Line == 0 ? flow.Provenance : node.Anchor;
            }
        }
    }

    private List<TradeFlow> Implied()
    {
        var flows = new List<TradeFlow>();
        var provenance = new Provenance("trade.csv", 0, "implied by balance", Evidence.Derived);
        foreach (Good good in _world.Goods)
        {
            foreach (Place place in _world.Places)
            {
                if (
                    _explicitDomestic.Contains((good.Id, place.Id))
                    || !_nodes.TryGetValue((good.Id, place.Id), out Sums? node)
                )
                {
                    continue;
                }

                double rest = node.Output - node.Sent;
                if (Math.Abs(rest) <= 1e-12 * node.Output)
                {
                    rest = 0;
                }

                bool route = good.IsHomogeneous ? node is { Makes: true, Uses: true } : rest > 0;
                if (route)
                {
                    rest = Math.Max(0, rest);
                    flows.Add(new TradeFlow(good.Id, place.Id, place.Id, rest, 0, 0, provenance));
                    node.Sent += rest;
                    node.Received += rest;
                    node.Implied = rest;
                }
            }
        }

        if (flows.Count > 0)
        {
            _log.Note(
                Position.Of("trade.csv"),
                "quantity_t",
                flows.Count == 1
                    ? "1 domestic flow is not stated and implied as output less exports"
                    : $"{flows.Count} domestic flows are not stated and implied as output less exports"
            );
        }

        return flows;
    }

    private List<NodeBalance> Balances()
    {
        var balances = new List<NodeBalance>();
        foreach (Good good in _world.Goods)
        {
            int open = 0;
            foreach (Place place in _world.Places)
            {
                if (!_nodes.TryGetValue((good.Id, place.Id), out Sums? node))
                {
                    continue;
                }

                var balance = new NodeBalance(
                    good.Id,
                    place.Id,
                    node.Output,
                    node.Sent,
                    node.Received,
                    node.Used,
                    good.IsHomogeneous
                );
                balances.Add(balance);
                if (!good.IsHomogeneous)
                {
                    Report(balance, node);
                }
                else if (balance.RelativeGap > ErrorGap)
                {
                    open++;
                }
            }

            if (open > 0)
            {
                _log.Note(
                    new Position(good.Provenance.File, good.Provenance.Line, 0),
                    "sigma",
                    $"'{good.Id}' is homogeneous (sigma inf): its base flows are computed by the engine, {open} of its places are not balanced in the files"
                );
            }
        }

        return balances;
    }

    private void Report(NodeBalance b, Sums node)
    {
        double gap = b.RelativeGap;
        if (gap <= WarningGap)
        {
            return;
        }

        var at = new Position(node.Anchor.File, node.Anchor.Line, 0);
        bool sending = Math.Abs(b.Output - b.Sent) >= Math.Abs(b.Received - b.Used);
        string what = sending
            ? $"it makes {Tonnes(b.Output)} and sends {Tonnes(b.Sent)}"
            : $"it receives {Tonnes(b.Received)}{(node.Implied > 0 ? $", {Tonnes(node.Implied)} of it implied domestic supply," : "")} and uses {Tonnes(b.Used)}";
        string problem =
            $"'{b.Good}' at {b.Place} does not balance: {what} (relative gap {gap.ToString("0.0e+0", CultureInfo.InvariantCulture)})";
        string remedy = sending
            ? $"make activities × output coefficients equal to the {b.Good} rows of trade.csv from {b.Place}, the row {b.Place} to {b.Place} included"
            : $"make the {b.Good} rows of trade.csv into {b.Place}, domestic supply included, equal to process inputs plus demand";
        if (!(gap <= ErrorGap))
        {
            _log.Error(at, "", problem, remedy);
        }
        else
        {
            _log.Warning(at, "", problem, remedy);
        }
    }

    private static string Tonnes(double tonnes) => tonnes.ToString("0.######", CultureInfo.InvariantCulture) + " t";

    private Sums Node(string good, string place)
    {
        if (!_nodes.TryGetValue((good, place), out Sums? node))
        {
            _nodes[(good, place)] = node = new Sums();
        }

        return node;
    }

    private sealed class Sums
    {
        public double Output { get; set; }

        public double Sent { get; set; }

        public double Received { get; set; }

        public double Used { get; set; }

        public double Implied { get; set; }

        public bool Makes { get; set; }

        public bool Uses { get; set; }

        public Provenance Anchor { get; set; } = Provenance.None;
    }
}
