namespace Lodestone.Model;

/// <summary>A published study of which materials are critical: its inputs, so that it can be computed again, and its results.</summary>
public sealed record CriticalityStudy
{
    /// <summary>Short name of the data package.</summary>
    public required string Name { get; init; }

    /// <summary>Title shown to readers.</summary>
    public required string Title { get; init; }

    /// <summary>Version of the data package: a hash of its content.</summary>
    public required string Version { get; init; }

    /// <summary>Materials and groups of materials.</summary>
    public required IReadOnlyList<AssessedMaterial> Materials { get; init; }

    /// <summary>Governance by place; a place that is not here is not scored.</summary>
    public required IReadOnlyDictionary<string, double> Governance { get; init; }

    /// <summary>Names of places by id.</summary>
    public required IReadOnlyDictionary<string, string> PlaceNames { get; init; }

    /// <summary>What is known about differences between the published and the recomputed figures.</summary>
    public IReadOnlyList<StudyDifference> Differences { get; init; } = [];
}
