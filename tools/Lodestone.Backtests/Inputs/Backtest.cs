namespace Lodestone.Backtests;

/// <summary>An event: what is played, what was observed, what is compared and what would count as right.</summary>
internal sealed record Backtest(
    string Event,
    string Title,
    string Package,
    string Scenario,
    int Draws,
    long Seed,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<SeriesSpec> Series,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<Variant> Variants,
    IReadOnlyDictionary<string, string> Sources
)
{
    /// <summary>Reads every event of <c>data/backtests/events.csv</c>.</summary>
    public static IReadOnlyList<Backtest> ReadAll(string root)
    {
        string folder = Path.Combine(root, "data", "backtests");
        return [.. InputRow.ReadAll(Path.Combine(folder, "events.csv")).Select(row => Read(root, folder, row))];
    }

    private static Backtest Read(string root, string folder, InputRow row)
    {
        string own = Path.Combine(folder, row["event"]);
        Backtest backtest = new(
            row["event"],
            row["title"],
            Path.Combine(root, "data", row["package"]),
            row["scenario"],
            (int)row.Number("draws"),
            (long)row.Number("seed"),
            [.. InputRow.ReadAll(Path.Combine(own, "observations.csv")).Select(Observation.From)],
            [.. InputRow.ReadAll(Path.Combine(own, "series.csv")).Select(SeriesSpec.From)],
            [.. InputRow.ReadAll(Path.Combine(own, "criteria.csv")).Select(Criterion.From)],
            [.. InputRow.ReadAll(Path.Combine(own, "variants.csv")).Select(Variant.From)],
            InputRow.ReadAll(Path.Combine(own, "sources.csv")).ToDictionary(s => s["source"], s => s["citation"])
        );
        HashSet<string> known = [.. backtest.Series.Select(series => series.Id)];
        foreach (Observation observation in backtest.Observations)
        {
            Check(
                known.Contains(observation.Series),
                observation.Row.Where,
                $"series '{observation.Series}'",
                "series.csv"
            );
            foreach (string source in observation.Row["source"].Split(';'))
            {
                Check(backtest.Sources.ContainsKey(source), observation.Row.Where, $"source '{source}'", "sources.csv");
            }
        }

        foreach (Criterion criterion in backtest.Criteria)
        {
            Check(known.Contains(criterion.Series), criterion.Where, $"series '{criterion.Series}'", "series.csv");
        }

        return backtest;
    }

    private static void Check(bool holds, string where, string what, string file)
    {
        if (!holds)
        {
            throw new InputException($"{where}: {what} is not in {file}; add it there or mend the name");
        }
    }
}
