using System.Globalization;

namespace Lodestone.Model;

/// <summary>One period of a stated length, ordered and counted without a calendar library.</summary>
/// <remarks>
/// Written <c>2026-12</c> (month), <c>2026-W49</c> (week), <c>2026-Q4</c> (quarter), <c>2026</c> (year). Weeks count 52
/// to the year, so that a year is a whole number of periods; <c>W53</c> is refused.
/// </remarks>
/// <param name="Step">Length of the period.</param>
/// <param name="Ordinal">Year × periods per year + zero-based position in the year.</param>
public readonly record struct Period(PeriodStep Step, int Ordinal) : IComparable<Period>
{
    /// <summary>Calendar year.</summary>
    public int Year => Ordinal / Step.PerYear();

    /// <summary>Zero-based position within the year.</summary>
    public int Position => Ordinal % Step.PerYear();

    /// <summary>The period <paramref name="count"/> steps later.</summary>
    public Period Plus(int count) => this with { Ordinal = Ordinal + count };

    /// <summary>Periods from <paramref name="other"/> to this one; both must have the same step.</summary>
    public int Since(Period other) =>
        other.Step == Step
            ? Ordinal - other.Ordinal
            : throw new ArgumentException($"periods of different length: {this} and {other}", nameof(other));

    /// <summary>Converts a period of another length to the step given: its first period of that length.</summary>
    public Period Within(PeriodStep step) =>
        step == Step ? this : new Period(step, (Year * step.PerYear()) + (Position * step.PerYear() / Step.PerYear()));

    /// <inheritdoc />
    public int CompareTo(Period other) => Since(other);

    /// <summary>Reads <c>2026-12</c>, <c>2026-W49</c>, <c>2026-Q4</c> or <c>2026</c>.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (string.IsNullOrEmpty(text) || text.Length < 4 || !TryInt(text.AsSpan(0, 4), out int year) || year < 1)
        {
            return false;
        }

        if (text.Length == 4)
        {
            period = new Period(PeriodStep.Year, year);
            return true;
        }

        if (text[4] != '-')
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan(5);
        if (rest.Length == 3 && rest[0] == 'W')
        {
            return Make(PeriodStep.Week, year, rest[1..], out period);
        }

        if (rest.Length == 2 && rest[0] == 'Q')
        {
            return Make(PeriodStep.Quarter, year, rest[1..], out period);
        }

        return rest.Length == 2 && Make(PeriodStep.Month, year, rest, out period);
    }

    /// <summary>Reads a period or throws <see cref="FormatException"/>.</summary>
    public static Period Parse(string text) =>
        TryParse(text, out Period period)
            ? period
            : throw new FormatException($"'{text}' is not a period: write 2026-12, 2026-W49, 2026-Q4 or 2026");

    /// <inheritdoc />
    public override string ToString() =>
        Step switch
        {
            PeriodStep.Week => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Position + 1:D2}"),
            PeriodStep.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Position + 1:D2}"),
            PeriodStep.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Position + 1}"),
            _ => Year.ToString("D4", CultureInfo.InvariantCulture),
        };

    /// <summary>Earlier than.</summary>
    public static bool operator <(Period a, Period b) => a.CompareTo(b) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(Period a, Period b) => a.CompareTo(b) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Period a, Period b) => a.CompareTo(b) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Period a, Period b) => a.CompareTo(b) >= 0;

    private static bool Make(PeriodStep step, int year, ReadOnlySpan<char> digits, out Period period)
    {
        period = default;
        if (!TryInt(digits, out int position) || position < 1 || position > step.PerYear())
        {
            return false;
        }

        period = new Period(step, (year * step.PerYear()) + position - 1);
        return true;
    }

    private static bool TryInt(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
