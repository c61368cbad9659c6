using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>What came of reading a package of price support.</summary>
/// <param name="Data">The data; null when there is an error.</param>
/// <param name="Findings">Everything found.</param>
public sealed record SupportReading(SupportData? Data, IReadOnlyList<Finding> Findings);
