using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>Units of weight as the Mineral Commodity Summaries write them, in metric tons.</summary>
internal static partial class UsgsUnit
{
    /// <summary>t per unit; null when it is not a weight or not understood.</summary>
    public static double? Tonnes(string unit)
    {
        string text = unit.Trim().ToLowerInvariant();
        if (text is "t" or "kt" or "mmt" or "kg")
        {
            return text switch
            {
                "t" => 1,
                "kt" => 1e3,
                "mmt" => 1e6,
                _ => 1e-3,
            };
        }

        Match match = Words().Match(text);
        if (!match.Success)
        {
            return null;
        }

        double of = match.Groups["mass"].Value.StartsWith("kilo", StringComparison.Ordinal) ? 1e-3 : 1;
        return match.Groups["many"].Value switch
        {
            "thousand" => 1e3 * of,
            "million" => 1e6 * of,
            _ => of,
        };
    }

    [GeneratedRegex(@"^((?<many>thousand|million)s? (of )?)?(metric )?(dry )?(?<mass>tons?|kilograms?)\b")]
    private static partial Regex Words();
}
