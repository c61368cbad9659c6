using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>What is wrong with values of options, in words: numbers that are none, choices that are not offered.</summary>
internal static class OptionValues
{
    /// <summary>An option and what is wrong with a value of it.</summary>
    public static IEnumerable<(Option Option, Finding Finding)> Findings(ParseResult parsed)
    {
        foreach (OptionResult given in parsed.CommandResult.Children.OfType<OptionResult>())
        {
            string see = $"see {UsageCheck.Path(parsed.CommandResult.Command)} --help";
            foreach (Token token in given.Tokens)
            {
                if (Wrong(given.Option, token.Value) is { } wrong)
                {
                    yield return (
                        given.Option,
                        new Finding(
                            Severity.Error,
                            "",
                            0,
                            0,
                            "",
                            $"{given.Option.Name} '{token.Value}' {wrong.Problem}",
                            $"{wrong.Remedy}; {see}"
                        )
                    );
                }
            }
        }
    }

    /// <summary>The option that an error of the parser is about; null when it is about something else.</summary>
    public static Option? Of(ParseError error)
    {
        for (SymbolResult? at = error.SymbolResult; at is not null; at = at.Parent)
        {
            if (at is OptionResult result)
            {
                return result.Option;
            }
        }

        return null;
    }

    /// <summary>What is wrong with an argument that takes one of a few words; null when the error is about something else.</summary>
    public static Finding? OfArgument(ParseError error, string see)
    {
        if (error.SymbolResult is not ArgumentResult { Tokens: [var token, ..] } result)
        {
            return null;
        }

        string[] offered = [.. result.Argument.GetCompletions(CompletionContext.Empty).Select(c => c.Label)];
        return offered.Length == 0 || offered.Contains(token.Value, StringComparer.Ordinal)
            ? null
            : new Finding(
                Severity.Error,
                "",
                0,
                0,
                "",
                $"{result.Argument.Name} '{token.Value}' is not offered",
                $"{NearWord.Hint(token.Value, offered, $"one of: {string.Join(", ", offered)}")}; {see}"
            );
    }

    private static (string Problem, string Remedy)? Wrong(Option option, string text)
    {
        Type type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        if (type == typeof(int))
        {
            return Whole(option, text, int.MaxValue);
        }

        if (type == typeof(long))
        {
            return Whole(option, text, long.MaxValue);
        }

        return type == typeof(double) ? Number(option, text)
            : type == typeof(string) ? Choice(option, text)
            : null;
    }

    private static (string Problem, string Remedy)? Whole(Option option, string text, long most)
    {
        if (decimal.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out decimal whole))
        {
            return whole > most || whole < -most - 1m
                ? ("is out of range", $"the largest is {Figure.Whole(most)}, the smallest {Figure.Whole(-most - 1)}")
                : null;
        }

        bool meant =
            decimal.TryParse(
                text,
                NumberStyles.Float | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out decimal close
            )
            && close == decimal.Truncate(close)
            && Math.Abs(close) <= most;
        return (
            "is not a whole number",
            meant
                ? $"write it in digits alone: {option.Name} {Figure.Whole((long)close)}"
                : $"write digits alone, such as {option.Name} 10"
        );
    }

    private static (string Problem, string Remedy)? Number(Option option, string text)
    {
        if (IsNumber(text))
        {
            return null;
        }

        string point = text.Replace(',', '.');
        return (
            "is not a number",
            IsNumber(point)
                ? $"write decimals after a point and thousands together: {option.Name} {point} or {option.Name} {text.Replace(",", "", StringComparison.Ordinal)}"
                : $"write a number such as {option.Name} 0.5"
        );
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        && double.IsFinite(value);

    private static (string Problem, string Remedy)? Choice(Option option, string text)
    {
        string[] offered = [.. option.GetCompletions(CompletionContext.Empty).Select(c => c.Label)];
        return offered.Length == 0 || offered.Contains(text, StringComparer.Ordinal)
            ? null
            : ("is not offered", NearWord.Hint(text, offered, $"one of: {string.Join(", ", offered)}"));
    }
}
