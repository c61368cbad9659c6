using System.Globalization;
using System.Text;

namespace Lodestone.Exchange;

/// <summary>Lays a table out in columns of text: no colours, no control characters, never wider than asked if it can be helped.</summary>
public static class TextTable
{
    private const int Gap = 2;
    private const int LongestWord = 14;
    private const char Fixed = '\u00a0';

    /// <summary>The table with its header and a rule below it; cells that do not fit are wrapped at spaces.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="width">Columns of text available.</param>
    public static string Render(Grid grid, int width = 100)
    {
        int[] widths = Widths(grid, width);
        var text = new StringBuilder();
        Line(text, grid, [.. grid.Columns.Select(c => c.Header)], widths);
        text.AppendJoin(new string(' ', Gap), widths.Select(w => new string('─', w))).Append('\n');
        foreach (IReadOnlyList<string> row in grid.Rows)
        {
            Line(text, grid, row, widths);
        }

        return text.ToString();
    }

    /// <summary>Breaks text at spaces into lines of at most the width; a longer word is broken after a hyphen or semicolon, or cut where it has none.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string word = part;
            if (line.Length > 0 && Length(line.ToString()) + 1 + Length(word) > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            while (Length(word) > width)
            {
                int hyphen = word.LastIndexOfAny(['-', ';'], width - 1);
                int end = hyphen > 0 ? hyphen + 1 : width;
                lines.Add(word[..end]);
                word = word[end..];
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0 || lines.Count == 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    private static void Line(StringBuilder text, Grid grid, IReadOnlyList<string> cells, int[] widths)
    {
        IReadOnlyList<string>[] wrapped = [.. cells.Select((c, i) => Wrap(c, widths[i]))];
        int height = wrapped.Max(w => w.Count);
        for (int h = 0; h < height; h++)
        {
            var line = new StringBuilder();
            for (int c = 0; c < widths.Length; c++)
            {
                string cell = h < wrapped[c].Count ? wrapped[c][h] : "";
                int space = Math.Max(0, widths[c] - Length(cell));
                bool right = grid.Columns[c].Align == Align.Right;
                line.Append(' ', right ? space : 0).Append(cell).Append(' ', right ? 0 : space);
                line.Append(' ', c == widths.Length - 1 ? 0 : Gap);
            }

            text.Append(line.Replace(Fixed, ' ').ToString().TrimEnd()).Append('\n');
        }
    }

    private static int[] Widths(Grid grid, int width)
    {
        int count = grid.Columns.Count;
        var cells = new int[count];
        var least = new int[count];
        var roomy = new int[count];
        for (int c = 0; c < count; c++)
        {
            string header = grid.Columns[c].Header;
            int word = header.Split(' ').Max(Length);
            int widest = grid.Rows.Select(r => Length(r[c])).DefaultIfEmpty(0).Max();
            int longest = grid.Rows.SelectMany(r => r[c].Split(' ')).Select(Length).DefaultIfEmpty(0).Max();
            least[c] = Math.Max(word, grid.Columns[c].Align == Align.Right ? widest : Math.Min(longest, LongestWord));
            cells[c] = Math.Max(Length(header), widest);
            roomy[c] = Math.Max(least[c], widest);
        }

        // Headings are broken first, then long cells.
        Shrink(cells, roomy, width);
        Shrink(cells, least, width);
        return cells;
    }

    private static void Shrink(int[] cells, int[] least, int width)
    {
        for (int over = cells.Sum() + (Gap * (cells.Length - 1)) - width; over > 0; over--)
        {
            int widest = -1;
            for (int c = 0; c < cells.Length; c++)
            {
                if (cells[c] > least[c] && (widest < 0 || cells[c] > cells[widest]))
                {
                    widest = c;
                }
            }

            if (widest < 0)
            {
                return;
            }

            cells[widest]--;
        }
    }

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
