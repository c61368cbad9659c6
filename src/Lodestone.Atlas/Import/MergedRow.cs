namespace Lodestone.Atlas;

/// <summary>A row that an import put into a table.</summary>
/// <param name="Key">Key of the row.</param>
/// <param name="Line">Line of the new file.</param>
/// <param name="OldLine">Line of the row that it supersedes; 0 when the key is new.</param>
/// <param name="Old">The superseded row as it was, columns joined by commas; empty when the key is new.</param>
public sealed record MergedRow(string Key, int Line, int OldLine, string Old);
