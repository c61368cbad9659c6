using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>Writes what an import made: rows, the account of every input row, and what became of the package.</summary>
internal static class ImportOutput
{
    public const string Schema = "lodestone.import/1";

    private const int Most = 40;

    /// <summary>The account of the input alone, where nothing was written.</summary>
    public static void Account(TextWriter error, ImportResult import)
    {
        foreach (string line in ImportReport.Lines(import, null, ""))
        {
            error.WriteLine(line);
        }
    }

    public static void Write(Session session, string format, ImportResult import, MergeResult? merge, string into)
    {
        switch (format)
        {
            case "csv":
                session.Output.Write(CsvText.Lines([import.Columns, .. Cells(import, import.Rows)]));
                Report(session.Error, import, merge, into);
                return;
            case "json":
                session.WriteBytes(stream => Json(stream, import, merge));
                return;
        }

        if (import.Rows.Count > 0)
        {
            List<ImportedRow> shown = [.. import.Rows.Take(Most)];
            string[] columns = [.. import.Columns.Where(c => shown.Any(r => r[c].Length > 0))];
            session.Table(
                new Grid(
                    [.. columns.Select(c => new Column(c))],
                    [.. shown.Select(r => (IReadOnlyList<string>)[.. columns.Select(c => r[c])])]
                )
            );
            if (shown.Count < import.Rows.Count)
            {
                session.Output.WriteLine(
                    $"{Most} of {Figure.Count(import.Rows.Count)} rows shown; --output csv has them all"
                );
            }

            session.Output.WriteLine();
        }

        Report(session.Output, import, merge, into);
    }

    private static void Report(TextWriter output, ImportResult import, MergeResult? merge, string into)
    {
        foreach (string line in ImportReport.Lines(import, merge, into))
        {
            output.WriteLine(line);
        }
    }

    private static IEnumerable<IEnumerable<string>> Cells(ImportResult import, IEnumerable<ImportedRow> rows) =>
        rows.Select(r => import.Columns.Select(c => r[c]));

    private static void Json(Stream stream, ImportResult import, MergeResult? merge)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("importer", import.Importer);
            json.WriteString("file", import.File);
            json.WriteString("table", import.Table);
            json.WriteStartObject("report");
            json.WriteString("unit", import.Unit);
            json.WriteNumber("input", import.Input);
            json.WriteNumber("used", import.Used);
            json.WriteNumber("superseded", import.Superseded);
            json.WriteNumber("refused", import.Refused);
            json.WriteStartArray("reasons");
            foreach (RowReason reason in import.Reasons)
            {
                Reason(json, reason);
            }

            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (string note in import.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            if (merge is not null)
            {
                Merge(json, merge);
            }

            Rows(json, import);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Reason(Utf8JsonWriter json, RowReason reason)
    {
        json.WriteStartObject();
        json.WriteString("status", reason.Status.ToString().ToLowerInvariant());
        json.WriteString("reason", reason.Reason);
        json.WriteString("subject", reason.Subject);
        json.WriteString("nearest", reason.Nearest);
        json.WriteNumber("count", reason.Count);
        json.WriteStartArray("lines");
        foreach (int line in reason.Lines)
        {
            json.WriteNumberValue(line);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Merge(Utf8JsonWriter json, MergeResult merge)
    {
        json.WriteStartObject("package");
        json.WriteBoolean("written", merge.Written);
        json.WriteNumber("unchanged", merge.Unchanged);
        json.WriteStartArray("rows");
        foreach (MergedRow row in merge.Rows)
        {
            json.WriteStartObject();
            json.WriteString("key", row.Key);
            json.WriteNumber("line", row.Line);
            json.WriteNumber("supersedesLine", row.OldLine);
            json.WriteString("superseded", row.Old);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("raised");
        foreach (string key in merge.Raised)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        FindingJson.Write(json, merge.Findings);
        json.WriteEndObject();
    }

    private static void Rows(Utf8JsonWriter json, ImportResult import)
    {
        json.WriteStartArray("rows");
        foreach (ImportedRow row in import.Rows)
        {
            json.WriteStartObject();
            foreach (string column in import.Columns)
            {
                json.WriteString(column, row[column]);
            }

            json.WriteNumber("_from", row.From.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
