using System.Globalization;
using System.Text.Json;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>A result as a table, CSV or JSON.</summary>
public static class QueryText
{
    /// <summary>Name and version of the JSON form.</summary>
    public const string Schema = "lodestone.query/1";

    /// <summary>A table for readers: numbers to six digits, nothing for null.</summary>
    /// <param name="result">Result.</param>
    /// <param name="rows">How many rows at most.</param>
    public static Grid Grid(QueryResult result, int rows = int.MaxValue) =>
        new(
            [.. result.Columns.Select(c => new Column(c.Name, c.IsNumber ? Align.Right : Align.Left))],
            [.. result.Rows.Take(rows).Select(row => (IReadOnlyList<string>)[.. row.Select(Shown)])]
        );

    /// <summary>CSV (RFC 4180, LF) with every digit; nothing for null.</summary>
    public static string Csv(QueryResult result) =>
        CsvText.Lines([result.Columns.Select(c => c.Name), .. result.Rows.Select(row => row.Select(Exact))]);

    /// <summary>JSON: <c>{ "schema": …, "columns": [ … ], "rows": [ { … } ] }</c>; infinities as words.</summary>
    public static void Json(QueryResult result, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartArray("columns");
            foreach (QueryColumn column in result.Columns)
            {
                json.WriteStartObject();
                json.WriteString("name", column.Name);
                json.WriteString("type", column.Type);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (IReadOnlyList<object?> row in result.Rows)
            {
                json.WriteStartObject();
                for (int i = 0; i < row.Count; i++)
                {
                    Write(json, result.Columns[i].Name, row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, string name, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNull(name);
                break;
            case double number:
                JsonLayout.WriteValue(json, name, number);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            default:
                json.WriteString(name, cell.ToString());
                break;
        }
    }

    private static string Shown(object? cell) =>
        cell is double number && double.IsFinite(number)
            ? number.ToString(
                Math.Abs(number) is >= 1e-4 and < 1e15 or 0 ? Digits(number) : "0.#####e0",
                CultureInfo.InvariantCulture
            )
            : Exact(cell);

    /// <summary>Six significant digits, with thousands separators.</summary>
    private static string Digits(double number)
    {
        int before = number == 0 ? 1 : (int)Math.Floor(Math.Log10(Math.Abs(number))) + 1;
        return "#,0." + new string('#', Math.Clamp(6 - before, 0, 9));
    }

    private static string Exact(object? cell) =>
        cell switch
        {
            null => "",
            double number when double.IsInfinity(number) => number > 0 ? "inf" : "-inf",
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => cell.ToString() ?? "",
        };
}
