using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>A scenario file as read.</summary>
/// <param name="Path">File that was read.</param>
/// <param name="Scenario">The scenario, its selections resolved; null when there is any error.</param>
/// <param name="Description">Free text of the file's <c>description</c>; empty when none.</param>
/// <param name="Findings">All findings by line and column.</param>
public sealed record ScenarioReading(
    string Path,
    Scenario? Scenario,
    string Description,
    IReadOnlyList<Finding> Findings
)
{
    /// <summary>True when there is an error.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}
