namespace Lodestone.AtlasCompiler;

/// <summary>A published matrix by codes: the first column names the rows, the header the columns.</summary>
internal sealed class AccountMatrix
{
    private readonly Dictionary<string, InputRow> _rows = new(StringComparer.Ordinal);

    /// <summary>Reads the matrix of a file.</summary>
    public AccountMatrix(InputTable table)
    {
        Columns = [.. table.Columns.Skip(1)];
        foreach (InputRow row in table.Rows)
        {
            if (!_rows.TryAdd(row[table.Columns[0]], row))
            {
                throw new InputException($"{row.Where}: the row {row[table.Columns[0]]} stands twice");
            }
        }

        Rows = [.. table.Rows.Select(row => row[table.Columns[0]])];
    }

    /// <summary>Codes of the rows, totals included.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>Codes of the columns, totals included.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>A cell, USD m.</summary>
    public double this[string row, string column] =>
        _rows.TryGetValue(row, out InputRow? cells)
            ? cells.Number(column)
            : throw new InputException($"there is no row '{row}' in the matrix");
}
