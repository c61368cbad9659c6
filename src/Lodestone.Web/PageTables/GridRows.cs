using System.Globalization;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>A table as people read it, with its numbers as numbers: for files.</summary>
internal static class GridRows
{
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;

    /// <summary>The rows; a column to the right is one of numbers when every cell of it is a number or missing.</summary>
    public static IndicatorTable Of(Grid grid)
    {
        bool[] numbers =
        [
            .. grid.Columns.Select(
                (c, i) => c.Align == Align.Right && grid.Rows.All(r => IsMissing(r[i]) || Number(r[i]) is not null)
            ),
        ];
        return new IndicatorTable(
            "rows",
            [.. Names(grid.Columns).Select((name, i) => new IndicatorColumn(name, name, numbers[i] ? Text : null))],
            [
                .. grid.Rows.Select(row =>
                    (IReadOnlyList<object?>)
                        [.. row.Select((cell, i) => numbers[i] ? (object?)Number(cell) : Plain(cell))]
                ),
            ]
        );
    }

    /// <summary>Headings as names: each is there once, and none is empty.</summary>
    private static IEnumerable<string> Names(IReadOnlyList<Column> columns)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((int i, Column column) in columns.Index())
        {
            string name = Plain(column.Header) is { Length: > 0 } header ? header : $"column {Figure.Whole(i + 1)}";
            yield return seen.Add(name) ? name : $"{name} {Figure.Whole(i + 1)}";
        }
    }

    private static bool IsMissing(string cell) => cell.Trim() is "" or Figure.None;

    private static double? Number(string cell) =>
        double.TryParse(cell.Trim(), Style, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Signs that keep words together on a screen have no place in a file.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u2011', '-').Trim();
}
