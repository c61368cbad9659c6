namespace Lodestone.Atlas;

/// <summary>
/// Compares two packages table by table and row by row, by the key of the table (a table without a key: by its whole row).
/// Numbers are compared as numbers, so that 1 and 1.0 are the same; the column that says where a row was compiled from is not
/// compared. Rows with an error are compared, too: only superseded ones are left out.
/// </summary>
public static class AtlasDiff
{
    /// <summary>Every table of either package, known tables first; those without any difference too.</summary>
    public static IReadOnlyList<TableChange> Of(AtlasReading before, AtlasReading after) =>
        [
            .. before
                .Tables.Concat(after.Tables)
                .Select(table => table.Name)
                .Distinct(StringComparer.Ordinal)
                .Select(name => Of(name, before.Table(name), after.Table(name))),
        ];

    private static TableChange Of(string name, AtlasTable? before, AtlasTable? after)
    {
        // A table whose header has an error has no key of its own.
        IReadOnlyList<string> key = before is { Key.Count: > 0 } ? before.Key : after?.Key ?? [];
        Dictionary<string, AtlasRow> first = Keyed(before, key);
        Dictionary<string, AtlasRow> second = Keyed(after, key);
        string[] columns =
        [
            .. (before?.Columns ?? [])
                .Concat(after?.Columns ?? [])
                .Select(column => column.Name)
                .Distinct(StringComparer.Ordinal)
                .Where(column => column != OriginRows.Column),
        ];
        return new TableChange(
            name,
            first.Count,
            second.Count,
            [.. second.Keys.Where(key => !first.ContainsKey(key))],
            [.. first.Keys.Where(key => !second.ContainsKey(key))],
            [
                .. first
                    .Where(row => second.ContainsKey(row.Key))
                    .SelectMany(row =>
                        columns
                            .Select(column =>
                                Compared(
                                    name,
                                    row.Key,
                                    column,
                                    before!.Text(row.Value, column),
                                    after!.Text(second[row.Key], column)
                                )
                            )
                            .OfType<CellChange>()
                    ),
            ]
        );
    }

    private static Dictionary<string, AtlasRow> Keyed(AtlasTable? table, IReadOnlyList<string> key)
    {
        Dictionary<string, AtlasRow> rows = new(StringComparer.Ordinal);
        foreach (AtlasRow row in table?.Rows.Where(r => r.Status != RowStatus.Superseded) ?? [])
        {
            rows.TryAdd(string.Join('/', key.Count > 0 ? key.Select(k => table!.Text(row, k)) : row.Values), row);
        }

        return rows;
    }

    private static CellChange? Compared(string table, string key, string column, string before, string after)
    {
        if (before == after)
        {
            return null;
        }

        double? relative = null;
        if (
            NumberText.TryRead(before, false, out double first, out _, out _)
            && NumberText.TryRead(after, false, out double second, out _, out _)
        )
        {
            if (first == second)
            {
                return null;
            }

            relative = first != 0 ? (second / first) - 1 : null;
        }

        return new CellChange(table, key, column, before, after, relative);
    }
}
