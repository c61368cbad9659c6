using System.Text.Json.Serialization;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Peers.Golden;

/// <summary>Price of a node in a golden period.</summary>
/// <param name="Kind">Producer, user or quota.</param>
/// <param name="Good">Good.</param>
/// <param name="Place">Place.</param>
/// <param name="Value">Price or rent, USD/t.</param>
public sealed record GoldenPrice(
    NodeKind Kind,
    string Good,
    string Place,
    [property: JsonPropertyName("usdPerTonne")] double Value
)
{
    /// <summary>Names a node of a compiled scenario.</summary>
    public static GoldenPrice Of(CompiledScenario compiled, int node, double value)
    {
        Node of = compiled.Program.Nodes[node];
        return new GoldenPrice(
            of.Kind,
            compiled.World.Goods[of.Good].Id,
            of.Place >= 0 ? compiled.World.Places[of.Place].Id : "",
            value
        );
    }
}
