namespace Lodestone.Exposure;

/// <summary>The goods that what somebody takes in has passed as on its way from the mine.</summary>
public static class PassedGoods
{
    /// <summary>Ids of the goods upstream of what a place takes in, that good itself among them, in the order of the world.</summary>
    /// <param name="network">The network; of a traced good the goods that are followed.</param>
    /// <param name="place">Id of the place; null = every place.</param>
    /// <param name="good">Id of the good.</param>
    public static IReadOnlyList<string> Of(SupplyNetwork network, string? place, string good)
    {
        var waiting = new Stack<int>(Mix.Of(network, place, good).Parts.Select(p => p.Node));
        HashSet<int> reached = [.. waiting];
        while (waiting.TryPop(out int node))
        {
            foreach (ChainEdge edge in network.Upstream(node))
            {
                if (reached.Add(edge.From))
                {
                    waiting.Push(edge.From);
                }
            }
        }

        HashSet<string> passed =
        [
            .. reached.Select(n => network.Nodes[n]).Where(n => n.Kind != ChainNodeKind.Step).Select(n => n.Item),
        ];
        return [.. network.World.Goods.Select(g => g.Id).Where(passed.Contains)];
    }
}
