using System.Globalization;

namespace Lodestone.Plans;

/// <summary>Reads a span of time: <c>8d</c>, <c>30 days</c>, <c>2mo</c>.</summary>
internal static class LagText
{
    private const double DaysPerMonth = 365.0 / 12;
    private const double MostDays = 3650;

    /// <summary>Days.</summary>
    /// <param name="option">Option it was given with.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="PlanException">It is not a time of 0 to 3,650 days with a unit.</exception>
    public static double Days(string option, string text)
    {
        string trimmed = text.Trim();
        int digits = 0;
        while (digits < trimmed.Length && (char.IsAsciiDigit(trimmed[digits]) || trimmed[digits] is '.' or '-'))
        {
            digits++;
        }

        double? unit = trimmed[digits..].Trim().ToUpperInvariant() switch
        {
            "D" or "DAY" or "DAYS" => 1,
            "W" or "WEEK" or "WEEKS" => 7,
            "MO" or "MONTH" or "MONTHS" => DaysPerMonth,
            _ => null,
        };
        return
            unit is { } days
            && double.TryParse(trimmed[..digits], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && value >= 0
            && value * days <= MostDays
            ? value * days
            : throw PlanException.Usage(
                $"{option}: '{text}' is not a time",
                "write days, weeks or months of 0 to ten years: 30d, 2w, 2mo"
            );
    }
}
