namespace Lodestone.Equilibrium.Program;

/// <summary>One unknown of the equilibrium: a price.</summary>
/// <param name="Kind">What it is the price of.</param>
/// <param name="Good">Index of the good in the world.</param>
/// <param name="Place">Index of the place in the world; -1 for a pool.</param>
/// <param name="BasePrice">Price in the base year, USD/t; for a quota the good's price, as scale.</param>
/// <param name="Throughput">Tonnes through the node in a base period, the scale of its residual.</param>
public sealed record Node(NodeKind Kind, int Good, int Place, double BasePrice, double Throughput);
