using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lodestone.Runs;

namespace Lodestone.Cli.Tests;

public sealed partial class EnsembleRunTests : IDisposable
{
    private readonly Desk _desk = DrawsDesk.New();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void An_ensemble_prints_ranges_tables_and_counts()
    {
        (int exit, string output, string error) = _desk.Run("run", "cut-off", "--draws", "40", "--seed", "7");
        Assert.Equal((0, ""), (exit, exit == 0 ? "" : error));
        Assert.Contains(
            "(length varies), Japan runs short of",
            output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
        Assert.Contains("(5–95 %, median ", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("(CVaR 95)", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("How likely ", output, StringComparison.Ordinal);
        Assert.Contains("After draws ", output, StringComparison.Ordinal);
        Assert.Contains(
            "40 draws · 320 months solved · 0 by a fallback · 0 missed the tolerance · no draw left out",
            output,
            StringComparison.Ordinal
        );
        Assert.All(output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        string folder = Assert.Single(_desk.RunFolders);
        Assert.Equal(
            ["answer.json", "ensemble.json", "ensemble.sha256", "outcome.csv", "run.json", "shards"],
            Directory.GetFileSystemEntries(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Bands_are_ordered_and_the_counts_are_written_down()
    {
        string output = _desk.Run("run", "cut-off", "--draws", "100", "--output", "json").Output;
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement root = document.RootElement;
        Assert.Equal("lodestone.ensemble/1", root.GetProperty("schema").GetString());
        Assert.Equal(800, root.GetProperty("counts").GetProperty("periods").GetInt32());
        JsonElement[] members = [.. root.GetProperty("members").EnumerateArray()];
        Assert.Equal(3, members.Length);
        foreach (JsonElement bands in members.Select(m => m.GetProperty("tonnes_short")))
        {
            double[] order =
            [
                .. new[] { "p05", "p25", "p50", "p75", "p95" }.Select(k => bands.GetProperty(k).GetDouble()),
            ];
            Assert.Equal(order.Order(), order);
            Assert.True(order[0] < order[4]);
            Assert.True(order[0] >= 0);
        }

        JsonElement[] drivers = [.. root.GetProperty("drivers").EnumerateArray()];
        JsonElement length = drivers.Single(d =>
            d.GetProperty("driver").GetString() == "throttle_periods@dy-oxide+ndfeb-magnet"
        );
        Assert.True(
            length.GetProperty("headline_at_high").GetDouble() > length.GetProperty("headline_at_low").GetDouble()
        );
        double[] swings =
        [
            .. drivers.Select(d =>
                Math.Abs(d.GetProperty("headline_at_high").GetDouble() - d.GetProperty("headline_at_low").GetDouble())
            ),
        ];
        Assert.Equal(swings.OrderDescending(), swings);
    }

    [Fact]
    public void Csv_is_the_file_of_the_ensemble()
    {
        string output = _desk.Run("run", "cut-off", "--draws", "20", "--output", "csv").Output;
        Assert.Equal(File.ReadAllText(Path.Combine(_desk.RunFolders[0], "outcome.csv")), output);
        Assert.StartsWith(
            "scenario,variable,place,partner,good,process,sector,period,unit,p05,p25,p50,p75,p95,mean,draws\n",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Workers_move_no_byte()
    {
        Assert.Equal(0, _desk.Run("run", "cut-off", "--draws", "64", "--workers", "1", "--out", "one").Exit);
        Assert.Equal(0, _desk.Run("run", "cut-off", "--draws", "64", "--workers", "2", "--runs", "two").Exit);
        Assert.Equal(Bytes("one"), Bytes("two"));
        Assert.Equal(13, Bytes("one").Length - 4);
    }

    [Fact]
    public void An_interrupted_ensemble_says_how_to_go_on_and_goes_on_to_the_same_bytes()
    {
        Assert.Equal(0, _desk.Run("run", "cut-off", "--draws", "64", "--out", "whole").Exit);
        AppHost host = _desk.Host;
        using var end = new CancellationTokenSource();
        _desk.Host = host with { Clock = new InterruptingClock(2, end), Cancellation = end.Token };
        string[] command = ["run", "cut-off", "--draws", "64", "--workers", "1", "--out", "parted"];
        (int exit, string output, string error) = _desk.Run(command);
        Assert.Equal((130, ""), (exit, output));
        Match stored = Stored().Match(error);
        Assert.True(stored.Success, error);
        int done = int.Parse(stored.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(done, 16, 48);
        Assert.Contains(
            "to go on from there: lodestone run cut-off --draws 64 --workers 1 --out parted",
            error,
            StringComparison.Ordinal
        );

        _desk.Host = host;
        (exit, _, error) = _desk.Run(command);
        Assert.Equal(0, exit);
        Assert.Contains($"continuing: {done} of 64 draws are there", error, StringComparison.Ordinal);
        Assert.Equal(Bytes("whole"), Bytes("parted"));
    }

    [Fact]
    public void A_draw_played_alone_equals_its_row_in_the_shards()
    {
        Assert.Equal(0, _desk.Run("run", "cut-off", "--draws", "20", "--seed", "3", "--quiet").Exit);
        EnsembleReader stored = EnsembleReader.Open(_desk.RunFolders[0]);
        (int exit, string output, _) = _desk.Run("run", "cut-off", "--draw", "13", "--seed", "3", "--out", "alone");
        Assert.Equal(0, exit);
        Assert.Contains("Draw 13 of seed 3, played alone – one draw, no range.", output, StringComparison.Ordinal);
        Run alone = RunStore.Load(Assert.Single(Directory.GetDirectories(_desk["alone"])));
        Assert.Equal(13, alone.Record.Draw);
        var rows = alone.Outcome.Rows.ToLookup(r => (r.Variable, r.Good, r.Place, r.Period));
        int compared = 0;
        for (int i = 0; i < stored.Series.Count; i++)
        {
            Series s = stored.Series[i];
            string variable = s.Variable == "price.ask" ? "price.user" : s.Variable;
            bool industrial = s.Process.Length > 0;
            double expected = rows[(variable, s.Good, s.Place, s.Period)]
                .Where(r => r.Process.Length > 0 == industrial)
                .Sum(r => r.Value);
            double actual = stored.Values(i)[13];
            Assert.True(
                Math.Abs(actual - expected) <= 1e-7 * Math.Max(1, Math.Abs(expected)),
                FormattableString.Invariant($"{s}: {actual} in the shard, {expected} alone")
            );
            compared++;
        }

        Assert.True(compared > 100);
    }

    [Fact]
    public void A_draw_is_the_same_whatever_the_number_of_draws()
    {
        _desk.Run("run", "cut-off", "--draws", "20", "--out", "few", "--quiet");
        _desk.Run("run", "cut-off", "--draws", "48", "--out", "many", "--quiet");
        EnsembleReader few = EnsembleReader.Open(Directory.GetDirectories(_desk["few"])[0]);
        EnsembleReader many = EnsembleReader.Open(Directory.GetDirectories(_desk["many"])[0]);
        int series = Enumerable.Range(0, few.Series.Count).First(i => few.Series[i].Variable == "shortfall");
        Assert.Equal(few.Values(series), many.Values(series)[..20]);
    }

    [Fact]
    public void The_scenario_may_ask_for_draws_and_seed()
    {
        _desk.Put(
            "mine.yaml",
            File.ReadAllText(_desk["data/scenarios/cut-off.yaml"]) + "uncertainty: { draws: 20, seed: 9 }"
        );
        (int exit, string output, string error) = _desk.Run("run", "mine.yaml");
        Assert.Equal(0, exit);
        Assert.Contains(
            "20 draws, as the scenario asks; --draws 1 plays the central path",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("of 20 draws of seed 9.", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(
            "One draw – no range.",
            _desk.Run("run", "mine.yaml", "--draws", "1").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--draws", "0")]
    [InlineData("--workers", "0")]
    [InlineData("--draw", "-1")]
    public void Counts_that_mean_nothing_are_usage_errors(string option, string value)
    {
        (int exit, string output, string error) = _desk.Run("run", "cut-off", option, value);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains($"{option} {value} is not", error, StringComparison.Ordinal);
        Assert.Equal(option == "--draws", error.Contains("as the scenario asks for", StringComparison.Ordinal));
    }

    [Fact]
    public void One_draw_or_many_not_both()
    {
        (int exit, _, string error) = _desk.Run("run", "cut-off", "--draw", "3", "--draws", "20");
        Assert.Equal(2, exit);
        Assert.Contains("--draw 3 plays one draw, --draws 20 plays many", error, StringComparison.Ordinal);
    }

    /// <summary>A duty of a thousand times the price never comes to rest: the markets clear, the duty does not.</summary>
    [Fact]
    public void Draws_that_miss_the_tolerance_are_no_answer()
    {
        string[] duty = ["run", "tariff-100", "--data", Checkout.Path("data", "cases", "two-zone-cutoff")];
        string[] high = [.. duty, "--set", "events[0].tariff.ad_valorem=1000"];
        (int exit, string output, string error) = _desk.Run([.. high, "--draws", "4"]);
        Assert.Equal((4, ""), (exit, output));
        Assert.Contains("none of the 4 draws met the tolerance in every period", error, StringComparison.Ordinal);
        Assert.Contains("--draw 0 in place of --draws", error, StringComparison.Ordinal);

        foreach (
            string[] one in (string[][])
                [
                    ["--draws", "1"],
                    ["--draw", "0"],
                ]
        )
        {
            (exit, output, error) = _desk.Run([.. high, .. one]);
            Assert.Equal((4, ""), (exit, output));
            Assert.Matches(
                "tolerance was not met in 2026: the duty on metal from CHN to OTH does not come to rest .* still changes by [0-9.e+-]+ of the base price, asked 1.0e-8",
                error
            );
            Assert.DoesNotContain("residual", error, StringComparison.Ordinal);
        }
    }

    /// <summary>A duty of five times the price is renewed some dozens of times, and the ladder is climbed at most of them.</summary>
    [Fact]
    public void A_period_counts_once_as_a_fallback()
    {
        string[] duty = ["run", "tariff-100", "--data", Checkout.Path("data", "cases", "two-zone-cutoff")];
        string[] five = ["--set", "events[0].tariff.ad_valorem=5", "--draws", "8", "--output", "json"];
        using var document = JsonDocument.Parse(_desk.Run([.. duty, .. five]).Output);
        JsonElement counts = document.RootElement.GetProperty("counts");
        Assert.Equal(8, counts.GetProperty("periods").GetInt32());
        Assert.InRange(counts.GetProperty("fallbacks").GetInt32(), 1, 8);
    }

    [Fact]
    public void Too_few_draws_have_no_interval_and_a_caution()
    {
        string output = _desk.Run("run", "cut-off", "--draws", "8").Output;
        string text = output.ReplaceLineEndings(" ");
        Assert.Contains("Caution: 8 draws are too few for 5–95 % ranges and CVaR 95", text, StringComparison.Ordinal);
        Assert.Contains("(– where the draws are too few for one)", text, StringComparison.Ordinal);
        Assert.Matches(@"\n +1 +[0-9,.]+ ± – +[0-9,.]+ ± –\n", output);
        using var document = JsonDocument.Parse(_desk.Run("run", "cut-off", "--draws", "8", "-o", "json").Output);
        Assert.All(
            document.RootElement.GetProperty("headline").GetProperty("convergence_p95").EnumerateArray(),
            point => Assert.Equal(JsonValueKind.Null, point.GetProperty("half_width").ValueKind)
        );

        text = _desk.Run("run", "cut-off", "--draws", "20").Output.ReplaceLineEndings(" ");
        Assert.DoesNotContain("Caution", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ensemble_that_is_stored_is_read_and_says_so()
    {
        string[] command = ["run", "cut-off", "--draws", "20"];
        Assert.DoesNotContain("not played", _desk.Run(command).Error, StringComparison.Ordinal);
        Assert.Contains(
            "read, not played: the 20 draws are stored already in runs/",
            _desk.Run(command).Error,
            StringComparison.Ordinal
        );
        Assert.Equal("", _desk.Run([.. command, "--quiet"]).Error);
    }

    [Fact]
    public void The_answer_is_stored_as_it_is_printed_without_conditions()
    {
        string[] command = ["run", "cut-off", "--draws", "20", "--output", "json"];
        string printed = _desk.Run(command).Output;
        string answer = Path.Combine(Assert.Single(_desk.RunFolders), "answer.json");
        Assert.Equal(printed, File.ReadAllText(answer));
        string met = _desk.Run([.. command, "--fail-if", "total:gdp.loss@JPN>0USD"]).Output;
        Assert.NotEqual(printed, met);
        Assert.Equal(printed, File.ReadAllText(answer));
    }

    [Fact]
    public void Ended_at_once_it_says_how_much_is_stored_and_the_way_on()
    {
        AppHost host = _desk.Host;
        using var end = new CancellationTokenSource();
        string? said = null;
        using CancellationTokenRegistration told = end.Token.Register(() => said = host.LastWords.Text);
        _desk.Host = host with { Clock = new InterruptingClock(3, end), Cancellation = end.Token };
        _desk.Run("run", "cut-off", "--draws", "64", "--workers", "1", "--out", "parted");
        Assert.Matches(
            "^ended early: (16|32|48) of 64 draws are stored in parted/[.][0-9a-f]+[.]partial\n  hint: to go on from there: lodestone run cut-off --draws 64 --workers 1 --out parted$",
            said
        );
        Assert.Null(host.LastWords.Text);
    }

    [Fact]
    public void Who_finds_another_at_work_is_told_to_wait()
    {
        Assert.Equal(0, _desk.Run("run", "cut-off", "--draws", "20").Exit);
        string folder = Assert.Single(_desk.RunFolders);
        Directory.Move(folder, _desk["runs/elsewhere"]);
        using FileStream held = new(
            _desk[$"runs/.{Path.GetFileName(folder)}.lock"],
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None
        );
        (int exit, _, string error) = _desk.Run("run", "cut-off", "--draws", "20");
        Assert.Equal(1, exit);
        Assert.Contains("another process is at work on ensemble", error, StringComparison.Ordinal);
        Assert.Contains("hint: wait for it, or stop it", error, StringComparison.Ordinal);
        Assert.DoesNotContain("permissions", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_with_equal_ends_does_not_vary()
    {
        string text = File.ReadAllText(_desk["data/scenarios/cut-off.yaml"]);
        _desk.Put("mine.yaml", text.Replace("[2, 4, 6]", "[4, 4, 4]", StringComparison.Ordinal));
        (int exit, string output, _) = _desk.Run("run", "mine.yaml", "--draws", "20");
        Assert.Equal(0, exit);
        Assert.DoesNotContain("varies", output, StringComparison.Ordinal);
    }

    private string[] Bytes(string folder) =>
        [
            .. Directory
                .GetFiles(_desk[folder], "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f =>
                    $"{Path.GetRelativePath(_desk[folder], f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}"
                ),
        ];

    [GeneratedRegex("ended early: ([0-9]+) of 64 draws are stored in parted")]
    private static partial Regex Stored();
}
