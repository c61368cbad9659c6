using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>
/// Writes the <c>outcome.csv</c> of an ensemble: the columns of a single run with
/// <c>p05,p25,p50,p75,p95,mean,draws</c> in place of the value.
/// </summary>
public static class EnsembleCsv
{
    /// <summary>Column names in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. OutcomeColumns.Names.SkipLast(1), "p05", "p25", "p50", "p75", "p95", "mean", "draws"];

    /// <summary>Writes the header and a row for every series.</summary>
    /// <param name="scenario">Names the rows and dates the periods.</param>
    /// <param name="rows">The bands, such as those of <see cref="EnsembleStatistics.Bands"/>.</param>
    /// <param name="stream">Where to: UTF-8 without byte-order mark, LF, shortest numbers that read back exactly.</param>
    /// <exception cref="InvalidDataException">A mean is not a number: some draws are infinite upwards, some downwards.</exception>
    public static void Write(Scenario scenario, IEnumerable<SeriesBands> rows, Stream stream)
    {
        var sheet = new CsvSheet(stream);
        sheet.Text(string.Join(',', Names));
        sheet.Byte((byte)'\n');
        foreach (SeriesBands row in rows)
        {
            Series s = row.Series;
            if (double.IsNaN(row.Bands.Mean))
            {
                throw new InvalidDataException($"{s} is infinite upwards in one draw and downwards in another");
            }

            sheet.Field(scenario.Name);
            sheet.Field(s.Variable);
            sheet.Field(s.Place);
            sheet.Field(s.Partner);
            sheet.Field(s.Good);
            sheet.Field(s.Process);
            sheet.Field(s.Sector);
            sheet.Field(s.Period < 0 ? "base" : scenario.Horizon.At(s.Period).ToString());
            sheet.Field(s.Unit);
            Numbers(sheet, row.Bands);
        }

        sheet.Flush();
    }

    private static void Numbers(CsvSheet sheet, in Bands bands)
    {
        foreach (
            double value in (ReadOnlySpan<double>)[bands.P05, bands.P25, bands.P50, bands.P75, bands.P95, bands.Mean]
        )
        {
            sheet.Number(value);
            sheet.Byte((byte)',');
        }

        sheet.Number(bands.Count);
        sheet.Byte((byte)'\n');
    }
}
