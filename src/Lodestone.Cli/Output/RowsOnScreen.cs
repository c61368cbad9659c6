using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>Rows of an atlas table cut to what a screen can show; files have everything.</summary>
internal static class RowsOnScreen
{
    private const int LongestText = 28;
    private const int Gap = 2;

    /// <summary>The columns that fit, from the left, and the names of those that do not.</summary>
    /// <remarks>A column without a single entry says nothing and is left out.</remarks>
    public static (Grid Grid, IReadOnlyList<string> Hidden) Of(TableView view, IReadOnlyList<AtlasRow> rows, int width)
    {
        List<Column> columns = [new("line", Align.Right)];
        List<List<string>> cells = [.. rows.Select(r => new List<string> { Figure.Whole(r.Line) })];
        List<string> hidden = [];
        int used = Math.Max(4, cells.Select(c => c[0].Length).DefaultIfEmpty(0).Max());
        for (int c = 0; c < view.Columns.Count; c++)
        {
            string name = view.Columns[c].Name;
            string[] texts = [.. rows.Select(r => c < r.Values.Count ? r.Values[c] : "")];
            if (texts.All(t => t.Length == 0))
            {
                continue;
            }

            bool numbers = texts.All(t => t.Length == 0 || IsNumber(t));
            string[] shown = [.. texts.Select(t => numbers ? Number(t) : Text(t))];
            int needs = Gap + Math.Max(name.Length, shown.Max(t => t.Length));
            if (used + needs > width)
            {
                hidden.Add(name);
                continue;
            }

            used += needs;
            columns.Add(new Column(name, numbers ? Align.Right : Align.Left));
            for (int r = 0; r < cells.Count; r++)
            {
                cells[r].Add(shown[r]);
            }
        }

        return (new Grid(columns, cells), hidden);
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Number(string text) =>
        text.Length <= 10 || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? text
            : value.ToString("G7", CultureInfo.InvariantCulture);

    private static string Text(string text) => text.Length <= LongestText ? text : $"{text[..(LongestText - 1)]}…";
}
