namespace Lodestone.Atlas;

/// <summary>Turns the text of a resource into a table: header checked, every record kept as a row.</summary>
internal static class TableLoader
{
    /// <summary>The table; null when the file cannot be understood as one (reported).</summary>
    public static AtlasTable? Load(ResourceDescriptor resource, TableSpec? spec, string text, FindingLog log)
    {
        string file = resource.Path;
        IReadOnlyList<CsvRecord> records = CsvParser.Parse(file, text, log);
        if (records.Count == 0)
        {
            log.Error(Position.Of(file), "", "the file is empty", Header(spec));
            return null;
        }

        CsvRecord header = records[0];
        if (header.Malformed)
        {
            return null;
        }

        bool sound = HeaderCheck.Check(file, header, spec, log);
        IReadOnlyList<AtlasColumn> columns = [.. header.Fields.Select(f => Describe(f.Text, resource, spec))];
        var rows = new List<AtlasRow>(records.Count - 1);
        foreach (CsvRecord record in records.Skip(1))
        {
            var row = new AtlasRow(record, columns.Count);
            rows.Add(row);
            if (!sound || record.Malformed || !HasAllFields(file, record, columns, log))
            {
                row.Status = RowStatus.Refused;
            }
        }

        if (rows.Count == 0 && spec is { Required: true })
        {
            log.Error(
                new Position(file, header.Line, 0),
                "",
                "the file has a header and no rows",
                "add at least one row"
            );
        }
        else if (rows.Count == 0)
        {
            log.Note(new Position(file, header.Line, 0), "", "the file has a header and no rows");
        }

        return new AtlasTable(resource.Name, file, columns, rows, sound ? spec : null);
    }

    private static bool HasAllFields(string file, CsvRecord record, IReadOnlyList<AtlasColumn> columns, FindingLog log)
    {
        int has = record.Fields.Count;
        if (record.Fields.All(f => f.Text.Length == 0))
        {
            log.Error(new Position(file, record.Line, 1), "", "an empty row", "delete the line");
            return false;
        }

        if (has == columns.Count)
        {
            return true;
        }

        int column = has > columns.Count ? record.Fields[columns.Count].Column : record.EndColumn;
        string remedy =
            has > columns.Count
                ? "put a text that contains a comma in quotes, or delete the surplus fields"
                : $"add the missing fields (an empty one is just a comma); the last columns are {string.Join(", ", columns.Skip(has).Select(c => c.Name))}";
        log.Error(
            new Position(file, record.Line, column),
            "",
            $"{has} field{(has == 1 ? "" : "s")} where the header has {columns.Count}",
            remedy
        );
        return false;
    }

    private static AtlasColumn Describe(string name, ResourceDescriptor resource, TableSpec? spec)
    {
        ColumnSpec? known = spec?.Ruled.FirstOrDefault(c => c.Name == name);
        FieldDescriptor? stated = resource.Fields.FirstOrDefault(f => f.Name == name);
        string unit = stated is { Unit.Length: > 0 } ? stated.Unit : known?.Unit ?? "";
        return new AtlasColumn(name, unit, stated?.Basis ?? "", stated?.Description ?? "");
    }

    private static string Header(TableSpec? spec) =>
        spec is null
            ? "write a header line with the column names, or take the file out of datapackage.json"
            : $"the first line is the header: {string.Join(',', spec.Header)}";
}
