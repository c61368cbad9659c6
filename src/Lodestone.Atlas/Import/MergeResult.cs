namespace Lodestone.Atlas;

/// <summary>What became of a package when rows were put into it.</summary>
public sealed record MergeResult
{
    /// <summary>True when the files were written; else nothing was.</summary>
    public bool Written { get; init; }

    /// <summary>Names of the files written.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Rows that were added or that replaced others.</summary>
    public IReadOnlyList<MergedRow> Rows { get; init; } = [];

    /// <summary>Rows that already stood in the table as imported.</summary>
    public int Unchanged { get; init; }

    /// <summary>Keys of rows whose figure raised the limit of the old row, such as an activity above the old capacity.</summary>
    public IReadOnlyList<string> Raised { get; init; } = [];

    /// <summary>Rows that cannot stand in the table, with the reason; they were left out.</summary>
    public IReadOnlyList<(ImportedRow Row, string Reason)> Refused { get; init; } = [];

    /// <summary>False when the package had errors before: then the findings are about it and not about the rows.</summary>
    public bool PackageReads { get; init; } = true;

    /// <summary>Why nothing was written, or what the package no longer fulfils.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
