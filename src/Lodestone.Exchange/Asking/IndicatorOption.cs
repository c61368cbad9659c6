namespace Lodestone.Exchange;

/// <summary>Which options each method of indicators takes: one that changes nothing is refused.</summary>
public static class IndicatorOption
{
    private static readonly string[] OfAtlas = [.. IndicatorQuestion.Methods.Skip(1)];

    private static readonly Dictionary<string, string[]> Takers = new(StringComparer.Ordinal)
    {
        ["good"] = OfAtlas,
        ["place"] = [.. OfAtlas.Where(m => m != "n-1")],
        ["on"] = ["usgs", DisruptionReport.Method],
        ["material"] = [IndicatorQuestion.OfStudy],
        ["study"] = [IndicatorQuestion.OfStudy],
        ["io"] = [DisruptionReport.Method],
        ["chances"] = [DisruptionReport.Method],
        ["data"] = OfAtlas,
    };

    /// <summary>True when the answer of a method depends on an option.</summary>
    /// <param name="method">One of <see cref="IndicatorQuestion.Methods"/>.</param>
    /// <param name="option">Name of the option: good, place, on, material, study, io, chances or data.</param>
    public static bool Takes(string method, string option) => Takers[option].Contains(method);

    /// <summary>Refuses the first option that is given and that the method does not take.</summary>
    /// <param name="method">One of <see cref="IndicatorQuestion.Methods"/>.</param>
    /// <param name="prefix">What the names of options begin with in messages.</param>
    /// <param name="options">Names of options and whether each is given.</param>
    /// <exception cref="AskingException">The method does not take an option that is given.</exception>
    public static void Check(string method, string prefix, params IEnumerable<(string Name, bool Given)> options)
    {
        foreach ((string name, bool _) in options.Where(o => o.Given && !Takes(method, o.Name)))
        {
            string[] takers = Takers[name];
            string others = $"{(takers.Length == 1 ? "the method" : "methods")} with it: {string.Join(", ", takers)}";
            string instead =
                method != IndicatorQuestion.OfStudy ? ""
                : name == "good" ? $"; {method} has materials, asked for with {prefix}material"
                : name == "data" ? $"; {method} reads a study, given with {prefix}study"
                : "";
            throw new AskingException($"{prefix}{name}: method {method} does not take it", others + instead);
        }
    }
}
