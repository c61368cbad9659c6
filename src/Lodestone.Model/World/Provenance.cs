namespace Lodestone.Model;

/// <summary>Where a row comes from: the file and line it was read from, its source ids and its evidence grade.</summary>
/// <param name="File">Resource file name, e.g. <c>capacity.csv</c>.</param>
/// <param name="Line">One-based line in that file; the header is line 1.</param>
/// <param name="Source">Ids of <c>sources.csv</c>, joined by <c>;</c>; empty when the resource has no source column.</param>
/// <param name="Evidence">Grade of the row; null when the resource has no evidence column.</param>
public sealed record Provenance(string File, int Line, string Source, Evidence? Evidence)
{
    /// <summary>For worlds built in code rather than read from files.</summary>
    public static Provenance None { get; } = new("", 0, "", null);
}
