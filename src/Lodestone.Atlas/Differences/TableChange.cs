namespace Lodestone.Atlas;

/// <summary>What differs in one table between two packages.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Before">Rows of the first package, superseded ones left out.</param>
/// <param name="After">Rows of the second.</param>
/// <param name="Added">Keys that only the second has.</param>
/// <param name="Removed">Keys that only the first has.</param>
/// <param name="Cells">Cells of rows that both have.</param>
public sealed record TableChange(
    string Table,
    int Before,
    int After,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Removed,
    IReadOnlyList<CellChange> Cells
)
{
    /// <summary>Rows that both have and that differ.</summary>
    public int Changed => Cells.Select(cell => cell.Key).Distinct(StringComparer.Ordinal).Count();

    /// <summary>True when nothing differs.</summary>
    public bool Same => Added.Count == 0 && Removed.Count == 0 && Cells.Count == 0;
}
