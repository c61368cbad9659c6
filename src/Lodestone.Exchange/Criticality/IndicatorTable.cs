using System.Globalization;
using System.Text.Json;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>A table of indicators: text and numbers with all of their digits, written for people or for programs.</summary>
/// <param name="Name">Name of the rows in JSON.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Cells: text, a number, or null where a number is missing or does not apply.</param>
public sealed record IndicatorTable(
    string Name,
    IReadOnlyList<IndicatorColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
)
{
    /// <summary>The columns meant for people.</summary>
    public Grid Grid()
    {
        int[] shown = [.. Columns.Index().Where(c => c.Item.OnScreen).Select(c => c.Index)];
        return new Grid(
            [.. shown.Select(c => new Column(Columns[c].Header, Columns[c].Format is null ? Align.Left : Align.Right))],
            [.. Rows.Select(r => (IReadOnlyList<string>)[.. shown.Select(c => Cell(Columns[c], r[c]))])]
        );
    }

    /// <summary>Text of a cell; null where the table has no such column or the cell no text.</summary>
    /// <param name="row">Row.</param>
    /// <param name="column">Id of the column.</param>
    public string? Text(int row, string column)
    {
        int at = Columns.Index().FirstOrDefault(c => c.Item.Id == column, (-1, null!)).Index;
        return at < 0 ? null : Rows[row][at] as string;
    }

    /// <summary>All columns as CSV, empty where a number is missing.</summary>
    public string Csv() =>
        CsvText.Lines([
            Columns.Select(c => c.Id),
            .. Rows.Select(r =>
                r.Select(v =>
                    v switch
                    {
                        null => "",
                        double.PositiveInfinity => "inf",
                        double number => number.ToString("R", CultureInfo.InvariantCulture),
                        _ => (string)v,
                    }
                )
            ),
        ]);

    /// <summary>Writes the rows as an array of objects into the open object.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartArray(Name);
        foreach (IReadOnlyList<object?> row in Rows)
        {
            json.WriteStartObject();
            for (int c = 0; c < Columns.Count; c++)
            {
                if (row[c] is string text)
                {
                    json.WriteString(Columns[c].Id, text);
                }
                else
                {
                    JsonLayout.WriteValue(json, Columns[c].Id, row[c] is double number ? number : double.NaN);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Cell(IndicatorColumn column, object? value) =>
        value switch
        {
            null => Figure.None,
            double number => column.Format!(number),
            _ => (string)value,
        };
}
