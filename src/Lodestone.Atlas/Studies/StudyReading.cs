using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>A criticality study as read.</summary>
/// <param name="Study">The study; null when there is any error.</param>
/// <param name="Findings">All findings by file, line and column.</param>
public sealed record StudyReading(CriticalityStudy? Study, IReadOnlyList<Finding> Findings)
{
    /// <summary>The tables with every row.</summary>
    public IReadOnlyList<AtlasTable> Tables { get; init; } = [];
}
