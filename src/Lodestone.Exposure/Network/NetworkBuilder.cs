using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Turns the flows and activities of a base year into shares.</summary>
internal static class NetworkBuilder
{
    public static SupplyNetwork Build(World world, InputWeighting weighting, string? traced)
    {
        if (traced is not null && world.Goods.All(g => g.Id != traced))
        {
            throw new ArgumentException($"the world has no good '{traced}'", nameof(traced));
        }

        var network = new SupplyNetwork(world, weighting, traced);
        Uses(network);
        Outputs(network);
        Steps(network);
        return network;
    }

    private static void Uses(SupplyNetwork network)
    {
        foreach (
            IGrouping<(string Place, string Good), TradeFlow> flows in network
                .World.Trade.Where(f => f.QuantityPerYear > 0)
                .GroupBy(f => (f.Importer, f.Good))
        )
        {
            (string place, string good) = flows.Key;
            int node = network.Add(ChainNodeKind.Use, place, good);
            network.Connect(
                node,
                [.. flows.Select(f => (network.Add(ChainNodeKind.Output, f.Exporter, good), Weight: f.QuantityPerYear))]
            );
        }
    }

    private static void Outputs(SupplyNetwork network)
    {
        Dictionary<string, Process> processes = network.World.Processes.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var made =
            from capacity in network.World.Capacities
            where capacity.ActivityPerYear > 0
            from output in processes[capacity.Process].Outputs
            group (capacity, output) by (capacity.Place, output.Good);
        foreach (var outputs in made)
        {
            int node = network.Add(ChainNodeKind.Output, outputs.Key.Place, outputs.Key.Good);
            network.Connect(
                node,
                [
                    .. outputs.Select(o =>
                        (
                            network.Add(ChainNodeKind.Step, o.capacity.Place, o.capacity.Process),
                            Weight: o.capacity.ActivityPerYear * o.output.Coefficient
                        )
                    ),
                ]
            );
        }
    }

    private static void Steps(SupplyNetwork network)
    {
        var holding = HoldingGoods.Of(network.World, network.Traced);
        Dictionary<string, double> price = network.World.Goods.ToDictionary(
            g => g.Id,
            g => network.Weighting == InputWeighting.Value ? g.Price : 1,
            StringComparer.Ordinal
        );
        Dictionary<string, Process> processes = network.World.Processes.ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (Capacity capacity in network.World.Capacities.Where(c => c.ActivityPerYear > 0))
        {
            Process process = processes[capacity.Process];
            int node = network.Add(ChainNodeKind.Step, capacity.Place, capacity.Process);
            network.Connect(
                node,
                [
                    .. holding
                        .Followed(process)
                        .Select(i =>
                            (
                                network.Add(ChainNodeKind.Use, capacity.Place, i.Good),
                                Weight: i.Coefficient * price[i.Good]
                            )
                        ),
                ]
            );
        }
    }
}
