using System.Globalization;
using System.Text.RegularExpressions;
using Lodestone.Model;

namespace Lodestone.Plans;

/// <summary>Money as people write it: <c>1.2bn AUD</c>, <c>250 m USD</c>, <c>3e9 EUR</c>.</summary>
internal static partial class MoneyText
{
    private static readonly Dictionary<string, double> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = 1,
        ["k"] = 1e3,
        ["thousand"] = 1e3,
        ["m"] = 1e6,
        ["mn"] = 1e6,
        ["million"] = 1e6,
        ["bn"] = 1e9,
        ["b"] = 1e9,
        ["billion"] = 1e9,
    };

    /// <summary>An amount and its currency; USD where none is written.</summary>
    /// <exception cref="PlanException">It cannot be read; exit code 2.</exception>
    public static (double Amount, string Currency) Read(string option, string text)
    {
        Match match = Money().Match(text.Trim());
        if (
            !match.Success
            || !Words.TryGetValue(match.Groups["word"].Value, out double factor)
            || !double.TryParse(
                match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out double number
            )
        )
        {
            throw PlanException.Usage(
                $"{option}: '{text}' is not an amount of money",
                "write it as \"1.2bn AUD\", \"250m USD\" or 5e8"
            );
        }

        string currency = match.Groups["currency"].Value.ToUpperInvariant();
        return (number * factor, currency.Length > 0 ? currency : "USD");
    }

    /// <summary>US dollars a unit of a currency: as given on the command line, else the newest rate of the data.</summary>
    /// <exception cref="PlanException">There is no rate; exit code 3.</exception>
    public static ExchangeRate Rate(ReserveData data, string currency, IReadOnlyList<string> given)
    {
        foreach (string rate in given)
        {
            string[] parts = rate.Split('=');
            if (
                parts.Length != 2
                || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double usd)
                || !(usd > 0)
            )
            {
                throw PlanException.Usage(
                    $"--rate: '{rate}' is not a rate",
                    "write the dollars a unit is worth, as AUD=0.65"
                );
            }

            if (string.Equals(parts[0].Trim(), currency, StringComparison.OrdinalIgnoreCase))
            {
                return new ExchangeRate(currency, "the command line", usd, usd, usd, Provenance.None);
            }
        }

        return data.Rates.Where(r => string.Equals(r.Currency, currency, StringComparison.OrdinalIgnoreCase))
                .MaxBy(r => r.Date, StringComparer.Ordinal)
            ?? throw new PlanException(
                PlanFault.Check,
                $"there is no rate for {currency}",
                $"known: {string.Join(", ", data.Rates.Select(r => r.Currency).Distinct())}; give another with --rate {currency}=0.5"
            );
    }

    [GeneratedRegex(
        @"^(?<number>-?[0-9][0-9,]*(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)\s*(?<word>thousand|million|billion|mn|bn|k|m|b)?\s*(?<currency>[A-Za-z]{3})?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Money();
}
