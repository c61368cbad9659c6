using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Writes an outcome as RFC 4180 CSV: UTF-8 without byte-order mark, LF, shortest numbers that read back exactly.</summary>
public static class OutcomeCsv
{
    private const int BufferSize = 1 << 16;
    private const int NumberSize = 32;
    private const int ShortField = 64;
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create(",\"\r\n"u8);
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the header and every row.</summary>
    /// <exception cref="InvalidDataException">A value is not a number.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(Outcome outcome, Stream stream)
    {
        var sheet = new Sheet(stream);
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
            sheet.Number(row);
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

    private sealed class Sheet(Stream stream)
    {
        private readonly byte[] _buffer = new byte[BufferSize];
        private int _used;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Field(string text)
        {
            if (text.Length == 0)
            {
                Byte((byte)',');
                return;
            }

            // One pass for short plain text, which is nearly all of it.
            if (text.Length < ShortField)
            {
                Reserve(ShortField);
                Span<byte> target = _buffer.AsSpan(_used, ShortField);
                if (
                    Ascii.FromUtf16(text, target, out int written) == OperationStatus.Done
                    && !target[..written].ContainsAny(SpecialBytes)
                )
                {
                    target[written] = (byte)',';
                    _used += written + 1;
                    return;
                }
            }

            if (text.AsSpan().ContainsAny(Special))
            {
                Text(string.Concat("\"", text.Replace("\"", "\"\"", StringComparison.Ordinal), "\""));
            }
            else
            {
                Text(text);
            }

            Byte((byte)',');
        }

        public void Text(string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            int most = Encoding.UTF8.GetMaxByteCount(text.Length);
            if (most > BufferSize)
            {
                Flush();
                stream.Write(Encoding.UTF8.GetBytes(text));
                return;
            }

            Reserve(most);
            _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Number(in OutcomeRow row)
        {
            double value = row.Value + 0.0;
            if (double.IsNaN(value))
            {
                throw new InvalidDataException(
                    $"the outcome has no number for {row.Variable} of '{row.Good}' at '{row.Place}', period {row.Period}"
                );
            }

            if (double.IsInfinity(value))
            {
                Text(value > 0 ? "inf" : "-inf");
                return;
            }

            Reserve(NumberSize);
            value.TryFormat(_buffer.AsSpan(_used), out int written, default, CultureInfo.InvariantCulture);
            _used += written;
        }

        public void Byte(byte value)
        {
            Reserve(1);
            _buffer[_used++] = value;
        }

        public void Flush()
        {
            stream.Write(_buffer, 0, _used);
            _used = 0;
        }

        private void Reserve(int bytes)
        {
            if (_used + bytes > BufferSize)
            {
                Flush();
            }
        }
    }
}
