namespace Lodestone.Equilibrium.Program;

/// <summary>A pool of price-ruled reserves of one good.</summary>
/// <param name="Item">Index of the pool among the scenario's items.</param>
/// <param name="Node">Node of the shared reserve.</param>
/// <param name="Reserves">Indices of the reserves among the scenario's items.</param>
public sealed record PoolRule(int Item, int Node, int[] Reserves);
