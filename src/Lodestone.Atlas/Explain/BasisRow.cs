using System.Globalization;

namespace Lodestone.Atlas;

/// <summary>A row that a computed number rests on.</summary>
/// <param name="Part">What it is to the number, such as <c>taken in</c>.</param>
/// <param name="Table">Name of the table.</param>
/// <param name="File">File of the table.</param>
/// <param name="Line">Line of the file.</param>
/// <param name="Key">Its key, as <see cref="AtlasWhy"/> takes it.</param>
/// <param name="Column">The column of its first number; empty for a row without one.</param>
/// <param name="Unit">Unit of that column; empty for a share or a count.</param>
/// <param name="Value">Its first number.</param>
/// <param name="Low">Low end; null where the row states none.</param>
/// <param name="High">High end; null where the row states none.</param>
/// <param name="Also">Its other numbers, or what it says in words: <c>freight 120 USD/t</c>.</param>
/// <param name="Source">Ids of <c>sources.csv</c>, joined by <c>;</c>.</param>
/// <param name="Evidence">Grade; empty where the row has none.</param>
public sealed record BasisRow(
    string Part,
    string Table,
    string File,
    int Line,
    string Key,
    string Column,
    string Unit,
    double? Value,
    double? Low,
    double? High,
    string Also,
    string Source,
    string Evidence
)
{
    private const string LowEnd = "low";
    private const string HighEnd = "high";

    /// <summary>Reads a row.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="row">The row.</param>
    /// <param name="part">What it is to the number.</param>
    public static BasisRow Of(AtlasTable table, AtlasRow row, string part)
    {
        AtlasColumn[] numbers =
        [
            .. table.Columns.Where(c =>
                table.HoldsNumbers(c.Name) && !IsEnd(c.Name) && Number(table, row, c) is not null
            ),
        ];
        AtlasColumn? first = numbers.FirstOrDefault();
        string stem = first?.Name.Split('_')[0] ?? "";
        // A table of ranges calls its ends low and high, the others have ends of their own for each number.
        bool ranges = table.IndexOf(LowEnd) >= 0;
        return new BasisRow(
            part,
            table.Name,
            table.File,
            row.Line,
            table.KeyOf(row),
            first?.Name ?? "",
            first is null ? "" : UnitOf(first),
            first is null ? null : Number(table, row, first),
            Text(table.Text(row, ranges ? LowEnd : $"{stem}_{LowEnd}")),
            Text(table.Text(row, ranges ? HighEnd : $"{stem}_{HighEnd}")),
            first is null
                ? table.Text(row, "reason")
                : string.Join(", ", numbers.Skip(1).Select(c => $"{c.Name} {Short(Number(table, row, c)!.Value)}")),
            table.Text(row, "source"),
            table.Text(row, "evidence")
        );
    }

    /// <summary>Six significant digits: the row itself has them all.</summary>
    private static string Short(double value)
    {
        double unit = value == 0 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 5);
        return (Math.Round(value / unit) * unit).ToString("0.########", CultureInfo.InvariantCulture);
    }

    private static bool IsEnd(string column) =>
        column is LowEnd or HighEnd
        || column.EndsWith($"_{LowEnd}", StringComparison.Ordinal)
        || column.EndsWith($"_{HighEnd}", StringComparison.Ordinal);

    private static string UnitOf(AtlasColumn column) => column.Unit == "1" ? "" : column.Unit;

    private static double? Number(AtlasTable table, AtlasRow row, AtlasColumn column) =>
        Text(table.Text(row, column.Name));

    private static double? Text(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
