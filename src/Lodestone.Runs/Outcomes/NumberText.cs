using System.Globalization;

namespace Lodestone.Runs;

/// <summary>Numbers as <c>outcome.csv</c> has them; one that its series had in the period before is not formatted again.</summary>
/// <param name="series">Number of series.</param>
internal sealed class NumberText(int series)
{
    private const int Most = 32;

    private readonly byte[] _text = new byte[series * Most];
    private readonly byte[] _length = new byte[series];
    private readonly double[] _last = new double[series];

    /// <summary>Shortest text that reads back exactly; <c>inf</c> and <c>-inf</c>; never a negative zero.</summary>
    /// <param name="series">Zero-based series.</param>
    /// <param name="number">Its value; not NaN.</param>
    public ReadOnlySpan<byte> Of(int series, double number)
    {
        double value = number + 0.0;
        Span<byte> text = _text.AsSpan(series * Most, Most);
        if (_length[series] == 0 || value != _last[series])
        {
            _last[series] = value;
            _length[series] = (byte)Format(value, text);
        }

        return text[.._length[series]];
    }

    private static int Format(double value, Span<byte> text)
    {
        if (double.IsInfinity(value))
        {
            ReadOnlySpan<byte> word = value > 0 ? "inf"u8 : "-inf"u8;
            word.CopyTo(text);
            return word.Length;
        }

        value.TryFormat(text, out int written, default, CultureInfo.InvariantCulture);
        return written;
    }
}
