using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests;

public sealed class RunStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private RunStore Store => new(_folder["runs"]);

    public void Dispose() => _folder.Dispose();

    private static Run Play(Outcome? outcome = null) =>
        new RunExecution((_, scenario, _, _, _) => outcome ?? HandMade.Outcome(scenario)).Play(
            HandMade.World(),
            HandMade.Scenario()
        );

    [Fact]
    public void A_run_is_three_files_in_a_folder_named_by_its_hash()
    {
        Run run = Play();
        string folder = Store.Save(run);
        Assert.Equal(Path.Combine(_folder["runs"], run.Identity.Hash), folder);
        Assert.Equal(["checks.json", "outcome.csv", "run.json"], Names(folder));
        Assert.Equal([run.Identity.Hash], Names(_folder["runs"]));
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_apart_from_the_wall_time()
    {
        Run run = Play();
        string folder = Store.Save(run with { Record = run.Record with { WallSeconds = 1.5 } });
        Dictionary<string, string> first = Texts(folder);
        Run again = Play();
        Store.Save(again with { Record = again.Record with { WallSeconds = 2.5 } });
        Dictionary<string, string> second = Texts(folder);
        Assert.Equal(first["outcome.csv"], second["outcome.csv"]);
        Assert.Equal(first["checks.json"], second["checks.json"]);
        Assert.Equal(
            first["run.json"].Replace("\"wall_seconds\": 1.5", "", StringComparison.Ordinal),
            second["run.json"].Replace("\"wall_seconds\": 2.5", "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_run_reads_back_as_it_was_saved()
    {
        Run run = Play();
        Run back = RunStore.Load(Store.Save(run));
        Assert.Equal(run.Identity, back.Identity);
        Assert.Equal(run.Outcome.Rows, back.Outcome.Rows);
        Assert.Equal(run.Outcome.Certificate.Periods, back.Outcome.Certificate.Periods);
        Assert.Equal(run.Record.StatusCounts, back.Record.StatusCounts);
        Assert.Equal(run.Outcome.Scenario.Title, back.Outcome.Scenario.Title);
        Assert.Equal(
            run.Record with
            {
                StatusCounts = back.Record.StatusCounts,
                WallSeconds = back.Record.WallSeconds,
            },
            back.Record
        );
        Assert.Equal(run.Identity, Store.Load(run.Identity).Identity);
    }

    [Fact]
    public void Checks_name_the_worst_balance_of_every_period()
    {
        string text = Texts(Store.Save(Play()))["checks.json"];
        Assert.Contains(
            "\"good\": \"ndfeb-magnet\",\n        \"place\": \"USA\",\n        \"tonnes\": -2E-12",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("\"calibration_residual\": 2E-16", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failing_write_leaves_nothing_behind()
    {
        Outcome broken = HandMade.Outcome() with
        {
            Rows = [new OutcomeRow("price", "JPN", "", "m", "", "", 0, "t", double.NaN)],
        };
        Assert.Throws<InvalidDataException>(() => Store.Save(Play(broken)));
        Assert.Empty(Directory.GetFileSystemEntries(_folder["runs"]));
    }

    [Fact]
    public void A_failing_write_leaves_the_earlier_run_as_it_was()
    {
        Run run = Play();
        string folder = Store.Save(run);
        Dictionary<string, string> before = Texts(folder);
        Run broken = run with
        {
            Outcome = run.Outcome with { Rows = [new OutcomeRow("price", "JPN", "", "m", "", "", 0, "t", double.NaN)] },
        };
        Assert.Throws<InvalidDataException>(() => Store.Save(broken));
        Assert.Equal(before, Texts(folder));
        Assert.Equal([run.Identity.Hash], Names(_folder["runs"]));
    }

    [Fact]
    public void Cancelling_leaves_nothing_behind()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Store.Save(Play(), cancellationToken: source.Token));
        Assert.Empty(Directory.GetFileSystemEntries(_folder["runs"]));
    }

    [Fact]
    public void Several_may_save_the_same_run_at_once()
    {
        Run run = Play();
        Parallel.For(0, 40, _ => Store.Save(run));
        Assert.Equal([run.Identity.Hash], Names(_folder["runs"]));
        Assert.Equal(run.Outcome.Rows, Store.Load(run.Identity).Outcome.Rows);
    }

    [Theory]
    [InlineData("run.json", "{}", "run.json is not that of a run of lodestone.run/1")]
    [InlineData("run.json", null, "run.json is missing")]
    [InlineData("checks.json", "[", "checks.json is not that of a run of lodestone.run/1")]
    [InlineData("outcome.csv", "a,b\n", "outcome.csv is not that of a run of lodestone.run/1: line 1")]
    [InlineData("outcome.csv", null, "outcome.csv is missing")]
    public void A_file_that_is_damaged_or_missing_is_named(string file, string? text, string said)
    {
        string folder = Store.Save(Play());
        string path = Path.Combine(folder, file);
        File.Delete(path);
        if (text is not null)
        {
            File.WriteAllText(path, text);
        }

        var thrown = Assert.Throws<StoredRunException>(() => RunStore.Load(folder));
        Assert.Equal(path, thrown.File);
        Assert.Contains(said, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_missed_the_tolerance_says_so()
    {
        Run run = Play(HandMade.Outcome(status: SolveStatus.ToleranceNotMet));
        Assert.Equal(1, run.FirstFailure?.Period);
        Assert.Equal(3e-4, run.Record.ToleranceReached);
        Assert.Contains("\"tolerance-not-met\": 1", Texts(Store.Save(run))["run.json"], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetFileSystemEntries(folder).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Texts(string folder) =>
        Directory.GetFiles(folder).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText, StringComparer.Ordinal);
}
