using Xunit;

namespace Lodestone.Backtests.Tests;

public class ReportTests
{
    /// <summary>Regenerate with <c>dotnet run --project tools/Lodestone.Backtests -c Release -- .</c> and read the page again.</summary>
    [Fact]
    public void The_page_and_its_pictures_are_what_the_model_says_today()
    {
        IReadOnlyDictionary<string, string> files = BacktestReport.Files(Repository.Root);
        foreach ((string file, string text) in files)
        {
            string path = Path.Combine(Repository.Root, file);
            Assert.True(File.Exists(path), $"{file} is missing");
            Assert.Equal(text, File.ReadAllText(path).ReplaceLineEndings("\n"));
        }

        string[] drawn = [.. files.Keys.Where(f => f.EndsWith(".svg", StringComparison.Ordinal)).Order()];
        string folder = Path.Combine(Repository.Root, "docs", "img", "backtests");
        Assert.Equal(Directory.GetFiles(folder).Select(Path.GetFileName).Order(), drawn.Select(Path.GetFileName));
        string page = files[BacktestReport.Page];
        Assert.All(drawn, f => Assert.Contains($"({f["docs/".Length..]})", page, StringComparison.Ordinal));
    }

    /// <summary>Read off the observations by hand, without the generator.</summary>
    [Fact]
    public void What_is_compared_is_what_was_observed()
    {
        Backtest april = Backtest.ReadAll(Repository.Root).Single(b => b.Event == "april-2025-controls");
        var played = PlayedBacktest.Central(april);
        SeriesSpec exports = april.Series.Single(s => s.Id == "magnet-exports");
        double[] model = played.Of(exports);

        // Customs: 5,089 t a month in the first quarter, then 2,628, 1,238, 3,188 and 5,577 t; the scenario is rounded to 1 %.
        double[] customs = [2628 / 5089.0, 1238 / 5089.0, 3188 / 5089.0, 5577 / 5089.0];
        for (int month = 0; month < customs.Length; month++)
        {
            Assert.Equal(customs[month], model[3 + month], 0.006);
        }
    }
}
