namespace Lodestone.Backtests;

/// <summary>Everything the generator writes: the filled page and the pictures, by path below the repository.</summary>
internal static class BacktestReport
{
    /// <summary>The page.</summary>
    public const string Page = "docs/backtests.md";

    /// <summary>Plays every event and gives each file with its text.</summary>
    public static IReadOnlyDictionary<string, string> Files(string root)
    {
        Dictionary<string, string> files = [];
        string page = File.ReadAllText(Path.Combine(root, Page)).ReplaceLineEndings("\n");
        foreach (Backtest backtest in Backtest.ReadAll(root))
        {
            var played = PlayedBacktest.Central(backtest);
            var band = BacktestBand.Of(backtest);
            foreach ((string name, string svg) in BacktestCharts.Draw(played, band))
            {
                files[$"docs/img/backtests/{name}.svg"] = svg;
            }

            page = Fill(page, $"{backtest.Event} verdicts", BacktestTables.Verdicts(played, band));
            page = Fill(page, $"{backtest.Event} months", BacktestTables.Months(played));
            page = Fill(page, $"{backtest.Event} variants", BacktestTables.Variants(played));
            page = Fill(page, $"{backtest.Event} sources", BacktestTables.Sources(played));
        }

        files[Page] = page;
        return files;
    }

    /// <summary>Replaces the text between the markers of a region.</summary>
    private static string Fill(string page, string name, string text)
    {
        string start = $"<!-- generated: {name} -->\n";
        string end = $"<!-- end: {name} -->";
        int from = page.IndexOf(start, StringComparison.Ordinal);
        int to = page.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from
            ? throw new InputException($"{Page} has no markers for '{name}'; add {start.TrimEnd()} and {end}")
            : page[..(from + start.Length)] + "\n" + text + "\n" + page[to..];
    }
}
