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
            || BasisRow.Of(table, row, "") is not { Value: { } value } read
        )
        {
            return "";
        }

        string unit = read.Unit.Length == 0 ? "" : $" {read.Unit}";
        string range = read is { Low: { } low, High: { } high }
            ? $" ({Figure.Short(low)} to {Figure.Short(high)}{unit})"
            : "";
        string grade = read.Evidence.Length > 0 ? $", {read.Evidence}" : "";
        return $"{read.Column} is {Figure.Short(value)}{unit}{range}{grade}, base year {reading.Package.BaseYear}.";
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
