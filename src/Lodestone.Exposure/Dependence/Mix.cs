using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>What somebody takes in of a good: one place, or every place by tonnes.</summary>
/// <param name="Parts">Use points with their tonnes per year.</param>
internal sealed record Mix(IReadOnlyList<(int Node, double Tonnes)> Parts)
{
    public double Tonnes => Parts.Sum(p => p.Tonnes);

    public static Mix Of(SupplyNetwork network, string? place, string good)
    {
        var parts = new List<(int, double)>();
        foreach (
            IGrouping<string, TradeFlow> flows in network
                .World.Trade.Where(f => f.Good == good && f.QuantityPerYear > 0)
                .GroupBy(f => f.Importer, StringComparer.Ordinal)
        )
        {
            if (place is null || flows.Key == place)
            {
                parts.Add((network.IndexOf(ChainNodeKind.Use, flows.Key, good), flows.Sum(f => f.QuantityPerYear)));
            }
        }

        return new Mix(parts);
    }

    public double Average(IReadOnlyList<double> shares) => Average(n => shares[n]);

    public double Average(Func<int, double> share)
    {
        double tonnes = Tonnes;
        return tonnes > 0 ? Parts.Sum(p => p.Tonnes * share(p.Node)) / tonnes : 0;
    }
}
