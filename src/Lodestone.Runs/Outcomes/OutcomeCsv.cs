using System.Runtime.CompilerServices;
using System.Text;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Writes an outcome as RFC 4180 CSV: UTF-8 without byte-order mark, LF, shortest numbers that read back exactly.</summary>
public static class OutcomeCsv
{
    /// <summary>Writes the header and every row.</summary>
    /// <exception cref="InvalidDataException">A value is not a number.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(Outcome outcome, Stream stream)
    {
        var sheet = new CsvSheet(stream);
        sheet.Text(OutcomeColumns.Header);
        sheet.Byte((byte)'\n');
        string[] periods =
        [
            "base",
            .. Enumerable
                .Range(0, outcome.Scenario.Horizon.Periods)
                .Select(i => outcome.Scenario.Horizon.At(i).ToString()),
        ];
        string scenario = outcome.Scenario.Name;
        for (int i = 0; i < outcome.Rows.Count; i++)
        {
            OutcomeRow row = outcome.Rows[i];
            sheet.Field(scenario);
            sheet.Field(row.Variable);
            sheet.Field(row.Place);
            sheet.Field(row.Partner);
            sheet.Field(row.Good);
            sheet.Field(row.Process);
            sheet.Field(row.Sector);
            sheet.Field(periods[row.Period < 0 ? 0 : row.Period + 1]);
            sheet.Field(row.Unit);
            if (double.IsNaN(row.Value))
            {
                throw new InvalidDataException(
                    $"the outcome has no number for {row.Variable} of '{row.Good}' at '{row.Place}', period {row.Period}"
                );
            }

            sheet.Number(row.Value);
            sheet.Byte((byte)'\n');
        }

        sheet.Flush();
    }

    /// <summary>The whole table as text.</summary>
    public static string Text(Outcome outcome)
    {
        using var stream = new MemoryStream();
        Write(outcome, stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
