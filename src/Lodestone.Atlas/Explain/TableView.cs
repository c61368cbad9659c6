namespace Lodestone.Atlas;

/// <summary>Rows of a table chosen by a filter.</summary>
/// <param name="Table">The table; null when there is none of that name.</param>
/// <param name="Columns">Columns with their units.</param>
/// <param name="Rows">Rows that pass the filter, superseded and refused ones included (see their status).</param>
/// <param name="Problem">Why nothing can be shown and what would be right; null when all is well.</param>
public sealed record TableView(
    AtlasTable? Table,
    IReadOnlyList<AtlasColumn> Columns,
    IReadOnlyList<AtlasRow> Rows,
    Finding? Problem
)
{
    /// <summary>Filters whose value is known and stands in no row; empty when there are none.</summary>
    public string Note { get; init; } = "";
}
