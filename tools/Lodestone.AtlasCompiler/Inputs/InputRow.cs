using System.Globalization;

namespace Lodestone.AtlasCompiler;

/// <summary>One row of an input file, read by column name, that knows where it stands.</summary>
internal sealed class InputRow(string folder, string file, int line, IReadOnlyDictionary<string, string> cells)
{
    /// <summary>File and line, for messages.</summary>
    public string Where => $"{file}:{line}";

    /// <summary>File, from the folder of the package, and line: what a compiled row says it came from.</summary>
    public string Origin => $"{folder}/{file}:{line}";

    /// <summary>Origins of several rows, joined by semicolons, each once.</summary>
    public static string Origins(params IEnumerable<InputRow> rows) =>
        string.Join(';', rows.Select(row => row.Origin).Distinct());

    /// <summary>Text of a column; an error when the column is missing.</summary>
    public string this[string column] =>
        cells.TryGetValue(column, out string? text)
            ? text
            : throw new InputException($"{Where}: there is no column '{column}'");

    /// <summary>Number of a column; an error when empty or not a number.</summary>
    public double Number(string column) =>
        OptionalNumber(column) ?? throw new InputException($"{Where}: column '{column}' is empty; write a number");

    /// <summary>Number of a column, null when empty.</summary>
    public double? OptionalNumber(string column)
    {
        string text = this[column];
        if (text.Length == 0)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw new InputException($"{Where}: '{text}' in column '{column}' is not a number");
    }
}
