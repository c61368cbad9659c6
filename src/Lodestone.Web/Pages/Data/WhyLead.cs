using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The first number of a row of the atlas in a sentence, with its range and grade.</summary>
internal static class WhyLead
{
    /// <summary>The sentence; empty when the row is not found by its whole key, or holds no number.</summary>
    public static string Of(AtlasReading reading, WhyQuery query)
    {
        if (
            reading.Table(query.Table) is not { Key.Count: > 0 } table
            || table.Rows.FirstOrDefault(r => Same(table.KeyOf(r), query.Key ?? "")) is not { } row
            || table.Columns.FirstOrDefault(c => table.HoldsNumbers(c.Name) && Number(table, row, c.Name) is not null)
                is not { } column
        )
        {
            return "";
        }

        string unit = column.Unit is "" or "1" ? "" : $" {column.Unit}";
        string stem = column.Name.Split('_')[0];
        string range =
            Number(table, row, $"{stem}_low") is { } low && Number(table, row, $"{stem}_high") is { } high
                ? $" ({Figure.Short(low)} to {Figure.Short(high)}{unit})"
                : "";
        string grade = table.Text(row, "evidence");
        return $"{column.Name} is {Figure.Short(Number(table, row, column.Name)!.Value)}{unit}{range}{(grade.Length > 0 ? $", {grade}" : "")}, base year {reading.Package.BaseYear}.";
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static double? Number(AtlasTable table, AtlasRow row, string column) =>
        double.TryParse(table.Text(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;
}
