using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.AtlasCompiler;

/// <summary>
/// A published figure written in terms of the finished atlas: a sum of terms, or one sum over another with <c>/</c>. Beside the
/// functions of <see cref="LinearExpression"/>: <c>exports(good,place)</c>, <c>trade(good,exporter,importer)</c> and
/// <c>demand(good,place,sector)</c>.
/// </summary>
internal static partial class TargetExpression
{
    /// <summary>Value in the atlas.</summary>
    public static double Value(string expression, AtlasCompilation atlas)
    {
        string[] sides = expression.Split('/');
        double value = Sum(sides[0], atlas);
        return sides.Length == 1 ? value : value / Sum(sides[1], atlas);
    }

    private static double Sum(string expression, AtlasCompilation atlas)
    {
        double sum = 0;
        foreach (Match term in Term().Matches(expression))
        {
            double factor = term.Groups["sign"].Value == "-" ? -1 : 1;
            factor *= term.Groups["factor"].Success
                ? double.Parse(term.Groups["factor"].Value, CultureInfo.InvariantCulture)
                : 1;
            sum +=
                factor
                * One(
                    term.Groups["call"].Value,
                    term.Groups["function"].Value,
                    term.Groups["arguments"].Value.Split(','),
                    atlas
                );
        }

        return sum;
    }

    private static double One(string call, string function, string[] arguments, AtlasCompilation atlas) =>
        function switch
        {
            "exports" => Flows(atlas, arguments[0], arguments[1], "*")
                .Where(row => row.Exporter != row.Importer)
                .Sum(row => row.Quantity),
            "trade" => Flows(atlas, arguments[0], arguments[1], arguments[2]).Sum(row => row.Quantity),
            "demand" => atlas
                .Sectors.Rows.Where(row =>
                    row.Sector == arguments[2]
                    && LinearExpression.Fits(arguments[0], atlas.Balance.Unknowns[row.Use].Good)
                    && LinearExpression.Fits(arguments[1], atlas.Balance.Unknowns[row.Use].Place)
                )
                .Sum(row => row.Quantity),
            _ => LinearExpression.Value(call, atlas.Balance),
        };

    private static IEnumerable<TradeRow> Flows(AtlasCompilation atlas, string good, string exporter, string importer) =>
        atlas.Trade.Rows.Where(row =>
            LinearExpression.Fits(good, row.Good)
            && LinearExpression.Fits(exporter, row.Exporter)
            && LinearExpression.Fits(importer, row.Importer)
        );

    [GeneratedRegex(@"(?<sign>[+-]?)(?:(?<factor>[0-9.]+)\*)?(?<call>(?<function>[a-z]+)\((?<arguments>[^()]*)\))")]
    private static partial Regex Term();
}
