using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests.Ensembles.Statistics;

[Collection(nameof(MeasuredHeap))]
public sealed class EnsembleStatisticsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Against the formulas of the player, with the sample in memory; the buffer changes nothing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(120)]
    [InlineData(EnsembleStatistics.UsualBuffer)]
    public void Bands_are_those_of_the_draws_that_did_not_fail(int buffer)
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan());
        SeriesBands[] rows = [.. EnsembleStatistics.Bands(reader, buffer)];
        Assert.Equal(reader.Series, rows.Select(r => r.Series));
        int[] usable = StoredEnsemble.Usable(60);
        foreach (SeriesBands row in rows)
        {
            double[] sorted = [.. usable.Select(d => FakePlayer.Value(row.Series, d)).Order()];
            double h = (sorted.Length - 1) * 0.95;
            double p95 = sorted[(int)h] + ((h - (int)h) * (sorted[(int)h + 1] - sorted[(int)h]));
            Assert.Equal(p95, row.Bands.P95, 1e-12 * p95);
            Assert.Equal(sorted.Sum() / sorted.Length, row.Bands.Mean, 1e-12 * row.Bands.Mean);
            Assert.Equal(usable.Length, row.Bands.Count);
        }
    }

    [Fact]
    public void Without_a_usable_draw_there_are_no_bands()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan(), () => new Hopeless());
        var thrown = Assert.Throws<InvalidDataException>(() => EnsembleStatistics.Bands(reader));
        Assert.Contains("none of the 60 draws is usable", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(
            "all of them failed",
            Assert.Throws<ConditionException>(() => Condition.Parse("price:dy-oxide@JPN>3x").Evaluate(reader)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Fewer_series_are_held_when_there_are_more_draws()
    {
        EnsembleReader few = StoredEnsemble.Play(_folder, FakePlayer.Plan(draws: 20));
        using var other = new TemporaryFolder();
        EnsembleReader many = StoredEnsemble.Play(other, FakePlayer.Plan(draws: 200));
        Assert.Equal(5, EnsembleStatistics.SeriesAtOnce(few, 400));
        Assert.Equal(2, EnsembleStatistics.SeriesAtOnce(many, 400));
        Assert.True(2 * many.Usable <= 400);
        Assert.Equal(1, EnsembleStatistics.SeriesAtOnce(many, 10));
    }

    /// <summary>
    /// Five megabytes of values are played, stored and read for their bands: what lives on the heap grows by less than a
    /// fifth of that from the second block to the last, and by less than that again in the pass.
    /// </summary>
    [Fact]
    public void The_heap_does_not_grow_with_the_draws()
    {
        const int Blocks = 20;
        EnsemblePlan plan = FakePlayer.Plan(draws: Blocks * 64, block: 64, group: 64);
        long stored = (long)plan.Draws * new FakePlayer(goods: 60).Series.Count * sizeof(double);
        Assert.InRange(stored, 5_000_000, 20_000_000);
        var heap = new List<long>();
        EnsembleReader reader = StoredEnsemble.Play(
            _folder,
            plan,
            () => new FakePlayer(goods: 60) { Before = _ => heap.Add(GC.GetTotalMemory(forceFullCollection: true)) }
        );
        Assert.Equal(Blocks, heap.Count);
        Assert.InRange(heap[^1] - heap[1], -stored, stored / 5);

        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int row = 0;
        foreach (SeriesBands _ in EnsembleStatistics.Bands(reader, buffer: 20_000))
        {
            most = row++ % 50 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most;
        }

        Assert.InRange(most - before, 0, stored / 2);
    }

    [Fact]
    public void The_table_has_a_row_a_series()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan());
        using var stream = new MemoryStream();
        EnsembleCsv.Write(reader.Plan.Scenario, EnsembleStatistics.Bands(reader), stream);
        string[] lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal(
            "scenario,variable,place,partner,good,process,sector,period,unit,p05,p25,p50,p75,p95,mean,draws",
            lines[0]
        );
        Assert.Equal(reader.Series.Count + 2, lines.Length);
        Assert.Equal("china-switches-off,price,JPN,,dy-oxide,,,base,USD/t,100,100,100,100,100,100,54", lines[1]);
        Assert.StartsWith(
            "china-switches-off,shortfall,EU27,,ndfeb-magnet,,ev,2026-12,t,",
            lines[10],
            StringComparison.Ordinal
        );
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void A_mean_without_a_value_is_refused()
    {
        Bands bands = Bands.SortAndMeasure([double.NegativeInfinity, 0, double.PositiveInfinity]);
        Series series = new FakePlayer().Series[0];
        Assert.Throws<InvalidDataException>(() =>
            EnsembleCsv.Write(HandMade.Scenario(3), [new SeriesBands(series, bands)], new MemoryStream())
        );
    }

    /// <summary>No draw has a usable point in its first period.</summary>
    private sealed class Hopeless : IBlockPlayer
    {
        private readonly FakePlayer _player = new();

        public IReadOnlyList<Series> Series => _player.Series;

        public IReadOnlyList<DriverColumn> Drivers => _player.Drivers;

        public void Play(int firstDraw, int count, DrawBlock block, CancellationToken cancel)
        {
            _player.Play(firstDraw, count, block, cancel);
            for (int d = 0; d < count; d++)
            {
                block.Statuses[d] = block.Statuses[d] with { FailedPeriod = 0 };
            }
        }

        public void Dispose() => _player.Dispose();
    }
}
