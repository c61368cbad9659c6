using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>What the lines of <c>outcome.csv</c> are made of beside their numbers: written once for every series and period, copied for each row.</summary>
internal sealed class LineText
{
    private readonly byte[] _bytes;
    private readonly int[] _heads;
    private readonly int[] _tails;
    private readonly int[] _periods;

    /// <summary>Writes the texts.</summary>
    /// <param name="scenario">The scenario: its name is the first column, its horizon names the periods.</param>
    /// <param name="series">The series.</param>
    public LineText(Scenario scenario, IReadOnlyList<OutcomeSeries> series)
    {
        using var stream = new MemoryStream(64 * series.Count);
        var sheet = new CsvSheet(stream);
        _heads = new int[series.Count + 1];
        _tails = new int[series.Count];
        for (int i = 0; i < series.Count; i++)
        {
            OutcomeSeries one = series[i];
            sheet.Field(scenario.Name);
            sheet.Field(one.Variable);
            sheet.Field(one.Place);
            sheet.Field(one.Partner);
            sheet.Field(one.Good);
            sheet.Field(one.Process);
            sheet.Field(one.Sector);
            _tails[i] = checked((int)sheet.Length);
            sheet.Field(one.Unit);
            _heads[i + 1] = checked((int)sheet.Length);
        }

        _periods = new int[scenario.Horizon.Periods + 2];
        _periods[0] = _heads[^1];
        for (int i = 0; i <= scenario.Horizon.Periods; i++)
        {
            sheet.Field(i == 0 ? "base" : scenario.Horizon.At(i - 1).ToString());
            _periods[i + 1] = checked((int)sheet.Length);
        }

        sheet.Flush();
        _bytes = stream.ToArray();
    }

    /// <summary>Scenario to sector of a series, with the comma before the period.</summary>
    public ReadOnlySpan<byte> Head(int series) => _bytes.AsSpan(_heads[series].._tails[series]);

    /// <summary>A period with its comma; the base year is -1.</summary>
    public ReadOnlySpan<byte> Period(int period)
    {
        int at = Math.Max(period, -1) + 1;
        return _bytes.AsSpan(_periods[at].._periods[at + 1]);
    }

    /// <summary>The unit of a series with its comma.</summary>
    public ReadOnlySpan<byte> Tail(int series) => _bytes.AsSpan(_tails[series].._heads[series + 1]);
}
