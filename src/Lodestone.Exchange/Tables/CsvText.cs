using System.Text;

namespace Lodestone.Exchange;

/// <summary>Small tables as RFC 4180 text with LF.</summary>
public static class CsvText
{
    /// <summary>One line per row.</summary>
    public static string Lines(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (IEnumerable<string> row in rows)
        {
            text.AppendJoin(',', row.Select(Field)).Append('\n');
        }

        return text.ToString();
    }

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
