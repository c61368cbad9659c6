namespace Lodestone.Atlas;

/// <summary>A CSV resource as read: its columns and all of its rows, good or not.</summary>
public sealed class AtlasTable
{
    private readonly Dictionary<string, int> _index;

    internal AtlasTable(
        string name,
        string file,
        IReadOnlyList<AtlasColumn> columns,
        IReadOnlyList<AtlasRow> rows,
        TableSpec? spec
    )
    {
        Name = name;
        File = file;
        Columns = columns;
        Rows = rows;
        Spec = spec;
        _index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < columns.Count; i++)
        {
            _index.TryAdd(columns[i].Name, i);
        }
    }

    /// <summary>Name of the resource, e.g. <c>capacity</c>.</summary>
    public string Name { get; }

    /// <summary>File inside the package, e.g. <c>capacity.csv</c>.</summary>
    public string File { get; }

    /// <summary>Columns in the order of the header.</summary>
    public IReadOnlyList<AtlasColumn> Columns { get; }

    /// <summary>Every data row in the order of the file.</summary>
    public IReadOnlyList<AtlasRow> Rows { get; }

    /// <summary>Names of the columns that together identify a row; empty for tables the reader does not know.</summary>
    public IReadOnlyList<string> Key => Spec?.Key ?? [];

    /// <summary>Rows in use.</summary>
    public int Used => Count(RowStatus.Used);

    /// <summary>Rows that say themselves that another one replaces them.</summary>
    public int Superseded => Count(RowStatus.Superseded);

    /// <summary>Rows with an error.</summary>
    public int Refused => Count(RowStatus.Refused);

    internal TableSpec? Spec { get; }

    /// <summary>Position of a column in the header; -1 when the table has none of that name.</summary>
    public int IndexOf(string column) => _index.GetValueOrDefault(column, -1);

    /// <summary>True for a column that a known table requires to hold numbers.</summary>
    public bool HoldsNumbers(string column) =>
        Spec?.Ruled.Any(c => c.Name == column && c.Kind == ColumnKind.Number) ?? false;

    /// <summary>The text of a cell; empty when the table has no such column.</summary>
    public string Text(AtlasRow row, string column)
    {
        int i = IndexOf(column);
        return i >= 0 && i < row.Cells.Count ? row.Cells[i].Text : "";
    }

    /// <summary>The key values of a row joined by <c>/</c>, e.g. <c>dy-oxide/CHN/JPN</c>.</summary>
    public string KeyOf(AtlasRow row) => string.Join('/', Key.Select(k => Text(row, k)));

    internal IEnumerable<AtlasRow> UsedRows => Rows.Where(r => r.Status == RowStatus.Used);

    internal Position At(AtlasRow row, string column)
    {
        int i = IndexOf(column);
        return i >= 0 && i < row.Cells.Count
            ? new Position(File, row.Cells[i].Line, row.Cells[i].Column)
            : new Position(File, row.Line, 0);
    }

    internal double? Number(AtlasRow row, string column)
    {
        int i = IndexOf(column);
        return i < 0 || double.IsNaN(row.Numbers[i]) ? null : row.Numbers[i];
    }

    private int Count(RowStatus status) => Rows.Count(r => r.Status == status);
}
