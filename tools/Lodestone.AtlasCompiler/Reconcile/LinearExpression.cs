using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.AtlasCompiler;

/// <summary>
/// A weighted sum over the chain, such as <c>0.87*output(dy-oxide,*)-use(dy-oxide,JPN)</c>. Functions: <c>activity(process,place)</c>,
/// <c>output(good,place)</c>, <c>made(good,process,place)</c>, <c>ore(oxide,place)</c> (oxide held in what mines deliver),
/// <c>use(good,place)</c> (final use). A <c>*</c> stands for any run of characters.
/// </summary>
internal static partial class LinearExpression
{
    /// <summary>Coefficient of every unknown.</summary>
    public static double[] Coefficients(string expression, StageBalance balance)
    {
        double[] sum = new double[balance.Unknowns.Count];
        MatchCollection terms = Term().Matches(expression);
        if (string.Concat(terms.Select(t => t.Value)) != expression || terms.Count == 0)
        {
            throw new InputException($"cannot read the expression '{expression}'");
        }

        foreach (Match term in terms)
        {
            double factor = term.Groups["sign"].Value == "-" ? -1 : 1;
            factor *= term.Groups["factor"].Success
                ? double.Parse(term.Groups["factor"].Value, CultureInfo.InvariantCulture)
                : 1;
            string[] arguments = term.Groups["arguments"].Value.Split(',');
            for (int at = 0; at < sum.Length; at++)
            {
                sum[at] +=
                    factor * One(term.Groups["function"].Value, arguments, balance.Unknowns[at], balance.Recipes);
            }
        }

        return sum;
    }

    /// <summary>Value at the reconciled quantities.</summary>
    public static double Value(string expression, StageBalance balance) =>
        Coefficients(expression, balance).Zip(balance.Values, (slope, x) => slope * x).Sum();

    /// <summary>True when a name fits a pattern with <c>*</c>.</summary>
    public static bool Fits(string pattern, string name) =>
        Regex.IsMatch(name, "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$");

    private static double One(string function, string[] arguments, Unknown unknown, RecipeBook recipes)
    {
        if (!Fits(arguments[^1], unknown.Place))
        {
            return 0;
        }

        return (function, unknown.IsPlant) switch
        {
            ("activity", true) => Fits(arguments[0], unknown.Process) ? 1 : 0,
            ("output", true) => recipes[unknown.Process]
                .Outputs.Where(t => Fits(arguments[0], t.Good))
                .Sum(t => t.Coefficient),
            ("made", true) => Fits(arguments[1], unknown.Process) ? recipes[unknown.Process].Yield(arguments[0]) : 0,
            ("ore", true) => unknown.Process.StartsWith("mine-", StringComparison.Ordinal)
                ? recipes.Splits[(unknown.Process["mine-".Length..], arguments[0])]
                : 0,
            ("use", false) => Fits(arguments[0], unknown.Good) ? 1 : 0,
            ("activity" or "output" or "made" or "ore" or "use", _) => 0,
            _ => throw new InputException($"unknown function '{function}'"),
        };
    }

    [GeneratedRegex(@"(?<sign>[+-]?)(?:(?<factor>[0-9.]+)\*)?(?<function>[a-z]+)\((?<arguments>[^()]*)\)")]
    private static partial Regex Term();
}
