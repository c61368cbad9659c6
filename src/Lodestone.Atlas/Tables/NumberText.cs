using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>Reads numbers as data files write them: a point, no thousands separators, no unit.</summary>
internal static partial class NumberText
{
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789.+-eE");

    /// <summary>A finite number, or <c>inf</c> where allowed. Otherwise what is wrong and what would be right.</summary>
    public static bool TryRead(string text, bool mayBeInfinite, out double value, out string problem, out string remedy)
    {
        problem = remedy = "";
        if (double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && IsPlain(text))
        {
            if (double.IsFinite(value))
            {
                value += 0.0;
                return true;
            }

            problem = $"{text} is too large for a number";
            remedy = "write a finite number";
            return false;
        }

        if (mayBeInfinite && text == "inf")
        {
            value = double.PositiveInfinity;
            return true;
        }

        (problem, remedy) = Explain(text, mayBeInfinite);
        return false;
    }

    /// <summary>A number as text that reads back to the same number.</summary>
    public static string Write(double value) =>
        double.IsPositiveInfinity(value) ? "inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private static (string Problem, string Remedy) Explain(string text, bool mayBeInfinite)
    {
        string quoted = $"'{(text.Length > 60 ? text[..60] + "…" : text)}'";
        string bare = text.Trim();
        if (NotFinite().IsMatch(bare))
        {
            return
                mayBeInfinite
                && bare.Trim('+', '-').StartsWith("inf", StringComparison.OrdinalIgnoreCase)
                && !bare.StartsWith('-')
                ? ($"{quoted} is not how infinity is written", "write inf")
                : (
                    $"{quoted} is not a finite number",
                    mayBeInfinite
                        ? "write a number, or inf"
                        : "write a number, or leave the cell empty if the column allows it"
                );
        }

        if (bare != text && TryRead(bare, mayBeInfinite, out _, out _, out _))
        {
            return ($"{quoted} has spaces around the number", $"write {bare}");
        }

        if (Thousands().IsMatch(bare))
        {
            string other =
                bare.Count(c => c == ',') == 1 && !bare.Contains('.', StringComparison.Ordinal)
                    ? $" (or {bare.Replace(',', '.')} if the comma is a decimal comma)"
                    : "";
            return ($"{quoted} has thousands separators", $"write {ThousandsMark().Replace(bare, "")}{other}");
        }

        if (DottedThousands().IsMatch(bare))
        {
            return (
                $"{quoted} has thousands separators",
                $"write {bare.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')}"
            );
        }

        if (DecimalComma().IsMatch(bare))
        {
            return ($"{quoted} has a decimal comma", $"write {bare.Replace(',', '.')}");
        }

        if (bare.EndsWith('%') && TryRead(bare[..^1].Trim(), false, out double percent, out _, out _))
        {
            return ($"{quoted} is a percentage", $"write {Write(percent / 100)}");
        }

        return bare.StartsWith('\u2212') && TryRead("-" + bare[1..], false, out _, out _, out _)
            ? ($"{quoted} has a typographic minus", $"write -{bare[1..]}")
            : ($"{quoted} is not a number", "write a plain number such as 1234.5, without unit or separators");
    }

    // double.Parse also takes the word forms of infinity and NaN; data files may not.
    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExcept(Plain) < 0;

    [GeneratedRegex(@"^[+-]?(nan|inf|infinity|∞)$", RegexOptions.IgnoreCase)]
    private static partial Regex NotFinite();

    [GeneratedRegex(@"^[+-]?\d{1,3}([,' _\u00A0\u202F]\d{3})+(\.\d+)?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"[,' _\u00A0\u202F]")]
    private static partial Regex ThousandsMark();

    [GeneratedRegex(@"^[+-]?\d{1,3}(\.\d{3}){2,}(,\d+)?$|^[+-]?\d{1,3}(\.\d{3})+,\d+$")]
    private static partial Regex DottedThousands();

    [GeneratedRegex(@"^[+-]?\d+,\d+$")]
    private static partial Regex DecimalComma();
}
