using System.Globalization;
using System.Text;

namespace Lodestone.AtlasCompiler;

/// <summary>Writes CSV (RFC 4180, LF, invariant numbers that read back to the same double).</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();

    /// <summary>Starts a file with its header.</summary>
    public CsvText(params IEnumerable<string> columns)
    {
        Columns = [.. columns];
        Add([.. Columns]);
    }

    /// <summary>Columns of the header.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Data rows so far.</summary>
    public int Rows { get; private set; } = -1;

    /// <summary>Adds a row of text and numbers; null is an empty cell.</summary>
    public void Add(params object?[] cells)
    {
        _ = _text.AppendJoin(',', cells.Select(Cell)).Append('\n');
        Rows++;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Cell(object? value) =>
        value switch
        {
            null => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            string text when text.AsSpan().IndexOfAny(",\"\n") >= 0 =>
                $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            _ => value.ToString() ?? "",
        };
}
