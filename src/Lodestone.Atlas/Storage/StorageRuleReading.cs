using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Parameters of storage as read.</summary>
/// <param name="Data">The data; null when there is any error.</param>
/// <param name="Findings">All findings by file, line and column.</param>
public sealed record StorageRuleReading(StorageRuleData? Data, IReadOnlyList<Finding> Findings);
