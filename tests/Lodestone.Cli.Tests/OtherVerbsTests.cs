using System.Text.Json;
using Lodestone.Fixtures;

namespace Lodestone.Cli.Tests;

public sealed class OtherVerbsTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Compare_puts_assumptions_before_results()
    {
        (int exit, string output, _) = _desk.Run("compare", "baseline", "cut-off");
        Assert.Equal(0, exit);
        int assumption = output.IndexOf(
            "- ban on dysprosium oxide and NdFeB magnets from China to everyone",
            StringComparison.Ordinal
        );
        int number = output.IndexOf("NdFeB magnets short, members, t", StringComparison.Ordinal);
        Assert.InRange(assumption, 0, number);
        Assert.Contains("[2]−[1]", output, StringComparison.Ordinal);
        Assert.Matches("NdFeB magnets short, members, t +0 +238 +\\+238", output);
        Assert.Empty(_desk.RunFolders);
    }

    [Theory]
    [InlineData("json", "\"schema\": \"lodestone.compare/1\"")]
    [InlineData("md", "| NdFeB magnets short, members, t | 0 | 238 | +238 |")]
    public void Compare_speaks_other_formats(string format, string expected) =>
        Assert.Contains(
            expected,
            _desk.Run("compare", "baseline", "cut-off", "-o", format).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void Stored_runs_can_be_compared()
    {
        _desk.Run("run", "cut-off");
        string stored = _desk.RunFolders[0];
        Assert.Equal(0, _desk.Run("compare", "baseline", stored).Exit);
        _desk.Put("data/atlas/sources.csv", "source,citation,url,licence\ns,Another text,,CC0");
        (int exit, _, string error) = _desk.Run("compare", "baseline", stored);
        Assert.Equal(3, exit);
        Assert.Contains("play the scenario again: lodestone run cut-off", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenarios_are_listed_by_name_and_title()
    {
        string output = _desk.Run("scenario", "list").Output;
        Assert.Matches("cut-off +China stops exporting magnets for six months", output);
        using JsonDocument document = JsonDocument.Parse(_desk.Run("scenario", "list", "-o", "json").Output);
        Assert.Contains(
            document.RootElement.GetProperty("scenarios").EnumerateArray(),
            s => s.GetProperty("name").GetString() == "baseline"
        );
    }

    [Fact]
    public void A_scenario_is_shown_in_words()
    {
        (int exit, string output, _) = _desk.Run("scenario", "show", "cut-off");
        Assert.Equal(0, exit);
        Assert.Contains("Horizon: 12 months, from December 2026 to November 2027", output, StringComparison.Ordinal);
        Assert.Contains(
            "    - ban on dysprosium oxide and NdFeB magnets from China to everyone, from December 2026 to May\n      2027 (line 5)",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("Policies:\n    - none", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_uncertain_is_shown_in_words()
    {
        _desk.Put(
            "wide.yaml",
            """
            name: wide
            title: Wide
            horizon: { start: 2026-12, periods: 6 }
            events:
              - ban: { goods: dy-oxide, from: CHN, to: "*", periods: 3, range: { start: [0, 0, 2], periods: [1, 3, 6] } }
            uncertainty: { draws: 50, seed: 7, stocks: [0.6, 1, 1.4] }
            """
        );
        string output = _desk.Run("scenario", "show", "wide").Output.ReplaceLineEndings(" ");
        Assert.Matches("uncertain: +begins +up +to +2 +months +later, +lasts +1 +to +6 +months", output);
        Assert.Contains(
            "Uncertainty: 50 draws, seed 7; private stocks 0.6 to 1.4 times the atlas",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_scenario_is_checked()
    {
        Assert.Equal(
            (0, $"data/scenarios/cut-off.yaml: ok\n"),
            (_desk.Run("scenario", "check", "cut-off").Exit, _desk.Run("scenario", "check", "cut-off").Output)
        );
        _desk.Put(
            "bad.yaml",
            "name: bad\ntitle: Bad\nhorizon: { start: 2026-12, periods: 6, step: month }\nevents:\n  - ban: { goods: [dy-oxid], from: CHN, to: \"*\" }"
        );
        (int exit, string output, _) = _desk.Run("scenario", "check", "bad");
        Assert.Equal(3, exit);
        Assert.Contains("bad.yaml:5:", output, StringComparison.Ordinal);
        Assert.Contains("bad.yaml: FAIL, 1 error", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throttle")]
    [InlineData("tariff")]
    public void A_new_scenario_comes_from_a_template(string template)
    {
        Assert.Equal((0, "fresh.yaml\n", ""), _desk.Run("scenario", "new", "fresh", "--template", template));
        Assert.Contains($"- {template}:", File.ReadAllText(_desk["fresh.yaml"]), StringComparison.Ordinal);
        (int exit, _, string error) = _desk.Run("scenario", "new", "fresh");
        Assert.Equal(2, exit);
        Assert.Contains("exists already", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ban_template_plays_at_once()
    {
        _desk.Run("scenario", "new", "fresh");
        Assert.Equal(0, _desk.Run("run", "fresh").Exit);
    }

    [Fact]
    public void Data_is_checked_and_summed_up()
    {
        (int exit, string output, _) = _desk.Run("atlas", "check");
        Assert.Equal(0, exit);
        Assert.Contains("demand.csv", output, StringComparison.Ordinal);
        Assert.Matches("data/atlas [0-9a-f]{12}: ok", output);
        _desk.Put("data/atlas/demand.csv", "good,place\n");
        Assert.Equal(3, _desk.Run("atlas", "check").Exit);
        using JsonDocument document = JsonDocument.Parse(_desk.Run("atlas", "check", "--output", "json").Output);
        Assert.Equal("lodestone.error/1", document.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public void Rows_are_shown_and_explained()
    {
        string output = _desk.Run("atlas", "show", "demand", "place=JPN").Output;
        Assert.Contains("1 of 4 rows of demand.csv", output, StringComparison.Ordinal);
        string csv = _desk.Run("atlas", "show", "demand", "place=JPN", "-o", "csv").Output;
        Assert.Equal(
            "good,place,sector,quantity_t,elasticity,choke_multiple,source,evidence\nndfeb-magnet,JPN,ev,120,-0.4,8,s,assumption\n",
            csv
        );
        Assert.Contains(
            "demand.csv:3",
            _desk.Run("atlas", "why", "demand", "ndfeb-magnet/JPN/ev").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Made for tests",
            _desk.Run("atlas", "why", "demand", "ndfeb-magnet/JPN/ev").Output,
            StringComparison.Ordinal
        );
        Assert.Matches("capacity +3", _desk.Run("atlas", "show").Output);
    }

    [Fact]
    public void A_known_value_that_no_row_has_gives_no_rows_and_says_so()
    {
        (int exit, string output, string error) = _desk.Run("atlas", "show", "demand", "sector=ev", "evidence=derived");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("0 of 4 rows of demand.csv; no row has evidence derived", output, StringComparison.Ordinal);
        (exit, output, error) = _desk.Run("atlas", "show", "demand", "evidence=derived", "-o", "csv");
        Assert.Equal((0, "no row has evidence derived\n"), (exit, error));
        Assert.Single(output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Doctor_finds_what_is_wrong()
    {
        (int exit, string output, _) = _desk.Run("doctor");
        Assert.Equal(0, exit);
        Assert.Equal(5, output.Split('\n').Count(l => l.StartsWith("ok ", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(_desk["runs"]));
        _desk.Host = _desk.Host with { Solve = (_, s, _, _, _) => HandMade.Outcome(s) };
        (exit, output, _) = _desk.Run("doctor");
        Assert.Equal(3, exit);
        Assert.Contains("FAIL  engine     base year missed by", output, StringComparison.Ordinal);
        Directory.Delete(_desk["data"], true);
        (exit, output, _) = _desk.Run("doctor");
        Assert.Equal(3, exit);
        Assert.Contains("FAIL  data", output, StringComparison.Ordinal);
        Assert.Contains("hint: give its folder with --data DIR", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scenario")]
    [InlineData("datapackage")]
    [InlineData("run")]
    [InlineData("ensemble")]
    [InlineData("outcome")]
    public void Schemas_are_json(string name)
    {
        (int exit, string output, _) = _desk.Run("schema", name);
        Assert.Equal(0, exit);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.True(document.RootElement.TryGetProperty("$schema", out _));
    }

    [Fact]
    public void Schemas_are_listed() =>
        Assert.Equal("scenario\ndatapackage\nrun\nensemble\noutcome\n", _desk.Run("schema").Output);

    [Fact]
    public void Versions_are_told()
    {
        string output = _desk.Run("version").Output;
        Assert.Matches(
            "lodestone \\d+\\.\\d+\\.\\d+\nengine \\d+\\.\\d+\\.\\d+ .*\ndata small [0-9a-f]{12} \\(base year 2024, data/atlas\\)\n",
            output
        );
        Assert.Equal(output, _desk.Run("--version").Output);
        using JsonDocument document = JsonDocument.Parse(_desk.Run("version", "-o", "json").Output);
        Assert.Equal("2024", document.RootElement.GetProperty("data").GetProperty("base_year").GetString());
    }
}
