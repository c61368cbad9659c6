using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>A data package as read: the world if it is sound, every finding, every row.</summary>
public sealed record AtlasReading
{
    /// <summary>Folder that was read.</summary>
    public required string Directory { get; init; }

    /// <summary>What <c>datapackage.json</c> says.</summary>
    public required PackageDescriptor Package { get; init; }

    /// <summary>First 12 hex digits of SHA-256 over the resource files.</summary>
    public required string Version { get; init; }

    /// <summary>The world; null when there is any error.</summary>
    public required World? World { get; init; }

    /// <summary>The world as its tables have it, also when its balances do not close; null when a table has an error.</summary>
    public World? OpenWorld { get; init; }

    /// <summary>All findings by file, line and column.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Tables with all of their rows, known tables first, in the order of the documentation.</summary>
    public required IReadOnlyList<AtlasTable> Tables { get; init; }

    /// <summary>Balance of every good and place; empty when errors made the check pointless.</summary>
    public required IReadOnlyList<NodeBalance> Balances { get; init; }

    /// <summary>True when there is an error.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);

    /// <summary>The same with findings as <c>atlas check</c> counts them: a row without source or evidence is an error.</summary>
    public AtlasReading Checked() => this with { Findings = [.. Findings.Select(f => f.Checked())] };

    /// <summary>The table of this name (with or without <c>.csv</c>); null when the package has none.</summary>
    public AtlasTable? Table(string name) => Tables.FirstOrDefault(t => t.Name == name || t.File == name);
}
