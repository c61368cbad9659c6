using System.Text.Json;
using Lodestone.Equilibrium;
using Lodestone.Fixtures;

namespace Lodestone.Cli.Tests;

public sealed class RunVerbTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_run_prints_the_answer_and_stores_itself()
    {
        (int exit, string output, string error) = _desk.Run("run", "cut-off");
        Assert.Equal(0, exit);
        Assert.StartsWith(
            "China stops exporting magnets for six months\n\nWithout China's dysprosium oxide and NdFeB magnets from December 2026 to May 2027, Japan runs short\nof 173 t of NdFeB magnets (14 % of need) over the cut,",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nOne draw – no range.\n\nPlace ", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        string folder = Assert.Single(_desk.RunFolders);
        Assert.Equal(
            ["answer.json", "checks.json", "outcome.csv", "run.json"],
            Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            $"stored in runs{Path.DirectorySeparatorChar}{Path.GetFileName(folder)}",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains($"Run {Path.GetFileName(folder)} · data small", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_is_stored_as_it_is_printed_without_rows()
    {
        using var printed = JsonDocument.Parse(_desk.Run("run", "cut-off", "--output", "json").Output);
        string file = Path.Combine(Assert.Single(_desk.RunFolders), "answer.json");
        using var stored = JsonDocument.Parse(File.ReadAllText(file));
        Assert.Equal(
            printed.RootElement.EnumerateObject().Where(p => p.Name != "rows").Select(p => p.ToString()),
            stored.RootElement.EnumerateObject().Select(p => p.ToString())
        );
    }

    [Fact]
    public void Quiet_leaves_standard_error_empty()
    {
        (int exit, _, string error) = _desk.Run("run", "cut-off", "--quiet");
        Assert.Equal((0, ""), (exit, error));
    }

    [Fact]
    public void Csv_is_the_file_of_the_run()
    {
        string output = _desk.Run("run", "cut-off", "--output", "csv").Output;
        Assert.Equal(File.ReadAllText(Path.Combine(_desk.RunFolders[0], "outcome.csv")), output);
    }

    [Fact]
    public void Json_is_stable()
    {
        string first = _desk.Run("run", "cut-off", "--output", "json").Output;
        Assert.Equal(first, _desk.Run("run", "cut-off", "--output", "json").Output);
        using JsonDocument document = JsonDocument.Parse(first);
        Assert.Equal("lodestone.run/1", document.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public void Markdown_has_sentences_and_a_table()
    {
        string output = _desk.Run("run", "cut-off", "--output", "md").Output;
        Assert.StartsWith(
            "# China stops exporting magnets for six months\n\nWithout China's",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("| Japan | NdFeB magnets | 173 | 14 | Feb 2027 |", output, StringComparison.Ordinal);
    }

    /// <summary>Before anything is played: an answer that cannot be kept would be lost.</summary>
    [Theory]
    [InlineData("run cut-off --runs data/atlas/goods.csv")]
    [InlineData("serve --runs data/atlas/goods.csv --port 0")]
    public void A_folder_that_is_a_file_takes_no_runs(string line)
    {
        (int exit, string output, string error) = _desk.Run([.. line.Split(' ')]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("goods.csv cannot be written: it is a file", error, StringComparison.Ordinal);
        Assert.Contains("--runs DIR", error, StringComparison.Ordinal);
        Assert.DoesNotContain("periods", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_may_be_a_file_and_runs_may_go_elsewhere()
    {
        _desk.Put("mine.yaml", "name: mine\ntitle: Mine\nhorizon: { start: 2026-12, periods: 6, step: month }");
        Assert.Equal(0, _desk.Run("run", "mine.yaml", "--out", "elsewhere").Exit);
        Assert.Equal(0, _desk.Run("run", "mine").Exit);
        Assert.Single(Directory.GetDirectories(_desk["elsewhere"]));
    }

    [Fact]
    public void Set_changes_the_scenario_and_its_hash()
    {
        _desk.Run("run", "cut-off");
        (int exit, string output, _) = _desk.Run(
            "run",
            "cut-off",
            "--set",
            "horizon.periods=6",
            "--set",
            "events[0].ban.periods=3"
        );
        Assert.Equal(0, exit);
        Assert.Contains(
            "from December 2026 to February 2027",
            output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
        Assert.Equal(2, _desk.RunFolders.Length);
    }

    [Fact]
    public void A_missed_tolerance_is_explained_and_stored()
    {
        _desk.Host = _desk.Host with { Solve = Desk.Stuck };
        (int exit, string output, string error) = _desk.Run("run", "cut-off");
        Assert.Equal((4, ""), (exit, output));
        Assert.False(File.Exists(Path.Combine(Assert.Single(_desk.RunFolders), "answer.json")));
        Assert.Contains(
            "tolerance was not met in 2027-01: residual 3.0e-4 at ndfeb-magnet@JPN, asked 1.0e-10",
            error,
            StringComparison.Ordinal
        );
        Assert.Single(_desk.RunFolders);
    }

    [Fact]
    public void A_world_that_cannot_be_calibrated_fails_its_check_without_a_run_folder()
    {
        _desk.Host = _desk.Host with
        {
            Solve = (_, _, _, _, _) => throw new CalibrationException("capacity.csv:3: the margin is negative"),
        };
        (int exit, _, string error) = _desk.Run("run", "cut-off");
        Assert.Equal(3, exit);
        Assert.Contains("capacity.csv:3: the margin is negative", error, StringComparison.Ordinal);
        Assert.Empty(_desk.RunFolders);
    }

    [Fact]
    public void Broken_data_is_named_by_file_and_line()
    {
        _desk.Put(
            "data/atlas/demand.csv",
            "good,place,sector,quantity_t,elasticity,choke_multiple,source,evidence\nndfeb-magnet,JPM,ev,120,-0.4,8,s,assumption"
        );
        (int exit, _, string error) = _desk.Run("run", "cut-off");
        Assert.Equal(3, exit);
        Assert.Contains("demand.csv:2:14: error: ", error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'JPN'", error, StringComparison.Ordinal);
        Assert.Empty(_desk.RunFolders);
    }

    [Fact]
    public void A_misspelt_scenario_gets_a_suggestion()
    {
        (int exit, _, string error) = _desk.Run("run", "cut-of");
        Assert.Equal(3, exit);
        Assert.Contains("did you mean 'cut-off'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_json_when_json_is_asked_for()
    {
        (int exit, string output, string error) = _desk.Run("run", "cut-of", "--output", "json", "--quiet");
        Assert.Equal((3, ""), (exit, error));
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal("lodestone.error/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal(3, document.RootElement.GetProperty("exit").GetInt32());
        Assert.Equal(1, document.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void Cancelling_stores_nothing()
    {
        using var source = new CancellationTokenSource();
        _desk.Host = _desk.Host with
        {
            Cancellation = source.Token,
            Solve = (_, scenario, _, _, _) =>
            {
                source.Cancel();
                return HandMade.Outcome(scenario);
            },
        };
        (int exit, string output, string error) = _desk.Run("run", "cut-off");
        Assert.Equal((130, ""), (exit, output));
        Assert.Contains("cancelled", error, StringComparison.Ordinal);
        Assert.Empty(_desk.RunFolders);
    }

    [Fact]
    public void A_fault_is_one_line_without_a_stack_trace()
    {
        _desk.Host = _desk.Host with { Solve = (_, _, _, _, _) => throw new InvalidTimeZoneException("first\nsecond") };
        (int exit, _, string error) = _desk.Run("run", "cut-off");
        Assert.Equal(1, exit);
        Assert.Contains("error: first second\n  hint: this is a fault of Lodestone", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        _desk.Host = _desk.Host with { Trace = true };
        Assert.Contains("   at ", _desk.Run("run", "cut-off").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_off_a_terminal_is_a_few_lines()
    {
        var clock = new StepClock();
        _desk.Host = _desk.Host with
        {
            Clock = clock,
            Solve = (_, scenario, _, progress, _) =>
            {
                for (int i = 1; i <= 12; i++)
                {
                    clock.Seconds += 0.4;
                    progress!.Report(i);
                }

                return HandMade.Outcome(scenario);
            },
        };
        string[] lines =
        [
            .. _desk
                .Run("run", "cut-off")
                .Error.Split('\n')
                .Where(l => l.EndsWith(" months", StringComparison.Ordinal)),
        ];
        Assert.Equal(["3 of 12 months", "6 of 12 months", "9 of 12 months", "12 of 12 months"], lines);
    }

    [Fact]
    public void The_engine_plays_the_small_world()
    {
        _desk.Host = new AppHost { WorkingDirectory = _desk.Host.WorkingDirectory, Home = _desk.Host.Home };
        (int exit, string output, string error) = _desk.Run("run", "cut-off");
        Assert.True(exit == 0, error);
        Assert.Contains("every period certified", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        (int doctor, string report, _) = _desk.Run("doctor");
        Assert.True(doctor == 0, report);
    }

    private sealed class StepClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)(Seconds * 1000);
    }
}
