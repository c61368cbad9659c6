using Lodestone.Fixtures;
using Lodestone.Model;
using Parquet;
using Parquet.Schema;

namespace Lodestone.Runs.Tests.Ensembles;

public sealed class EnsembleReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_played_is_read_back_without_the_draws_that_failed()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan());
        int[] usable = StoredEnsemble.Usable(60);
        Assert.Equal((usable.Length, 60 - usable.Length), (reader.Usable, reader.Excluded));
        Assert.Equal(new FakePlayer().Series, reader.Series);
        Assert.Equal(new FakePlayer().Drivers, reader.Drivers);
        Assert.Equal(usable.Select(FakePlayer.Depth), reader.DriverValues(0).ToArray());
        Assert.Equal(usable.Select(FakePlayer.Start), reader.DriverValues(1).ToArray());
        for (int s = 0; s < reader.Series.Count; s++)
        {
            Assert.Equal(usable.Select(d => FakePlayer.Value(reader.Series[s], d)), reader.Values(s));
        }
    }

    /// <summary>A page is drawn by a thread that others queue behind: a reader that queued there itself would never end.</summary>
    [Fact]
    public async Task It_reads_on_a_thread_that_runs_nothing_else_meanwhile()
    {
        string folder = new EnsembleExecution(_folder["runs"], FakePlayer.Plan(), () => new FakePlayer()).Play().Folder;
        var read = new TaskCompletionSource<double[]>();
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new Queueing());
            try
            {
                EnsembleReader reader = EnsembleReader.Open(folder);
                read.SetResult([.. reader.DriverValues(0).ToArray(), .. reader.Values(1)]);
            }
            catch (Exception e) when (e is IOException or StoredRunException or InvalidOperationException)
            {
                read.SetException(e);
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        double[] values = await read.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        EnsembleReader known = EnsembleReader.Open(folder);
        Assert.Equal([.. known.DriverValues(0).ToArray(), .. known.Values(1)], values);
    }

    /// <summary>Takes work and does none.</summary>
    private sealed class Queueing : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) { }
    }

    /// <summary>Blocks of eight draws: the reader sees those before the block at work, and of them what a whole ensemble has.</summary>
    [Fact]
    public void The_first_draws_can_be_read_while_the_rest_is_played()
    {
        EnsemblePlan plan = FakePlayer.Plan();
        string runs = _folder["runs"];
        var seen = new List<int?>();
        void Look(int first)
        {
            EnsembleReader? begun = EnsembleReader.OpenBegun(runs, plan.Identity);
            seen.Add(begun?.Plan.Draws);
            if (begun is not null)
            {
                int[] usable = StoredEnsemble.Usable(first);
                Assert.Equal(usable.Length, begun.Usable);
                Assert.Equal(usable.Select(d => FakePlayer.Value(begun.Series[1], d)), begun.Values(1));
                Assert.Equal(usable.Select(FakePlayer.Depth), begun.DriverValues(0).ToArray());
                Assert.All(EnsembleStatistics.Bands(begun), row => Assert.Equal(usable.Length, row.Bands.Count));
            }
        }

        StoredEnsemble.Play(_folder, plan, () => new FakePlayer { Before = Look });
        Assert.Equal([null, 8, 16, 24, 32, 40, 48, 56], seen);
        Assert.Null(EnsembleReader.OpenBegun(runs, plan.Identity));
    }

    [Fact]
    public void Nothing_is_read_of_draws_that_nobody_has_begun() =>
        Assert.Null(EnsembleReader.OpenBegun(_folder["runs"], new RunIdentity("0123456789ab")));

    [Fact]
    public void A_draft_that_cannot_be_read_says_so()
    {
        EnsemblePlan plan = FakePlayer.Plan();
        string draft = EnsembleDraft.FolderOf(_folder["runs"], plan.Identity);
        Directory.CreateDirectory(draft);
        File.WriteAllText(Path.Combine(draft, "ensemble.json"), "{");
        Assert.Throws<StoredRunException>(() => EnsembleReader.OpenBegun(_folder["runs"], plan.Identity));
    }

    [Fact]
    public void Statuses_are_kept_for_every_draw()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan());
        Assert.Equal(60, reader.Statuses.Count);
        Assert.Equal(new DrawStatus(3, 21, 4, 0, 1, 1e-12 * 14), reader.Statuses[14]);
        Assert.Equal(new DrawStatus(3, 21, 0, 0, -1, 1e-12 * 15), reader.Statuses[15]);
    }

    [Fact]
    public void Plan_and_horizon_are_read_back()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan());
        Assert.Equal(
            ("0123456789ab", 60, 8, 5),
            (reader.Plan.Identity.Hash, reader.Plan.Draws, reader.Plan.BlockDraws, reader.Plan.GroupSeries)
        );
        Assert.Equal(
            (HandMade.Scenario().Name, new Horizon(Period.Parse("2026-12"), 3)),
            (reader.Plan.Scenario.Name, reader.Plan.Scenario.Horizon)
        );
    }

    /// <summary>A shard read by nothing but a Parquet reader: the columns of an outcome, by series and then draw.</summary>
    [Fact]
    public async Task A_shard_is_a_tidy_table()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan());
        await using ParquetReader parquet = await ParquetReader.CreateAsync(
            Path.Combine(reader.Folder, "shards", "part-00001.parquet")
        );
        Assert.Equal(
            ["draw", "variable", "place", "partner", "good", "process", "sector", "period", "unit", "value"],
            parquet.Schema.DataFields.Select(f => f.Name)
        );
        var rows = new List<string>();
        var values = new List<double>();
        for (int g = 0; g < parquet.RowGroupCount; g++)
        {
            using ParquetRowGroupReader group = parquet.OpenRowGroupReader(g);
            int count = (int)group.RowCount;
            int[] draws = new int[count];
            double[] numbers = new double[count];
            await group.ReadAsync<int>(parquet.Schema.DataFields[0], draws.AsMemory());
            await group.ReadAsync<double>(parquet.Schema.DataFields[9], numbers.AsMemory());
            string?[][] keys = [.. Enumerable.Range(1, 8).Select(_ => new string?[count])];
            for (int k = 0; k < 8; k++)
            {
                DataField field = parquet.Schema.DataFields[k + 1];
                await group.ReadAsync(field, keys[k].AsMemory());
                Assert.Contains(Parquet.Meta.Encoding.PLAIN_DICTIONARY, group.GetMetadata(field)!.MetaData!.Encodings);
            }

            rows.AddRange(
                Enumerable.Range(0, count).Select(r => $"{draws[r]},{string.Join(',', keys.Select(k => k[r]))}")
            );
            values.AddRange(numbers);
        }

        string[] expected =
        [
            .. reader.Series.SelectMany(s =>
                Enumerable
                    .Range(8, 8)
                    .Select(d => $"{d},{s.Variable},{s.Place},,{s.Good},,{s.Sector},{Label(s.Period)},{s.Unit}")
            ),
        ];
        Assert.Equal(expected, rows);
        Assert.True(double.IsNaN(values[6]));
        Assert.Equal(FakePlayer.Value(reader.Series[1], 9), values[9]);
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_refused()
    {
        File.WriteAllText(_folder["ensemble.json"], """{"schema":"lodestone.run/1"}""");
        var thrown = Assert.Throws<StoredRunException>(() => EnsembleReader.Open(_folder.Path));
        Assert.Contains(
            "ensemble.json does not describe an ensemble of lodestone.shards/1",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_shard_that_was_cut_after_the_run_is_named()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan());
        string shard = Path.Combine(reader.Folder, "shards", "part-00002.parquet");
        File.WriteAllBytes(shard, File.ReadAllBytes(shard)[..100]);
        var thrown = Assert.Throws<StoredRunException>(() => reader.Values(0));
        Assert.Contains("part-00002.parquet cannot be read as Parquet", thrown.Message, StringComparison.Ordinal);
    }

    private static string Label(int period) => period < 0 ? "base" : Period.Parse("2026-12").Plus(period).ToString();
}
