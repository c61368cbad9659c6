using System.Text.Json;

namespace Lodestone.Cli.Tests;

public sealed class EnsembleCompareTests : IDisposable
{
    private readonly Desk _desk = DrawsDesk.New();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Draws_in_common_cancel_in_the_differences()
    {
        (int exit, string output, string error) = _desk.Run(
            "compare",
            "cut-off",
            "halved",
            "--draws",
            "48",
            "--seed",
            "5",
            "--output",
            "json"
        );
        Assert.Equal((0, ""), (exit, exit == 0 ? "" : error));
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement root = document.RootElement;
        Assert.Equal("lodestone.compare-ensembles/1", root.GetProperty("schema").GetString());
        Assert.Equal(48, root.GetProperty("paired_draws").GetInt32());
        JsonElement japan = root.GetProperty("kpis")
            .EnumerateArray()
            .First(k => k.GetProperty("kind").GetString() == "short" && k.GetProperty("place").GetString() == "JPN");
        JsonElement difference = Assert.Single(japan.GetProperty("differences").EnumerateArray());
        JsonElement bands = difference.GetProperty("bands");
        double width = bands.GetProperty("p95").GetDouble() - bands.GetProperty("p05").GetDouble();
        Assert.True(width < difference.GetProperty("unpaired_width").GetDouble());
        Assert.Equal(
            width / difference.GetProperty("unpaired_width").GetDouble(),
            difference.GetProperty("paired_over_unpaired").GetDouble(),
            12
        );
        Assert.True(bands.GetProperty("p95").GetDouble() < 0);
        Assert.True(difference.GetProperty("clear_of_zero").GetBoolean());
    }

    [Fact]
    public void The_table_says_in_words_what_is_clear_of_zero()
    {
        (int exit, string output, _) = _desk.Run("compare", "cut-off", "halved", "--draws", "48");
        Assert.Equal(0, exit);
        Assert.Contains(
            "[2] against [1]: Japan is short of ",
            output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
        Assert.Contains(" t less of NdFeB magnets (median ", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("of 48 draws of seed 0.", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.Equal(2, _desk.RunFolders.Length);
    }

    [Fact]
    public void A_scenario_against_itself_differs_by_nothing_and_nothing_is_said()
    {
        string output = _desk.Run("compare", "cut-off", "cut-off", "--draws", "20", "--output", "md").Output;
        Assert.Contains("Differences clear of zero:\n\n- none\n", output, StringComparison.Ordinal);
        Assert.Contains(" | 0 | 0 |", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_keeps_what_the_other_scenario_names()
    {
        (int exit, string output, string error) = _desk.Run("compare", "baseline", "cut-off", "--draws", "20");
        Assert.Equal((0, ""), (exit, exit == 0 ? "" : error));
        Assert.Contains("more of NdFeB magnets (median", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Few_draws_are_compared_without_words()
    {
        (int exit, string output, _) = _desk.Run("compare", "cut-off", "halved", "--draws", "4");
        Assert.Equal(0, exit);
        Assert.Contains("nothing is said of 4 draws: 20 or more", output, StringComparison.Ordinal);
        Assert.Contains("Caution: 4 draws are too few", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("[2] against [1]:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("*", output, StringComparison.Ordinal);
        string json = _desk.Run("compare", "cut-off", "halved", "--draws", "4", "-o", "json").Output;
        Assert.DoesNotContain("\"clear_of_zero\": true", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_a_run_has_no_draws_to_compare()
    {
        _desk.Run("run", "cut-off");
        (int exit, _, string error) = _desk.Run("compare", "cut-off", _desk.RunFolders[0], "--draws", "20");
        Assert.Equal(2, exit);
        Assert.Contains("is the folder of a run; with --draws scenarios are compared", error, StringComparison.Ordinal);
    }
}
