using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Lodestone.Runs;

/// <summary>Writes fields of RFC 4180 CSV as UTF-8 through a buffer of its own.</summary>
internal sealed class CsvSheet(Stream stream)
{
    private const int BufferSize = 1 << 16;
    private const int NumberSize = 32;
    private const int ShortField = 64;
    private static readonly SearchValues<byte> SpecialBytes = SearchValues.Create(",\"\r\n"u8);
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _used;
    private long _passedOn;

    /// <summary>Bytes written so far.</summary>
    public long Length => _passedOn + _used;

    /// <summary>A field and the comma after it, quoted where it must be.</summary>
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

    /// <summary>Text as it stands.</summary>
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
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            stream.Write(bytes);
            _passedOn += bytes.Length;
            return;
        }

        Reserve(most);
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    /// <summary>Shortest text that reads back exactly; <c>inf</c> and <c>-inf</c>; never a negative zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Number(double number)
    {
        double value = number + 0.0;
        if (double.IsInfinity(value))
        {
            Text(value > 0 ? "inf" : "-inf");
            return;
        }

        Reserve(NumberSize);
        value.TryFormat(_buffer.AsSpan(_used), out int written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>Bytes as they stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BufferSize)
        {
            Flush();
            stream.Write(bytes);
            _passedOn += bytes.Length;
            return;
        }

        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>One byte.</summary>
    public void Byte(byte value)
    {
        Reserve(1);
        _buffer[_used++] = value;
    }

    /// <summary>Passes on what is in the buffer.</summary>
    public void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _passedOn += _used;
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
