using System.Globalization;
using Lodestone.Model;
using Sylvan.Data.Csv;

namespace Lodestone.Backtests;

/// <summary>One row of an input file, read by column name, that knows where it stands.</summary>
internal sealed class InputRow(string file, int line, IReadOnlyDictionary<string, string> cells)
{
    /// <summary>File and line, for messages.</summary>
    public string Where => $"{file}:{line}";

    /// <summary>Text of a column; an error when the column is missing.</summary>
    public string this[string column] =>
        cells.TryGetValue(column, out string? text)
            ? text
            : throw new InputException($"{Where}: there is no column '{column}'; add it to the header");

    /// <summary>Reads a file.</summary>
    public static IReadOnlyList<InputRow> ReadAll(string path)
    {
        using StreamReader text = new(path);
        using CsvDataReader reader = CsvDataReader.Create(text);
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        List<InputRow> rows = [];
        string file = string.Join('/', path.Split(Path.DirectorySeparatorChar)[^2..]);
        while (reader.Read())
        {
            if (reader.RowFieldCount != columns.Length)
            {
                throw new InputException(
                    $"{file}:{rows.Count + 2}: {reader.RowFieldCount} cells under {columns.Length} columns; "
                        + "quote a cell that holds a comma"
                );
            }

            Dictionary<string, string> cells = [];
            for (int at = 0; at < columns.Length; at++)
            {
                cells[columns[at]] = reader.GetString(at);
            }

            rows.Add(new InputRow(file, rows.Count + 2, cells));
        }

        return rows;
    }

    /// <summary>Number of a column, null when empty.</summary>
    public double? OptionalNumber(string column)
    {
        string text = this[column];
        return text.Length == 0 ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value
            : throw new InputException($"{Where}: '{text}' in column '{column}' is not a number; write 1234.5");
    }

    /// <summary>Number of a column; an error when empty.</summary>
    public double Number(string column) =>
        OptionalNumber(column) ?? throw new InputException($"{Where}: column '{column}' is empty; write a number");

    /// <summary>Period of a column.</summary>
    public Period Period(string column) =>
        Model.Period.TryParse(this[column], out Period period)
            ? period
            : throw new InputException(
                $"{Where}: '{this[column]}' in column '{column}' is not a period; write 2010-09, 2011-Q3 or 2012"
            );
}
