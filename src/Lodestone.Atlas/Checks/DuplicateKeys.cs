namespace Lodestone.Atlas;

/// <summary>Refuses a second row with the key of an earlier one and names both lines.</summary>
internal static class DuplicateKeys
{
    public static void Check(AtlasTable table, FindingLog log)
    {
        if (table.Key.Count == 0)
        {
            return;
        }

        var first = new Dictionary<string, AtlasRow>(StringComparer.Ordinal);
        foreach (
            AtlasRow row in table.Rows.Where(r =>
                r.Status != RowStatus.Superseded && r.Cells.Count == table.Columns.Count
            )
        )
        {
            string key = table.KeyOf(row);
            if (first.TryAdd(key, row))
            {
                continue;
            }

            row.Status = RowStatus.Refused;
            log.Error(
                table.At(row, table.Key[0]),
                table.Key[0],
                $"{string.Join(", ", table.Key)} '{key}' stands twice, on line {first[key].Line} and on line {row.Line}",
                "keep one of them, or add them up; a column superseded_by sets an old row aside"
            );
        }
    }
}
