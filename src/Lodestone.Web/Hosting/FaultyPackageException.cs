using Lodestone.Atlas;

namespace Lodestone.Web;

/// <summary>The data package has errors: there is nothing to serve.</summary>
/// <param name="reading">The package as read.</param>
#pragma warning disable RCS1194 // Without its findings it has no meaning.
public sealed class FaultyPackageException(AtlasReading reading)
    : Exception($"the data package in {reading.Directory} has errors")
#pragma warning restore RCS1194
{
    /// <summary>The errors.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [.. reading.Findings.Where(f => f.Severity == Severity.Error)];
}
