namespace Lodestone.Atlas;

/// <summary>A cell that differs between two packages.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Key">Key of the row, its parts joined by <c>/</c>.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="Before">Text in the first package.</param>
/// <param name="After">Text in the second.</param>
/// <param name="Relative">Relative change of a number; null for text, and where a number came, went or was 0.</param>
public sealed record CellChange(string Table, string Key, string Column, string Before, string After, double? Relative);
