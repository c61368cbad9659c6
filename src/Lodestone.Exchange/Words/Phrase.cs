using System.Globalization;
using System.Text.RegularExpressions;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Lists and dates in words.</summary>
public static partial class Phrase
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <summary>The text with spaces that no line ends at between a number and its sign, unit or currency.</summary>
    public static string Bound(string text) => Parting().Replace(text, "\u00a0");

    /// <summary>
    /// <c>a</c>, <c>a and b</c>, <c>a, b and c</c>; more than one beyond <paramref name="most"/>: <c>a, b and 5 more</c>.
    /// </summary>
    public static string List(IReadOnlyList<string> items, int most = int.MaxValue, string more = "more")
    {
        if (items.Count == 0)
        {
            return "nothing";
        }

        if (items.Count == 1)
        {
            return items[0];
        }

        if (items.Count - 1 <= most)
        {
            return $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";
        }

        return $"{string.Join(", ", items.Take(most))} and {items.Count - most} {more}";
    }

    /// <summary>A period spelt out: <c>December 2026</c>, <c>week 49 of 2026</c>, <c>the fourth quarter of 2026</c>, <c>2026</c>.</summary>
    public static string Of(Period period) =>
        period.Step switch
        {
            PeriodStep.Month =>
                $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(period.Position + 1)} {period.Year}",
            PeriodStep.Week => $"week {period.Position + 1} of {period.Year}",
            PeriodStep.Quarter => $"the {Ordinals[period.Position]} quarter of {period.Year}",
            _ => period.Year.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>A period in a table cell: <c>Dec 2026</c>, <c>W49 2026</c>, <c>Q4 2026</c>, <c>2026</c>.</summary>
    public static string Brief(Period period) =>
        period.Step switch
        {
            PeriodStep.Month =>
                $"{CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(period.Position + 1)} {period.Year}",
            PeriodStep.Week => $"W{period.Position + 1} {period.Year}",
            PeriodStep.Quarter => $"Q{period.Position + 1} {period.Year}",
            _ => period.Year.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>A span of the horizon: <c>from December 2026 to May 2027</c>, <c>in December 2026</c>.</summary>
    public static string Span(Horizon horizon, Window window)
    {
        int first = Math.Clamp(window.First, 0, horizon.Periods - 1);
        int last = Math.Clamp(
            (int)Math.Min((long)window.First + window.Count - 1, horizon.Periods - 1),
            0,
            horizon.Periods - 1
        );
        return first == last
            ? $"in {Of(horizon.At(first))}"
            : $"from {Of(horizon.At(first))} to {Of(horizon.At(last))}";
    }

    /// <summary>A number of periods: <c>36 months</c>, <c>1 year</c>.</summary>
    public static string Count(int periods, PeriodStep step) => $"{periods} {step.Word()}{(periods == 1 ? "" : "s")}";

    /// <summary>The same text with a capital first letter.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    /// <summary>Possession: <c>China's</c>, <c>the United States'</c>.</summary>
    public static string Possessive(string name) => name.EndsWith('s') ? $"{name}'" : $"{name}'s";

    [GeneratedRegex(@"(?<=\S) (?=[%×])|(?<=\d) (?=(?:t|million|billion|trillion)\b)|(?<=\bUSD) (?=\d)")]
    private static partial Regex Parting();
}
