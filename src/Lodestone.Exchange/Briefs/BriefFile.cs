using System.Globalization;
using System.Text.Json;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The numbers of a brief for programs: one row a number in CSV, sections in JSON.</summary>
public static class BriefFile
{
    /// <summary>Name and version of the JSON document.</summary>
    public const string Schema = "lodestone.brief/1";

    private static readonly string[] Columns =
    [
        "section",
        "table",
        "item",
        "name",
        "measure",
        "value",
        "text",
        "unit",
        "year",
        "source",
        "evidence",
        "data_table",
        "data_rows",
    ];

    /// <summary>All numbers and texts of all rows, with all of their digits.</summary>
    public static string Csv(Brief brief) =>
        CsvText.Lines([
            Columns,
            .. from section in brief.Sections
            from table in section.Tables
            from row in table.Rows
            from cell in table.Columns.Zip(row.Cells)
            select (IEnumerable<string>)
                [
                    section.Id,
                    table.Id,
                    row.Id,
                    row.Name,
                    cell.First.Id,
                    Number(cell.Second),
                    cell.Second as string ?? "",
                    cell.First.Unit,
                    brief.BaseYear,
                    string.Join(';', row.Basis.Sources),
                    BriefBasis.Word(row.Basis.Evidence),
                    row.Basis.Table,
                    Where(row.Basis),
                ],
        ]);

    /// <summary>Writes the brief as one JSON document.</summary>
    public static void WriteJson(Brief brief, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("kind", brief.Kind);
            json.WriteString("id", brief.Id);
            json.WriteString("title", brief.Title);
            json.WriteString("data_name", brief.DataName);
            json.WriteString("data_version", brief.DataVersion);
            json.WriteString("base_year", brief.BaseYear);
            json.WriteStartArray("sections");
            foreach (BriefSection section in brief.Sections)
            {
                json.WriteStartObject();
                json.WriteString("id", section.Id);
                json.WriteString("sentence", section.Sentence);
                json.WriteStartArray("tables");
                foreach (BriefTable table in section.Tables)
                {
                    Write(json, table);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, BriefTable table)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WriteString("caption", table.Caption);
        json.WriteStartObject("units");
        foreach (BriefColumn column in table.Columns.Where(c => c.Unit.Length > 0))
        {
            json.WriteString(column.Id, column.Unit);
        }

        json.WriteEndObject();
        json.WriteStartArray("rows");
        foreach (BriefRow row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("item", row.Id);
            json.WriteString("name", row.Name);
            foreach ((BriefColumn column, object? value) in table.Columns.Zip(row.Cells))
            {
                if (value is string text)
                {
                    json.WriteString(column.Id, text);
                }
                else
                {
                    JsonLayout.WriteValue(json, column.Id, value is double number ? number : double.NaN);
                }
            }

            json.WriteString("source", string.Join(';', row.Basis.Sources));
            json.WriteString("evidence", BriefBasis.Word(row.Basis.Evidence));
            json.WriteString("data_table", row.Basis.Table);
            json.WriteString("data_rows", Where(row.Basis));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Number(object? value) =>
        value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    private static string Where(BriefBasis basis) => string.Join(' ', basis.Where.Select(w => $"{w.Column}={w.Value}"));
}
