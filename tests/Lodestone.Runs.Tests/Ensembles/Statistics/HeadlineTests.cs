using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests.Ensembles.Statistics;

public sealed class HeadlineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_headline_has_every_statistic()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan(draws: 600, block: 100));
        int[] usable = StoredEnsemble.Usable(600);

        // Price in Japan in the second month: 100 + 400 depth.
        int series = reader.Series.ToList().FindIndex(s => s is { Variable: Variables.Price, Place: "JPN", Period: 1 });
        var headline = Headline.OfSeries(reader, series);
        double[] depths = [.. usable.Select(FakePlayer.Depth)];
        Assert.Equal(600 - usable.Length, headline.Excluded);
        Assert.Equal(Proportion.Of(depths.Count(d => d > 0.5), depths.Length), headline.Above(300));
        Assert.Equal(Bands.SortAndMeasure([.. depths]).P95 * 400 + 100, headline.Bands.P95, 1e-9);
        Assert.Equal(100 + (400 * TailMean.OfSorted([.. depths.Order()], 0.9).Mean), headline.Tail(0.9).Mean, 1e-9);
        Assert.Equal(depths.Length, headline.ConvergenceOfMean()[^1].Draws);
        Assert.Equal(headline.Bands.P50, headline.ConvergenceOfQuantile(0.5)[^1].Value);
    }

    /// <summary>Price over base in the worst month is 1 + 4 depth: depth explains all of it, the start nothing.</summary>
    [Fact]
    public void Effects_are_ordered_by_their_swing()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan(draws: 600, block: 100));
        var headline = Headline.OfCondition(reader, Condition.Parse("price:dy-oxide@JPN>3x"));
        IReadOnlyList<DriverEffect> effects = headline.Effects();
        Assert.Equal(["depth", "start"], effects.Select(e => e.Driver.Name));
        Assert.InRange(effects[0].Tornado.Swing, 3.4, 3.8);
        Assert.InRange(effects[0].FirstOrder!.Value.Value, 0.98, 1.001);
        Assert.InRange(effects[1].FirstOrder!.Value.Value, -0.05, 0.05);
        Assert.InRange(effects[1].Tornado.Swing, -4 * effects[1].Tornado.SwingError, 4 * effects[1].Tornado.SwingError);
    }

    [Fact]
    public void Few_draws_have_a_tornado_and_no_shares()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan());
        Assert.All(Headline.OfSeries(reader, 4).Effects(), e => Assert.Null(e.FirstOrder));
    }

    [Fact]
    public void A_headline_has_a_number_for_each_usable_draw()
    {
        EnsembleReader reader = StoredEnsemble.Play(_folder, FakePlayer.Plan());
        Assert.Throws<ArgumentException>(() => new Headline(reader, new double[60]));
        Assert.Equal(reader.Usable, new Headline(reader, new double[reader.Usable]).Values.Count);
    }
}
