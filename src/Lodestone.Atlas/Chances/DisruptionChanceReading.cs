using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Chances of disruption as read.</summary>
/// <param name="Data">The data; null when there is any error.</param>
/// <param name="Findings">All findings by file, line and column.</param>
public sealed record DisruptionChanceReading(DisruptionChances? Data, IReadOnlyList<Finding> Findings);
