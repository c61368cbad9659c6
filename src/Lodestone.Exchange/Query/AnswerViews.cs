using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The tables of the answers that ensembles store, <c>answer.json</c>; each row with the hash of its run.</summary>
internal static class AnswerViews
{
    /// <summary>Names of the views, in the order of an export.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["answer_headline", "answer_members", "answer_chances", "answer_drivers", "answer_convergence"];

    private const string Bands =
        "STRUCT(p05 DOUBLE, p25 DOUBLE, p50 DOUBLE, p75 DOUBLE, p95 DOUBLE, mean DOUBLE, standard_error DOUBLE)";

    private const string Points = "STRUCT(draws BIGINT, \"value\" DOUBLE, half_width DOUBLE)[]";

    private const string Headline =
        $"STRUCT(name VARCHAR, unit VARCHAR, bands {Bands}, cvar95 DOUBLE, cvar95_standard_error DOUBLE, "
        + $"convergence_median {Points}, convergence_p95 {Points})";

    private const string Member =
        $"STRUCT(place VARCHAR, name VARCHAR, good VARCHAR, tonnes_short {Bands}, share_of_need {Bands}, "
        + $"peak_price_multiple {Bands}, value_added_lost_usd {Bands})[]";

    private const string Chance =
        "STRUCT(what VARCHAR, threshold DOUBLE, share_of_draws DOUBLE, share_low DOUBLE, share_high DOUBLE)[]";

    private const string Driver =
        "STRUCT(driver VARCHAR, unit VARCHAR, low DOUBLE, high DOUBLE, headline_at_low DOUBLE, headline_at_high DOUBLE, "
        + "swing_standard_error DOUBLE, first_order DOUBLE, first_order_low DOUBLE, first_order_high DOUBLE)[]";

    /// <summary>The views over the ensembles that have an answer; none where none has.</summary>
    /// <param name="ensembles">Folders of ensembles.</param>
    public static IEnumerable<QueryView> Of(IEnumerable<string> ensembles)
    {
        string[] files = [.. ensembles.Select(folder => Path.Combine(folder, RunStore.AnswerFile)).Where(File.Exists)];
        if (files.Length == 0)
        {
            yield break;
        }

        yield return new QueryView(
            Names[0],
            "one row an ensemble: the number that sums it up",
            "select run, h.name as name, h.unit as unit, unnest(h.bands), h.cvar95 as cvar95, "
                + $"h.cvar95_standard_error as cvar95_standard_error from (select hash as run, headline as h from {Json(files, "headline", Headline)}) where h is not null"
        );
        yield return new QueryView(
            Names[1],
            "one row a member of the alliance: tonnes short, price and value added lost over the horizon",
            $"select run, m.place as place, m.name as name, m.good as good, {Spread("tonnes_short")}, {Spread("share_of_need")}, "
                + $"{Spread("peak_price_multiple")}, {Spread("value_added_lost_usd")} from {Rows(files, "members", Member, "m")}"
        );
        yield return new QueryView(
            Names[2],
            "in how many draws thresholds are passed",
            $"select run, unnest(c) from {Rows(files, "chances", Chance, "c")}"
        );
        yield return new QueryView(
            Names[3],
            "what moves the headline",
            $"select run, unnest(d) from {Rows(files, "drivers", Driver, "d")}"
        );
        yield return new QueryView(
            Names[4],
            "how median and 95 % point of the headline settle with the draws",
            string.Join(
                " union all ",
                new[] { ("median", "convergence_median"), ("p95", "convergence_p95") }.Select(x =>
                    $"select run, '{x.Item1}' as statistic, unnest(p) from (select hash as run, unnest(headline.{x.Item2}) as p from {Json(files, "headline", Headline)})"
                )
            )
        );
    }

    private static string Json(string[] files, string key, string type) =>
        $"read_json({QueryView.Paths(files)}, columns = {{'hash': 'VARCHAR', '{key}': '{type}'}})";

    private static string Rows(string[] files, string key, string type, string row) =>
        $"(select hash as run, unnest({key}) as {row} from {Json(files, key, type)})";

    private static string Spread(string bands) =>
        string.Join(", ", new[] { "p05", "p50", "p95" }.Select(p => $"m.{bands}.{p} as {bands}_{p}"));
}
