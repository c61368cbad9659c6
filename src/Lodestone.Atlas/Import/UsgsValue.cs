using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>A figure as the Mineral Commodity Summaries print it: a number, or a mark that stands for none.</summary>
/// <param name="Number">The number; null when the source prints none.</param>
/// <param name="Estimated">Marked as an estimate.</param>
/// <param name="Withheld">Known to the source and not published.</param>
/// <param name="Problem">Why there is no number; empty when there is one or it is withheld.</param>
internal sealed partial record UsgsValue(double? Number, bool Estimated, bool Withheld, string Problem)
{
    /// <summary>
    /// Reads <c>1,200</c>, <c>e1,200</c> and <c>1,200 e</c> (estimates), <c>—</c> (zero), <c>W</c> (withheld),
    /// <c>NA</c> (not available), <c>XX</c> (not applicable), <c>s</c> (less than half a unit), <c>&gt;1,000</c> (a bound).
    /// </summary>
    public static UsgsValue Read(string printed)
    {
        string text = printed.Replace('\u00A0', ' ').Trim();
        switch (text)
        {
            case "":
                return None("the source gives no figure");
            case "W" or "w":
                return new UsgsValue(null, false, Withheld: true, "");
            case "—" or "–" or "-" or "--" or "\u0097":
                return new UsgsValue(0, false, false, "");
            case "NA" or "N/A" or "NA.":
                return None("not available in the source");
            case "XX":
                return None("not applicable in the source");
            case "s" or "(s)":
                return None("less than half of the unit, not a figure");
        }

        Match match = Figure().Match(text);
        if (match.Success)
        {
            bool estimated = match.Groups["before"].Length > 0 || match.Groups["after"].Length > 0;
            string plain = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
            return new UsgsValue(double.Parse(plain, CultureInfo.InvariantCulture), estimated, false, "");
        }

        return None(Bound().IsMatch(text) ? "a bound or a range, not a figure" : "not a figure");
    }

    private static UsgsValue None(string problem) => new(null, false, false, problem);

    [GeneratedRegex(@"^(?<before>e)?\s*(?<number>(\d{1,3}(,\d{3})+|\d+)(\.\d+)?)\s*(?<after>e)?$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^[<>≥≤]|\d\s*(-|–|to)\s*\d")]
    private static partial Regex Bound();
}
