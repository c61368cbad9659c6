namespace Lodestone.Exposure;

/// <summary>A good that somebody takes in, with those who supply it.</summary>
/// <param name="Good">Id of the good; several, joined by <c>;</c>, where they stand in for one another.</param>
/// <param name="Weight">Part of the inputs of the step above, 0–1, by the weighting of the network.</param>
/// <param name="Suppliers">Suppliers, largest first; the last may stand for several small ones.</param>
public sealed record SupplyInput(string Good, double Weight, IReadOnlyList<SupplyBranch> Suppliers);
