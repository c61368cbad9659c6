using System.Globalization;
using Lodestone.Exchange;

namespace Lodestone.Plans;

/// <summary>A price on the command line: <c>110 USD/kg</c>, <c>110000 USD/t</c>, or a bare number of USD/t.</summary>
internal static class PriceOption
{
    private const string Right = "write \"110 USD/kg\", \"110000 USD/t\", or a bare number of USD/t";

    /// <summary>The price in USD/t; anything else is a usage error.</summary>
    public static double Read(string option, string text)
    {
        string trimmed = text.Trim();
        int end = trimmed.Length;
        while (end > 0 && !char.IsAsciiDigit(trimmed[end - 1]) && trimmed[end - 1] != '.')
        {
            end--;
        }

        double? scale = trimmed[end..].Replace(" ", "", StringComparison.Ordinal) switch
        {
            "" or "USD/t" => 1,
            "USD/kg" => 1000,
            _ => null,
        };
        if (
            scale is not { } factor
            || !double.TryParse(
                trimmed[..end],
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out double price
            )
        )
        {
            throw PlanException.Usage($"{option}: '{text}' is not a price", Right);
        }

        return price > 0
            ? price * factor
            : throw PlanException.Usage($"{option} is {text}: a price lies above 0", Right);
    }

    /// <summary>True when a price is written with its unit.</summary>
    public static bool HasUnit(string text) => text.Contains("USD", StringComparison.Ordinal);

    /// <summary>A price for readers, in USD/kg from 1 USD/kg on.</summary>
    public static string Text(double price) =>
        price >= 1000 ? $"{Figure.Short(price / 1000)} USD/kg" : $"{Figure.Short(price)} USD/t";

    /// <summary>A cost a tonne that may be negative.</summary>
    public static string Signed(double price) => price < 0 ? $"-{Text(-price)}" : Text(price);
}
