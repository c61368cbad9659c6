using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>A content of a product with what it depends on.</summary>
/// <param name="Content">The content.</param>
/// <param name="InWorld">True when the world has the good, so that its suppliers are known.</param>
/// <param name="Dependence">Dependence of the buyer on the supplier; null when the world does not have the good or the buyer does not use it.</param>
public sealed record ContentDependence(ProductContent Content, bool InWorld, Dependence? Dependence);
