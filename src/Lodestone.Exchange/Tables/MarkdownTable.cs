using System.Text;

namespace Lodestone.Exchange;

/// <summary>Writes a table as GitHub-flavoured Markdown.</summary>
public static class MarkdownTable
{
    /// <summary>The table, one line per row.</summary>
    public static string Render(Grid grid)
    {
        var text = new StringBuilder();
        Line(text, grid.Columns.Select(c => Escape(c.Header)));
        Line(text, grid.Columns.Select(c => c.Align == Align.Right ? "---:" : "---"));
        foreach (IReadOnlyList<string> row in grid.Rows)
        {
            Line(text, row.Select(Escape));
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Escape(string cell) =>
        cell.Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("\n", " ", StringComparison.Ordinal)
            .Replace('\u00a0', ' ');
}
