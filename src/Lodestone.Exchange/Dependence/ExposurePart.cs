using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>Dependence for one good, with the tree of its suppliers.</summary>
/// <param name="Dependence">The shares.</param>
/// <param name="Tree">The suppliers.</param>
public sealed record ExposurePart(Exposure.Dependence Dependence, SupplyTree Tree);
