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
        var text = new LineText(outcome.Scenario, outcome.Rows.Series);
        var numbers = new NumberText(outcome.Rows.Series.Count);
        foreach (OutcomeBlock block in outcome.Rows.Blocks)
        {
            int period = block.Period;
            ReadOnlySpan<byte> when = text.Period(period);
            ReadOnlySpan<int> series = block.Series;
            ReadOnlySpan<double> values = block.Values;
            for (int row = 0; row < series.Length; row++)
            {
                int number = series[row];
                if (double.IsNaN(values[row]))
                {
                    OutcomeSeries name = outcome.Rows.Series[number];
                    throw new InvalidDataException(
                        $"the outcome has no number for {name.Variable} of '{name.Good}' at '{name.Place}', period {period}"
                    );
                }

                sheet.Raw(text.Head(number));
                sheet.Raw(when);
                sheet.Raw(text.Tail(number));
                sheet.Raw(numbers.Of(number, values[row]));
                sheet.Byte((byte)'\n');
            }
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
