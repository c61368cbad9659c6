using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>
/// Writes the numbers of one row of a comparison, all rounded at the same place, so that a difference can be checked
/// against what it is the difference of.
/// </summary>
/// <remarks>
/// The place is that of the last digit that the largest number has by the scale; further down where a difference would
/// have fewer than two digits, as far as the largest number then has no more than five. A difference that is nothing even
/// then does not count.
/// </remarks>
public sealed class RowFigure
{
    private const int DigitsOfDifference = 2;
    private const int MostDigits = 5;

    private readonly RowScale _scale;

    private RowFigure(RowScale scale, int place) => (_scale, Place) = (scale, place);

    /// <summary>Power of ten that numbers are rounded to, as they are written.</summary>
    public int Place { get; }

    /// <summary>Finds the place of a row.</summary>
    /// <param name="scale">How its numbers are written.</param>
    /// <param name="values">Its values.</param>
    /// <param name="differences">Its differences; of a range, all its numbers together are one.</param>
    public static RowFigure Of(
        RowScale scale,
        IEnumerable<double> values,
        IEnumerable<IReadOnlyList<double>> differences
    )
    {
        double[][] apart = [.. differences.Select(d => Written(scale, d))];
        double[] all = [.. Written(scale, values), .. apart.SelectMany(d => d)];
        if (all.Length == 0)
        {
            return new RowFigure(scale, 0);
        }

        double largest = all.Max();
        int finest = Math.Max(RowScale.Magnitude(largest) - MostDigits + 1, -scale.Decimals);
        int place = scale.Place(largest);
        foreach (double difference in apart.Select(d => d.DefaultIfEmpty(0).Max()))
        {
            if (difference >= 0.5 * Math.Pow(10, finest))
            {
                place = Math.Min(place, RowScale.Magnitude(difference) - DigitsOfDifference + 1);
            }
        }

        place = Math.Max(place, finest);
        while (scale.Trims && place < 0 && Array.TrueForAll(all, v => IsWhole(Math.Round(v, -place), place + 1)))
        {
            place++;
        }

        return new RowFigure(scale, place);
    }

    /// <summary>A number of the row.</summary>
    public string Text(double value)
    {
        double written = value * _scale.Factor;
        return !double.IsFinite(written) || written == 0 ? Figure.Short(written) : Rounded(written, Place);
    }

    /// <summary>A number of a range that is clear of zero: one that would read 0 has its first digit.</summary>
    public string End(double value)
    {
        double written = value * _scale.Factor;
        return double.IsFinite(written) && written != 0 && ReadsZero(Text(value))
            ? Rounded(written, RowScale.Magnitude(Math.Abs(written)))
            : Text(value);
    }

    /// <summary>A difference of the row, with its sign.</summary>
    public string Signed(double value) => Figure.Signed(value, Text);

    /// <summary>A range of a row of US dollars in a sentence, the unit once: <c>USD 5.1 to 9.8 billion</c>.</summary>
    public string Dollars(in Bands bands)
    {
        double largest = Math.Max(Math.Abs(bands.P05), Math.Abs(bands.P95));
        if (IsNothing(largest))
        {
            return BandText.Dollars(bands);
        }

        (string low, string high) = (Dollars(bands.P05, largest), Dollars(bands.P95, largest));
        return low == high ? $"USD {high} {Unit(largest)}" : $"USD {low} to {high} {Unit(largest)}";
    }

    /// <summary>A number of a row of US dollars in a sentence.</summary>
    public string Dollars(double value) =>
        IsNothing(Math.Abs(value))
            ? Figure.Dollars(value)
            : $"USD {Dollars(value, Math.Abs(value))} {Unit(Math.Abs(value))}";

    /// <summary>True when the row has no digit for so little: a sentence then says it in dollars.</summary>
    private bool IsNothing(double usd) => usd * _scale.Factor < Math.Pow(10, Place);

    /// <summary>The number without its unit, rounded as the row is.</summary>
    private string Dollars(double value, double largest)
    {
        string text = InBillions(largest) ? Rounded(value / 1e9, Place - 3) : End(value);
        return value > 0 && ReadsZero(text) ? Rounded(value / 1e9, RowScale.Magnitude(value / 1e9)) : text;
    }

    private static bool ReadsZero(string text) => !text.Any(c => c is >= '1' and <= '9');

    private static string Unit(double largest) => InBillions(largest) ? "billion" : "million";

    private static bool InBillions(double usd) => usd >= 1e9;

    private static string Rounded(double written, int place)
    {
        if (place >= 0)
        {
            double unit = Math.Pow(10, place);
            double whole = Math.Round(written / unit, MidpointRounding.AwayFromZero) * unit;
            return whole.ToString("N0", CultureInfo.InvariantCulture);
        }

        return written.ToString("#,0." + new string('0', -place), CultureInfo.InvariantCulture);
    }

    /// <summary>Finite numbers but 0, without their sign, as they are written.</summary>
    private static double[] Written(RowScale scale, IEnumerable<double> values) =>
        [.. values.Where(v => double.IsFinite(v) && v != 0).Select(v => Math.Abs(v * scale.Factor))];

    private static bool IsWhole(double value, int place)
    {
        double scaled = value * Math.Pow(10, -place);
        return Math.Abs(scaled - Math.Round(scaled)) < 1e-9 * Math.Max(1, scaled);
    }
}
