using System.Globalization;

namespace Lodestone.Exchange;

/// <summary>Numbers as people read them: two or three significant digits, with their unit.</summary>
public static class Figure
{
    /// <summary>Shown where a number does not apply or is not known.</summary>
    public const string None = "–";

    private const double Billion = 1e9;
    private const double Million = 1e6;

    /// <summary>Three significant digits with thousands separators: <c>12,300</c>, <c>412</c>, <c>6.25</c>, <c>0.0123</c>.</summary>
    public static string Short(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? None
                : value > 0 ? "∞"
                : "-∞";
        }

        if (value == 0)
        {
            return "0";
        }

        int magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        int decimals = Math.Clamp(2 - magnitude, 0, 12);
        double scale = Math.Pow(10, Math.Max(0, magnitude - 2));
        double rounded = Math.Round(Math.Round(value / scale) * scale, 0);
        return decimals == 0
            ? rounded.ToString("N0", CultureInfo.InvariantCulture)
            : value.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }

    /// <summary>Tonnes: <c>412 t</c>, <c>1.23 million t</c>.</summary>
    public static string Tonnes(double value) =>
        Math.Abs(value) >= Million ? $"{Short(value / Million)} million t" : $"{Short(value)} t";

    /// <summary>A share as a percentage: <c>18 %</c>, <c>1.8 %</c>, <c>0.05 %</c>.</summary>
    public static string Percent(double share) => $"{PercentNumber(share)} %";

    /// <summary>A share as a percentage without the sign.</summary>
    public static string PercentNumber(double share)
    {
        double percent = share * 100;
        string format = Math.Abs(percent) switch
        {
            >= 9.95 => "0",
            >= 0.995 => "0.#",
            _ => "0.##",
        };
        return percent.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Import reliance as a percentage without the sign: <c>83</c>; <c>net exporter</c> where exports are larger than imports.</summary>
    public static string Reliance(double share) => share < 0 ? "net exporter" : PercentNumber(share);

    /// <summary>A multiple: <c>6.2 ×</c>, <c>0.93 ×</c>, <c>41 ×</c>.</summary>
    public static string Multiple(double value) => $"{MultipleNumber(value)} ×";

    /// <summary>A multiple without the sign.</summary>
    public static string MultipleNumber(double value)
    {
        string format = Math.Abs(value) switch
        {
            >= 9.95 => "N0",
            >= 1.995 => "0.0",
            _ => "0.00",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>US dollars: <c>USD 3.4 billion</c>, <c>USD 120 million</c>, <c>USD 5,400</c>.</summary>
    public static string Dollars(double value) =>
        Math.Abs(value) switch
        {
            >= Billion => $"USD {Short(value / Billion)} billion",
            >= Million => $"USD {Short(value / Million)} million",
            _ => $"USD {Short(value)}",
        };

    /// <summary>Millions of US dollars in a cell, to the nearest ten thousand dollars: <c>3,430</c>, <c>0.02</c>, <c>0</c>.</summary>
    /// <param name="usd">USD.</param>
    public static string Millions(double usd) => Short(Math.Round(usd / Million, 2));

    /// <summary>Days: <c>45 days</c>, <c>1 day</c>.</summary>
    public static string Days(double value)
    {
        string number = DaysNumber(value);
        return number == "1" ? "1 day" : $"{number} days";
    }

    /// <summary>Days without the word; whole days from ten on.</summary>
    public static string DaysNumber(double value) =>
        value.ToString(Math.Abs(value) >= 9.95 ? "N0" : "0.#", CultureInfo.InvariantCulture);

    /// <summary>A whole number as it is, without separators.</summary>
    public static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of things, all of its digits: <c>10,000</c>.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A Herfindahl–Hirschman index of 0–1 on the scale of 0–10,000 that is usually printed: <c>2,500</c>.</summary>
    public static string Hhi(double index) => Count((long)Math.Round(index * 10_000));

    /// <summary>A difference with its sign: <c>+12</c>, <c>-3.4</c>, <c>0</c>.</summary>
    public static string Signed(double value, Func<double, string> format)
    {
        string text = format(value);
        bool zero = !text.Any(c => c is >= '1' and <= '9');
        return zero ? "0"
            : value > 0 ? $"+{text}"
            : text;
    }
}
