namespace Lodestone.Atlas;

/// <summary>Shows rows of a table.</summary>
public static class AtlasShow
{
    /// <summary>The rows that pass every filter.</summary>
    /// <param name="reading">The package as read.</param>
    /// <param name="table">Name of the table, e.g. <c>trade</c>.</param>
    /// <param name="filters"><c>column=value</c>; case does not matter, and one part of a list such as <c>alliance;eu</c> is enough. A value that is known nowhere is refused.</param>
    public static TableView Rows(AtlasReading reading, string table, IReadOnlyList<string> filters)
    {
        if (reading.Table(table) is not { } found)
        {
            string[] names = [.. reading.Tables.Select(t => t.Name)];
            return Fault(
                table,
                $"there is no table '{table}'",
                NearestName.Remedy(table, names, $"tables: {string.Join(", ", names)}")
            );
        }

        IReadOnlyList<AtlasRow> rows = found.Rows;
        List<string> notes = [];
        foreach (string filter in filters)
        {
            int equals = filter.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                return Fault(found.File, $"'{filter}' is not a filter", "write column=value, such as place=CHN");
            }

            string column = filter[..equals].Trim();
            string value = filter[(equals + 1)..].Trim();
            if (NoColumn(found, column) is { } noColumn)
            {
                return new TableView(null, [], [], noColumn);
            }

            if (!found.Rows.Any(r => Passes(found.Text(r, column), value)))
            {
                if (new FilterValue(reading, found, column).Unknown(value) is { } unknown)
                {
                    return new TableView(null, [], [], unknown);
                }

                notes.Add(value.Length > 0 ? $"no row has {column} {value}" : $"no row has an empty {column}");
            }

            rows = [.. rows.Where(r => Passes(found.Text(r, column), value))];
        }

        return new TableView(found, found.Columns, rows, null) { Note = string.Join("; ", notes) };
    }

    /// <summary>Why a table cannot be filtered by a column; null when it has it.</summary>
    internal static Finding? NoColumn(AtlasTable table, string column)
    {
        if (table.IndexOf(column) >= 0)
        {
            return null;
        }

        string[] columns = [.. table.Columns.Select(c => c.Name)];
        return Fault(
            table.File,
            $"{table.Name} has no column '{column}'",
            NearestName.Remedy(column, columns, $"columns: {string.Join(", ", columns)}")
        ).Problem;
    }

    /// <summary>True when a cell has the value, alone or as one of a list.</summary>
    internal static bool Passes(string cell, string value) =>
        string.Equals(cell, value, StringComparison.OrdinalIgnoreCase)
        || (
            cell.Contains(';', StringComparison.Ordinal)
            && cell.Split(';', StringSplitOptions.TrimEntries).Contains(value, StringComparer.OrdinalIgnoreCase)
        );

    private static TableView Fault(string file, string problem, string remedy) =>
        new(null, [], [], new Finding(Severity.Error, file, 0, 0, "", problem, remedy));
}
