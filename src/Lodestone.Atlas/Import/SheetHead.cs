using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>The head of a sheet of prices: a row with the names of the series and below it one with their units.</summary>
/// <param name="Names">Names by column, without marks of footnotes.</param>
/// <param name="Units">Units by column, such as <c>mt</c> for <c>($/mt)</c>; empty when none.</param>
internal sealed partial record SheetHead(IReadOnlyList<string> Names, IReadOnlyList<string> Units)
{
    /// <summary>The head among the rows before the first period; null when no row has units.</summary>
    public static SheetHead? Find(IReadOnlyList<CsvRecord> rows)
    {
        for (int r = rows.Count - 1; r > 0; r--)
        {
            string[] units = [.. rows[r].Fields.Select(f => Unit().Match(f.Text.Trim()).Groups["unit"].Value)];
            if (units.Any(u => u.Length > 0))
            {
                return new SheetHead([.. rows[r - 1].Fields.Select(f => f.Text.Trim().TrimEnd('*', ' '))], units);
            }
        }

        return null;
    }

    /// <summary>Columns up to the last one with a name.</summary>
    public int Count { get; } =
        1 + Names.Index().Where(name => name.Item.Length > 0).Select(name => name.Index).LastOrDefault(-1);

    /// <summary>Name of the series of a column; empty beyond the head.</summary>
    public string Name(int column) => column < Names.Count ? Names[column] : "";

    /// <summary>Unit of a column; empty beyond the head.</summary>
    public string UnitOf(int column) => column < Units.Count ? Units[column] : "";

    [GeneratedRegex(@"^\(?\s*\$\s*/\s*(?<unit>[^)]+?)\s*\)?$")]
    private static partial Regex Unit();
}
