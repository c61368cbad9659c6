using System.Globalization;

namespace Lodestone.Runs;

/// <summary>Reads a condition character by character; see <see cref="Condition"/> for the grammar.</summary>
internal sealed class ConditionParser(string text)
{
    private const string Example = "price:dy-oxide@JPN>3x";
    private static readonly string[] Units = ["x", "%", "t", "USD", "USD/t", "USD/kg", "days", "share"];
    private int _at;

    public Condition Read()
    {
        Skip();
        if (_at == text.Length)
        {
            throw Wrong(0, $"it is empty; write for example {Example}");
        }

        return Probability() ?? Plain();
    }

    /// <summary>p(measure) operator share.</summary>
    private Condition? Probability()
    {
        int start = _at;
        if (Word() != "p" || !Take('('))
        {
            _at = start;
            return null;
        }

        ConditionMeasure measure = Measure(Word());
        if (!Take(')'))
        {
            throw Wrong(_at, "a ) is missing: p(price:dy-oxide@JPN>3x)>0.5");
        }

        ConditionOperator comparison = Operator();
        int amount = _at;
        double share = Number();
        share = Take('%') ? share / 100 : share;
        if (share is < 0 or > 1)
        {
            throw Wrong(amount, "a share of the draws lies between 0 and 1; write 0.5 or 50%");
        }

        End();
        return new Condition(text, ConditionStatistic.Probability, 0.5, measure, comparison, share);
    }

    private Condition Plain()
    {
        int start = _at;
        string word = Word();
        (ConditionStatistic statistic, double quantile, bool named) = StatisticOf(word, start);
        if (named)
        {
            Expect(':', $"a : belongs after {word}: {word}:{Example}");
            word = Word();
        }

        ConditionMeasure measure = Measure(word);
        End();
        return new Condition(text, statistic, quantile, measure, ConditionOperator.Above, 0);
    }

    private (ConditionStatistic Statistic, double Quantile, bool Named) StatisticOf(string word, int start)
    {
        if (word is "median" or "mean")
        {
            return (word == "mean" ? ConditionStatistic.Mean : ConditionStatistic.Quantile, 0.5, true);
        }

        if (
            word.Length < 2
            || word[0] != 'p'
            || !double.TryParse(
                word.AsSpan(1),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out double percent
            )
        )
        {
            return (ConditionStatistic.Quantile, 0.5, false);
        }

        return percent is > 0 and < 100
            ? (ConditionStatistic.Quantile, percent / 100, true)
            : throw Wrong(start, $"{word} is no quantile; write p1 to p99, such as p95");
    }

    /// <summary>[total:] variable[:good]@place operator limit, its first word already read.</summary>
    private ConditionMeasure Measure(string word)
    {
        bool total = word == "total";
        if (total)
        {
            Expect(':', "a : belongs after total: total:shortfall:ndfeb-magnet@EU27>500t");
            word = Word();
        }

        int item = _at - word.Length;
        if (word.Length == 0)
        {
            throw Wrong(item, $"a variable is missing; write for example {Example}");
        }

        string? good = Take(':') ? Named("a good", "dy-oxide in price:dy-oxide@JPN") : null;
        Expect('@', $"the place is missing; write @ and its id, such as {word}{(good is null ? "" : $":{good}")}@JPN");
        string place = Named("a place", "JPN in price:dy-oxide@JPN");
        ConditionOperator comparison = Operator();
        int amount = _at;
        double limit = Number();
        int at = _at;
        string unit = Unit();
        if (!Units.Contains(unit))
        {
            throw Wrong(
                at,
                unit.Length == 0
                    ? $"the unit is missing; write one of {string.Join(", ", Units)} after the number"
                    : $"'{unit}' is not a unit of a limit; write one of {string.Join(", ", Units)}"
            );
        }

        if (total && unit is not ("t" or "USD" or "%"))
        {
            throw Wrong(at, $"a total over the periods is in t, USD or %, not in {unit}");
        }

        return unit == "USD/kg"
            ? new ConditionMeasure(word, good, place, total, comparison, limit * 1000, "USD/t", item + 1, amount + 1)
            : new ConditionMeasure(word, good, place, total, comparison, limit, unit, item + 1, amount + 1);
    }

    private string Named(string what, string example)
    {
        string word = Word();
        return word.Length > 0 ? word : throw Wrong(_at, $"{what} is missing; write its id, such as {example}");
    }

    private ConditionOperator Operator()
    {
        if (Take('>'))
        {
            return Take('=') ? ConditionOperator.AtLeast : ConditionOperator.Above;
        }

        if (Take('<'))
        {
            return Take('=') ? ConditionOperator.AtMost : ConditionOperator.Below;
        }

        throw Wrong(_at, "a comparison is missing; write >, >=, < or <=");
    }

    private double Number()
    {
        Skip();
        int start = _at;
        while (
            _at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '.' or '-' or '+' or ',' || IsExponent())
        )
        {
            _at++;
        }

        ReadOnlySpan<char> digits = text.AsSpan(start, _at - start);
        if (
            double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number)
        )
        {
            return number;
        }

        throw Wrong(
            start,
            digits.Contains(',') ? $"'{digits}' has a comma; write 1500 or 1.5"
                : digits.IsEmpty ? "a number is missing; write for example 3x, 20% or 500t"
                : $"'{digits}' is not a number; write for example 3, 0.2 or 5e9"
        );
    }

    private bool IsExponent() =>
        text[_at] is 'e' or 'E'
        && _at > 0
        && char.IsAsciiDigit(text[_at - 1])
        && _at + 1 < text.Length
        && (char.IsAsciiDigit(text[_at + 1]) || text[_at + 1] is '-' or '+');

    private string Unit()
    {
        Skip();
        int start = _at;
        while (_at < text.Length && (char.IsAsciiLetter(text[_at]) || text[_at] is '/' or '%'))
        {
            _at++;
        }

        return text[start.._at];
    }

    /// <summary>Letters, digits, dots, underscores and hyphens: the ids of the data package and the variables.</summary>
    private string Word()
    {
        Skip();
        int start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '.' or '_' or '-'))
        {
            _at++;
        }

        return text[start.._at];
    }

    private bool Take(char wanted)
    {
        Skip();
        bool there = _at < text.Length && text[_at] == wanted;
        _at += there ? 1 : 0;
        return there;
    }

    private void Expect(char wanted, string otherwise)
    {
        if (!Take(wanted))
        {
            throw Wrong(_at, otherwise);
        }
    }

    private void End()
    {
        Skip();
        if (_at < text.Length)
        {
            throw Wrong(_at, $"'{text[_at..]}' does not belong here; the condition ended before it");
        }
    }

    private void Skip()
    {
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }
    }

    private ConditionException Wrong(int at, string what) => new(text, at + 1, what);
}
