using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Data of reserve planning as read.</summary>
/// <param name="Data">The data; null when there is any error.</param>
/// <param name="Findings">All findings by file, line and column.</param>
public sealed record ReserveReading(ReserveData? Data, IReadOnlyList<Finding> Findings);
