using System.Globalization;
using MiniExcelLibs;

namespace Lodestone.Exchange;

/// <summary>
/// Tables of a package or a run as files for other programs, with the same column names everywhere: an XLSX workbook with a
/// sheet a table, or one CSV or Parquet file a table. A file is there as a whole or not at all.
/// </summary>
public sealed class TableExport(IReadOnlyList<QueryTable> package, string runs)
{
    /// <summary>Rows of a sheet below its header (ECMA-376; Excel specifications and limits).</summary>
    public const int MostRowsOfSheet = 1_048_575;

    /// <summary>Formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "xlsx", "parquet"];

    /// <summary>Key and value of what a Parquet file says of itself.</summary>
    public IReadOnlyList<(string Name, string Value)> Metadata { get; init; } = [];

    /// <summary>Writes tables.</summary>
    /// <param name="tables">Tables.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="path">File; for several tables as CSV or Parquet a folder.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="QueryException">A sheet would have more rows than XLSX can hold.</exception>
    public IReadOnlyList<string> Write(IReadOnlyList<ExportTable> tables, string format, string path)
    {
        using var database = new QueryDatabase(package, runs, isLocked: false);
        if (format == "xlsx")
        {
            Dictionary<string, object> sheets = [];
            foreach (ExportTable table in tables)
            {
                sheets[table.Name] = Sheet(table.Name, database.Ask(table.Sql));
            }

            Place(path, file => MiniExcel.SaveAs(file, sheets, excelType: ExcelType.XLSX));
            return [path];
        }

        string options = format == "parquet" ? $"format parquet, compression zstd{Said()}" : "format csv, header";
        List<string> files = [];
        foreach (ExportTable table in tables)
        {
            string target = tables.Count == 1 ? path : Path.Combine(path, $"{table.Name}.{format}");
            Place(target, file => database.Copy(table.Sql, file, options));
            files.Add(target);
        }

        return files;
    }

    private string Said() =>
        Metadata.Count == 0
            ? ""
            : $", kv_metadata {{{string.Join(", ", Metadata.Select(m => $"{QueryView.Literal(m.Name)}: {QueryView.Literal(m.Value)}"))}}}";

    private static void Place(string path, Action<string> write)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        _ = Directory.CreateDirectory(folder);
        string draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.new");
        try
        {
            File.Delete(draft);
            write(draft);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static IEnumerable<Dictionary<string, object?>> Sheet(string name, QueryResult result)
    {
        if (result.Rows.Count > MostRowsOfSheet)
        {
            throw new QueryException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} has {result.Rows.Count:N0} rows; a sheet holds {MostRowsOfSheet:N0}"
                ),
                "write it as parquet or csv, or select fewer rows with lodestone query"
            );
        }

        return result.Rows.Select(row =>
            result
                .Columns.Select((column, i) => (column.Name, Value: Cell(row[i])))
                .ToDictionary(c => c.Name, c => c.Value)
        );
    }

    /// <summary>A sheet has no infinity; the word of the CSV files stands for it.</summary>
    private static object? Cell(object? value) =>
        value is double number && double.IsInfinity(number) ? (number > 0 ? "inf" : "-inf") : value;
}
