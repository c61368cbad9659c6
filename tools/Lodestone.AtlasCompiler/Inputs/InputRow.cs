using System.Globalization;

namespace Lodestone.AtlasCompiler;

/// <summary>One row of an input file, read by column name, that knows where it stands.</summary>
internal sealed class InputRow(string file, int line, IReadOnlyDictionary<string, string> cells)
{
    /// <summary>File and line, for messages.</summary>
    public string Where => $"{file}:{line}";

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
