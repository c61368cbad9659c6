namespace Lodestone.Exchange;

/// <summary>
/// The one place where the table of an answer becomes a workbook or a Parquet file: its CSV text is read back, so that the
/// numbers are the same. A workbook has the sheets <c>data</c>, <c>columns</c> (unit and meaning of every column),
/// <c>sources</c> (those that the rows name) and <c>about</c>; a Parquet file has the same as metadata.
/// </summary>
public static class AnswerExport
{
    private const string Data = "data";
    private const string Number = "-?([0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?|inf)";
    private const string Code = "0[0-9]+";

    /// <summary>Formats beside CSV and JSON.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["xlsx", "parquet"];

    /// <summary>Writes the table of an answer.</summary>
    /// <param name="table">The table.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="target">Where the file goes.</param>
    /// <exception cref="QueryException">A sheet would have more rows than XLSX can hold.</exception>
    public static void Write(AnswerTable table, string format, Stream target)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("lodestone-table-");
        try
        {
            string csv = Path.Combine(folder.FullName, "data.csv");
            using (FileStream stream = File.Create(csv))
            {
                table.WriteCsv(stream);
            }

            IReadOnlyList<AnswerColumn> columns = Columns(csv, table.Columns);
            List<QueryTable> tables = [new(Data, "", csv, [.. columns.Select(c => (c.Name, c.IsNumber))])];
            List<ExportTable> sheets = [ExportTable.Of(tables[0])];
            if (format == "xlsx")
            {
                Add(tables, sheets, folder, "columns", ColumnRows(columns));
                if (table.Sources is { } sources && columns.Any(c => c.Name == "source"))
                {
                    tables.Add(sources);
                    sheets.Add(Cited(sources));
                }

                Add(
                    tables,
                    sheets,
                    folder,
                    "about",
                    [
                        ["field", "value"],
                        .. table.About.Select(Row),
                    ]
                );
            }

            string file = Path.Combine(folder.FullName, $"answer.{format}");
            _ = new TableExport(tables, "") { Metadata = Metadata(table, columns) }.Write(sheets, format, file);
            using FileStream made = File.OpenRead(file);
            made.CopyTo(target);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Columns of the file: as declared, as listed, or by what they hold. A word in a column of numbers makes it text.</summary>
    private static AnswerColumn[] Columns(string csv, IReadOnlyList<AnswerColumn> declared)
    {
        using var database = new QueryDatabase([], "", isLocked: false);
        string from =
            $"from read_csv({QueryView.Literal(csv)}, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')";
        string[] names = [.. database.Ask($"select * {from} limit 0").Columns.Select(c => c.Name)];
        IReadOnlyList<object?> words = database
            .Ask(
                $"select {string.Join(", ", names.Select(n => Count(n, $"not regexp_full_match({{0}}, '{Number}')")))} {from}"
            )
            .Rows[0];
        IReadOnlyList<object?> codes = database
            .Ask(
                $"select {string.Join(", ", names.Select(n => Count(n, $"regexp_full_match({{0}}, '{Code}')")))} {from}"
            )
            .Rows[0];
        IReadOnlyList<object?> cells = database
            .Ask($"select {string.Join(", ", names.Select(n => Count(n, "true")))} {from}")
            .Rows[0];
        return
        [
            .. names.Select(
                (name, i) =>
                {
                    bool reads = words[i] is 0L;
                    AnswerColumn? known = declared.FirstOrDefault(c => c.Name == name) ?? AnswerColumn.Of(name);
                    return known is null
                        ? new AnswerColumn(name, reads && codes[i] is 0L && cells[i] is > 0L, "", "")
                        : known with
                        {
                            IsNumber = known.IsNumber && reads,
                        };
                }
            ),
        ];
    }

    private static string Count(string column, string condition)
    {
        string name = QueryView.Identifier(column);
        string where = condition.Replace("{0}", name, StringComparison.Ordinal);
        return $"count(*) filter ({name} is not null and {where})";
    }

    private static ExportTable Cited(QueryTable sources) =>
        new(
            "sources",
            $"select * from {QueryView.Identifier(sources.Name)} where source in "
                + $"(select trim(unnest(string_split(source, ';'))) from {Data})"
        );

    private static IReadOnlyList<IReadOnlyList<string>> ColumnRows(IReadOnlyList<AnswerColumn> columns) =>
        [
            ["column", "unit", "description"],
            .. columns.Select(c => (IReadOnlyList<string>)[c.Name, c.Unit, c.Description]),
        ];

    private static IReadOnlyList<string> Row((string Name, string Value) pair) => [pair.Name, pair.Value];

    private static void Add(
        List<QueryTable> tables,
        List<ExportTable> sheets,
        DirectoryInfo folder,
        string name,
        IReadOnlyList<IReadOnlyList<string>> rows
    )
    {
        string file = Path.Combine(folder.FullName, $"{name}.csv");
        File.WriteAllText(file, CsvText.Lines(rows));
        // A package may have a table of that name: the sheet has it, the view another one.
        var table = new QueryTable($"lodestone {name}", "", file, [.. rows[0].Select(c => (c, false))]);
        tables.Add(table);
        sheets.Add(new ExportTable(name, ExportTable.Of(table).Sql));
    }

    private static IReadOnlyList<(string Name, string Value)> Metadata(
        AnswerTable table,
        IReadOnlyList<AnswerColumn> columns
    ) => [.. table.About, .. columns.Where(c => c.Unit.Length > 0).Select(c => ($"unit of {c.Name}", c.Unit))];
}
