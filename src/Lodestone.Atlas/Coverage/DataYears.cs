using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>
/// Age of figures: base year less the year the sources of a row speak of (<c>sources.csv</c>, column <c>data_year</c>), the
/// oldest of several. Assumptions and sources without a year have no age; figures after the base year are 0 years old.
/// </summary>
internal sealed class DataYears
{
    private readonly Dictionary<string, int> _years = new(StringComparer.Ordinal);
    private readonly int? _base;

    public DataYears(AtlasReading reading)
    {
        _base = int.TryParse(reading.Package.BaseYear, CultureInfo.InvariantCulture, out int year) ? year : null;
        if (reading.Table("sources") is { } sources)
        {
            foreach (AtlasRow row in sources.Rows)
            {
                if (int.TryParse(sources.Text(row, "data_year"), CultureInfo.InvariantCulture, out int speaksOf))
                {
                    _years[sources.Text(row, "source")] = speaksOf;
                }
            }
        }
    }

    /// <summary>Age in years; null when none is known.</summary>
    public int? Age(Provenance row)
    {
        if (_base is not { } now || row.Evidence == Evidence.Assumption)
        {
            return null;
        }

        int[] years =
        [
            .. row
                .Source.Split(';', StringSplitOptions.TrimEntries)
                .Where(_years.ContainsKey)
                .Select(source => _years[source]),
        ];
        return years.Length == 0 ? null : Math.Max(now - years.Min(), 0);
    }
}
