using System.Text;

namespace Lodestone.Atlas;

/// <summary>A table of a package as text that can be changed row by row and written again.</summary>
internal sealed class TableText
{
    private readonly string _newLine;
    private readonly bool _mark;

    private TableText(List<string> header, List<string[]> rows, IReadOnlyList<int> lines, string newLine, bool mark)
    {
        Header = header;
        Rows = rows;
        Lines = lines;
        _newLine = newLine;
        _mark = mark;
    }

    /// <summary>Columns.</summary>
    public List<string> Header { get; }

    /// <summary>Cells, one array per row, as many as there are columns.</summary>
    public List<string[]> Rows { get; }

    /// <summary>Lines of the rows in the file that was read.</summary>
    public IReadOnlyList<int> Lines { get; }

    /// <summary>An empty table.</summary>
    public static TableText Empty(IEnumerable<string> header) => new([.. header], [], [], "\n", false);

    /// <summary>Reads a table that has passed its checks.</summary>
    public static TableText Of(string file, byte[] bytes)
    {
        var log = new FindingLog();
        string text = Utf8Text.Decode(file, bytes, log) ?? "";
        List<CsvRecord> records = [.. CsvParser.Parse(file, text, log)];
        List<string> header = [.. records[0].Fields.Select(f => f.Text)];
        return new TableText(
            header,
            [.. records.Skip(1).Select(r => r.Fields.Select(f => f.Text).ToArray())],
            [.. records.Skip(1).Select(r => r.Line)],
            text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n",
            bytes is [0xEF, 0xBB, 0xBF, ..]
        );
    }

    /// <summary>Position of a column, added at the end when the table has none of the name.</summary>
    public int Column(string name)
    {
        int at = Header.IndexOf(name);
        if (at >= 0)
        {
            return at;
        }

        Header.Add(name);
        for (int r = 0; r < Rows.Count; r++)
        {
            Rows[r] = [.. Rows[r], ""];
        }

        return Header.Count - 1;
    }

    /// <summary>The text as bytes, and the line where each row starts.</summary>
    public (byte[] Bytes, int[] Lines) Write()
    {
        var text = new StringBuilder();
        int line = 1;
        var lines = new int[Rows.Count];
        Append(text, Header);
        for (int r = 0; r < Rows.Count; r++)
        {
            line++;
            lines[r] = line;
            Append(text, Rows[r]);
            line += Rows[r].Sum(c => c.Count(x => x == '\n'));
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        return (_mark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes, lines);
    }

    /// <summary>Cells as a line of CSV.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted));

    private void Append(StringBuilder text, IEnumerable<string> cells) => text.Append(Line(cells)).Append(_newLine);

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
