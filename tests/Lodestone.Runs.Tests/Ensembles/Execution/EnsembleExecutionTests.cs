using Lodestone.Fixtures;
using Lodestone.Runs.Tests.Ensembles.Files;

namespace Lodestone.Runs.Tests.Ensembles.Execution;

public sealed class EnsembleExecutionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_complete_ensemble_is_a_folder_of_its_own_with_two_files_and_a_checksum_a_block_and_a_list_of_all()
    {
        EnsembleResult result = Play("runs");
        Assert.True(result.Complete);
        Assert.Equal((60, 60), (result.Done, result.Draws));
        Assert.Equal(Path.Combine(_folder["runs"], "0123456789ab"), result.Folder);
        Assert.Equal([result.Folder], Directory.GetFileSystemEntries(_folder["runs"]));
        string[] names = [.. FolderBytes.Of(result.Folder).Keys];
        Assert.Contains("ensemble.json", names);
        Assert.Contains("outcome.csv", names);
        Assert.Equal(3 + (3 * 8), names.Length);
        string[] listed = File.ReadAllLines(Path.Combine(result.Folder, "ensemble.sha256"));
        Assert.Equal(
            names.Where(name => !name.EndsWith(".sha256", StringComparison.Ordinal)),
            listed.Select(line => line[66..]).Order(StringComparer.Ordinal)
        );
        Assert.All(Enumerable.Range(0, 8), block => Assert.Contains($"shards/part-{block:D5}.parquet", names));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20)]
    public void The_bytes_do_not_depend_on_the_number_of_workers(int workers) =>
        Assert.Equal(FolderBytes.Of(Play("one").Folder), FolderBytes.Of(Play("many", workers).Folder));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_first_request_lets_running_blocks_finish_and_a_second_start_goes_on(int workers)
    {
        using var finish = new CancellationTokenSource();
        EnsembleResult first = Play("runs", workers, before: draw => Cancel(finish, draw >= 16), finish: finish.Token);
        Assert.False(first.Complete);
        Assert.InRange(first.Done, 24, 59);
        Assert.Equal(first.Done / 8, Directory.GetFiles(Path.Combine(first.Folder, "shards"), "*.sha256").Length);
        var played = new List<int>();
        EnsembleResult second = Play("runs", 1, before: played.Add);
        Assert.True(second.Complete);
        Assert.Equal(Enumerable.Range(first.Done / 8, 8 - (first.Done / 8)).Select(b => b * 8), played);
        Assert.Empty(second.Damaged);
        Assert.Equal(FolderBytes.Of(Play("whole").Folder), FolderBytes.Of(second.Folder));
    }

    [Fact]
    public void The_second_request_throws_the_running_block_away()
    {
        using var stop = new CancellationTokenSource();
        EnsembleResult first = Play("runs", before: draw => Cancel(stop, draw == 16), stop: stop.Token);
        Assert.Equal((false, 16), (first.Complete, first.Done));
        Assert.Equal(FolderBytes.Of(Play("whole").Folder), FolderBytes.Of(Play("runs").Folder));
    }

    [Fact]
    public void A_complete_ensemble_is_not_played_again()
    {
        Play("runs");
        EnsembleResult again = new EnsembleExecution(
            _folder["runs"],
            FakePlayer.Plan(),
            () => throw new InvalidOperationException("nobody should play")
        ).Play();
        Assert.Equal((true, 60), (again.Complete, again.Done));
    }

    /// <summary>A block that ended in half a file, a flipped bit, a lost file or a mangled list of checksums.</summary>
    [Theory]
    [InlineData("part-00001.parquet", "cut")]
    [InlineData("part-00001.parquet", "flip")]
    [InlineData("draws-00001.parquet", "flip")]
    [InlineData("draws-00001.parquet", "lose")]
    [InlineData("part-00001.sha256", "cut")]
    public void A_damaged_shard_is_named_and_played_again(string file, string damage)
    {
        using var finish = new CancellationTokenSource();
        EnsembleResult first = Play("runs", before: draw => Cancel(finish, draw == 24), finish: finish.Token);
        string path = Path.Combine(first.Folder, "shards", file);
        byte[] bytes = File.ReadAllBytes(path);
        if (damage == "lose")
        {
            File.Delete(path);
        }
        else
        {
            bytes[bytes.Length / 3] ^= damage == "flip" ? (byte)16 : (byte)0;
            File.WriteAllBytes(path, damage == "cut" ? bytes[..(bytes.Length / 2)] : bytes);
        }

        var played = new List<int>();
        EnsembleResult second = Play("runs", before: played.Add);
        Assert.Equal([8, 32, 40, 48, 56], played);
        Assert.Contains(file, Assert.Single(second.Damaged), StringComparison.Ordinal);
        Assert.Equal(FolderBytes.Of(Play("whole").Folder), FolderBytes.Of(second.Folder));
    }

    /// <summary>The plug is pulled at every file operation in turn; what the next start makes of it is always the same.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_kill_at_any_file_operation_changes_nothing(int workers)
    {
        EnsemblePlan plan = FakePlayer.Plan(draws: 10, block: 5, group: 30);
        SortedDictionary<string, string> whole = FolderBytes.Of(Play("whole", plan: plan).Folder);
        int kills = 0;
        for (int at = 1; ; at++)
        {
            var files = new PulledPlug(at);
            string runs = $"runs-{at}";
            if (Killed(() => Play(runs, workers, plan: plan, files: files)))
            {
                kills++;
                Assert.Equal(whole, FolderBytes.Of(Play(runs, plan: plan).Folder));
                Assert.DoesNotContain(
                    Directory.GetDirectories(_folder[runs]),
                    d => d.Contains("partial", StringComparison.Ordinal)
                );
                Directory.Delete(_folder[runs], recursive: true);
                continue;
            }

            Assert.Equal(whole, FolderBytes.Of(Path.Combine(_folder[runs], "0123456789ab")));
            break;
        }

        Assert.InRange(kills, 40, 2000);
    }

    [Fact]
    public void A_fault_of_a_player_is_the_callers_and_loses_no_stored_block()
    {
        var fault = new InvalidOperationException("no such good");
        var thrown = Assert.Throws<InvalidOperationException>(() =>
            Play("runs", 3, before: draw => Throw(draw == 40, fault))
        );
        Assert.Same(fault, thrown);
        var played = new List<int>();
        EnsembleResult second = Play("runs", before: played.Add);
        Assert.Contains(40, played);
        Assert.True(played.Count < 8);
        Assert.Equal(FolderBytes.Of(Play("whole").Folder), FolderBytes.Of(second.Folder));
    }

    [Fact]
    public void A_number_left_out_is_named_by_draw_and_series()
    {
        var thrown = Assert.Throws<InvalidDataException>(() =>
            new EnsembleExecution(_folder["runs"], FakePlayer.Plan(), () => new FakePlayer { Forgotten = 2 }).Play()
        );
        Assert.Contains("draw 9 has no number for Series { Variable = price", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_starts_at_once_are_refused()
    {
        string message = "";
        Play(
            "runs",
            before: draw =>
            {
                if (draw == 8)
                {
                    message = Assert.Throws<EnsembleBusyException>(() => Play("runs")).Message;
                }
            }
        );
        Assert.Contains("another process is at work on ensemble 0123456789ab", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_with_other_series_is_refused_and_left_alone()
    {
        using var finish = new CancellationTokenSource();
        EnsembleResult first = Play("runs", before: draw => Cancel(finish, draw == 8), finish: finish.Token);
        SortedDictionary<string, string> before = FolderBytes.Of(first.Folder);
        var thrown = Assert.Throws<InvalidDataException>(() =>
            new EnsembleExecution(_folder["runs"], FakePlayer.Plan(), () => new FakePlayer(goods: 3)).Play()
        );
        Assert.Contains($"delete {first.Folder} to start afresh", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, FolderBytes.Of(first.Folder));
    }

    [Fact]
    public void Progress_counts_draws_failures_and_the_spread_of_the_headline()
    {
        using var finish = new CancellationTokenSource();
        var reports = new List<EnsembleProgress>();
        Play("runs", before: draw => Cancel(finish, draw == 24), finish: finish.Token, progress: reports.Add);
        Assert.Equal([0, 8, 16, 24, 32], reports.Select(r => r.Done));
        Assert.Equal((null, null, 0), (reports[0].RemainingSeconds, reports[0].Spread, reports[0].PerSecond));
        reports.Clear();
        Play("runs", progress: reports.Add);
        Assert.Equal([32, 40, 48, 56, 60], reports.Select(r => r.Done));
        Assert.Equal(Enumerable.Range(0, 32).Count(FakePlayer.Fails), reports[0].LeftOut);
        Assert.Equal(Enumerable.Range(0, 60).Count(FakePlayer.Fails), reports[^1].LeftOut);
        Assert.Equal(0, reports[^1].RemainingSeconds);
        Assert.True(reports[1].PerSecond > 0 && reports[1].RemainingSeconds > 0);
        Assert.InRange(reports[^1].Spread!.Value, 50, 150);
    }

    [Fact]
    public void Players_are_disposed()
    {
        var players = new List<FakePlayer>();
        new EnsembleExecution(
            _folder["runs"],
            FakePlayer.Plan(),
            () =>
            {
                var player = new FakePlayer();
                lock (players)
                {
                    players.Add(player);
                }

                return player;
            },
            new EnsembleSettings { Workers = 3 }
        ).Play();
        Assert.Equal(3, players.Count);
        Assert.All(players, p => Assert.True(p.Disposed));
    }

    private EnsembleResult Play(
        string runs,
        int workers = 1,
        EnsemblePlan? plan = null,
        IEnsembleFiles? files = null,
        Action<int>? before = null,
        Action<EnsembleProgress>? progress = null,
        CancellationToken finish = default,
        CancellationToken stop = default
    )
    {
        plan ??= FakePlayer.Plan();
        var settings = new EnsembleSettings
        {
            Workers = workers,
            Headline = _ => [5],
            Files = files ?? new DiskFiles(),
            Further =
            [
                new(
                    "outcome.csv",
                    (reader, stream) => EnsembleCsv.Write(plan.Scenario, EnsembleStatistics.Bands(reader), stream)
                ),
            ],
        };
        return new EnsembleExecution(_folder[runs], plan, () => new FakePlayer { Before = before }, settings).Play(
            progress is null ? null : new Told(progress),
            finish,
            stop
        );
    }

    private static bool Killed(Action play)
    {
        try
        {
            play();
            return false;
        }
        catch (Exception e) when (Innermost(e).Message == PulledPlug.Pulled)
        {
            return true;
        }
    }

    private static Exception Innermost(Exception e) => e.InnerException is null ? e : Innermost(e.InnerException);

    private static void Cancel(CancellationTokenSource source, bool now)
    {
        if (now)
        {
            source.Cancel();
        }
    }

    private static void Throw(bool now, Exception fault)
    {
        if (now)
        {
            throw fault;
        }
    }

    private sealed class Told(Action<EnsembleProgress> tell) : IProgress<EnsembleProgress>
    {
        public void Report(EnsembleProgress value) => tell(value);
    }
}
