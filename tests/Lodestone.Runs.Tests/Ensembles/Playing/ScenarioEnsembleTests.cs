using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests.Ensembles.Playing;

public sealed class ScenarioEnsembleTests : IDisposable
{
    private static readonly WatchItem JapanesePrice = new(Variables.Price, HandMade.Magnet, "JPN");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, 16)]
    [InlineData(100, 16)]
    [InlineData(1000, 64)]
    [InlineData(2047, 128)]
    [InlineData(2048, 256)]
    [InlineData(10_000, 256)]
    public void Small_ensembles_have_small_blocks(int draws, int block) =>
        Assert.Equal(block, ScenarioEnsemble.BlockOf(draws));

    [Fact]
    public void The_name_follows_from_draws_seed_and_what_is_kept()
    {
        string name = Of(20, 7).Plan.Identity.Hash;
        Assert.Equal(name, Of(20, 7).Plan.Identity.Hash);
        Assert.Equal(name, Of(20, 7, new WatchItem(Variables.AskPrice, HandMade.Magnet, "JPN")).Plan.Identity.Hash);
        Assert.NotEqual(name, Of(21, 7).Plan.Identity.Hash);
        Assert.NotEqual(name, Of(20, 8).Plan.Identity.Hash);
        Assert.NotEqual(name, Of(20, 7, JapanesePrice).Plan.Identity.Hash);
    }

    [Fact]
    public void What_is_played_is_stored_with_bands_and_counts()
    {
        ScenarioEnsemble ensemble = Of(20, 7);
        EnsembleResult result = ensemble.Play(_folder["runs"], new EnsembleSettings());
        Assert.True(result.Complete);
        var stored = EnsembleReader.Open(result.Folder);
        EnsembleRecord record = ensemble.Record(stored);
        Assert.Equal((20, 60L, 0), (record.Draws, record.Periods, record.Failed));
        Assert.InRange(record.ToleranceReached, 0, ScenarioEnsemble.Engine.Tolerance);
        Assert.Equal(
            ["ensemble.json", "ensemble.sha256", "outcome.csv", "run.json"],
            Directory.GetFiles(result.Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        );
        string csv = File.ReadAllText(Path.Combine(result.Folder, ScenarioEnsemble.OutcomeFile));
        Assert.Equal(ensemble.Series.Count + 1, csv.Count(c => c == '\n'));
    }

    [Fact]
    public void A_draw_played_alone_has_a_name_and_a_number_of_its_own()
    {
        Run third = Of(1, 7).Replay(3);
        Run fourth = Of(1, 7).Replay(4);
        Assert.NotEqual(third.Identity, fourth.Identity);
        Assert.Equal((3, 4), (third.Record.Draw, fourth.Record.Draw));
        Assert.True(third.Outcome.Certificate.Holds);
        Assert.NotEqual(
            third.Outcome.Rows.Where(r => r.Variable == Variables.UserPrice).Select(r => r.Value),
            fourth.Outcome.Rows.Where(r => r.Variable == Variables.UserPrice).Select(r => r.Value)
        );
    }

    /// <summary>What an ensemble keeps as released is what the government stock of the draw played alone falls by.</summary>
    [Fact]
    public void What_reserves_release_is_what_their_stock_loses()
    {
        const double Held = 5;
        Scenario scenario = ClosedWorld.Scenario();
        var reserve = new Reserve(
            "JPN",
            HandMade.Dysprosium,
            Held,
            ReleaseRule.Shortfall,
            0,
            Held / 2,
            new Window(0, scenario.Horizon.Periods),
            0
        )
        {
            LagDays = 8,
        };
        var ensemble = new ScenarioEnsemble(
            ClosedWorld.World(),
            scenario with
            {
                Policies = [reserve],
            },
            2,
            7,
            [new WatchItem(Variables.StockRelease, HandMade.Dysprosium, "JPN")]
        );
        var stored = EnsembleReader.Open(ensemble.Play(_folder["runs"], new EnsembleSettings()).Folder);
        double released = stored
            .Series.Index()
            .Where(s => s.Item.Variable == Variables.StockRelease)
            .Sum(s => stored.Values(s.Index)[1]);
        double left = ensemble
            .Replay(1)
            .Outcome.Rows.Last(r => r.Variable == Variables.StockGovernment && r.Good == HandMade.Dysprosium)
            .Value;
        Assert.InRange(released, 0.1, Held);
        Assert.Equal(Held - left, released, 1e-6);
    }

    /// <summary>Nobody makes oxide in Japan: the price of a condition is what its users are asked.</summary>
    [Fact]
    public void A_price_without_a_producer_is_read_as_the_price_asked()
    {
        IReadOnlyList<Series> series = Of(20, 7, JapanesePrice).Series;
        Assert.Equal(Variables.AskPrice, Read("price:dy-oxide@JPN>3x", series));
        Assert.Equal(Variables.AskPrice, Read("price.user:dy-oxide@JPN>3x", series));
        Assert.Equal(Variables.Price, Read("price:ndfeb-magnet@JPN>3x", series));
        Assert.Equal(Variables.Price, Read("price:dy-oxide@XXX>3x", series));
        Condition.Parse("price:dy-oxide@JPN>3x").Check(series);
        Assert.Throws<ConditionException>(() => Condition.Parse("price:dy-oxide@XXX>3x").Check(series));
        Assert.Throws<ConditionException>(() => Condition.Parse("price:dy-oxide@JPN>3t").Check(series));
    }

    /// <summary>What stands for the draws without events is what the scenario without them would keep, draw by draw.</summary>
    [Fact]
    public void Draws_without_events_are_those_of_the_scenario_without_them()
    {
        Scenario growing = ClosedWorld.Scenario() with
        {
            Uncertainty = new Uncertainty(20, 7) { DemandGrowth = new UncertainNumber(-0.1, 0.1, 0.3) },
        };
        ScenarioEnsemble paired = new(ClosedWorld.World(), growing, 20, 7);
        ScenarioEnsemble single = new(ClosedWorld.World(), growing, 20, 7, counterfactual: false);
        ScenarioEnsemble calm = new(ClosedWorld.World(), growing with { Events = [] }, 20, 7);
        Assert.NotEqual(paired.Plan.Identity.Hash, single.Plan.Identity.Hash);
        Assert.DoesNotContain(calm.Series, s => s.Variable == Variables.ShortfallWithoutEvents);

        double[] without = Played(paired, Variables.ShortfallWithoutEvents);
        double[] expected = Played(calm, Variables.Shortfall);
        Assert.True(without.Max() > 0.1);
        Assert.Contains(0, without);
        Assert.Equal(expected.Length, without.Length);
        foreach ((double one, double other) in expected.Zip(without))
        {
            Assert.Equal(one, other, 1e-6);
        }

        Assert.Equal(Played(single, Variables.Shortfall), Played(paired, Variables.Shortfall));
        Assert.Equal(2 * single.Record(Stored(single)).Periods, paired.Record(Stored(paired)).Periods);
    }

    private EnsembleReader Stored(ScenarioEnsemble ensemble) =>
        EnsembleReader.Open(ensemble.Play(_folder["runs"], new EnsembleSettings()).Folder);

    /// <summary>Final use of magnets in Japan: period by period, draw by draw.</summary>
    private double[] Played(ScenarioEnsemble ensemble, string variable)
    {
        int[] wanted =
        [
            .. Enumerable
                .Range(0, ensemble.Series.Count)
                .Where(i =>
                    ensemble.Series[i] is { Good: HandMade.Magnet, Place: "JPN", Process: "" } s
                    && s.Variable == variable
                ),
        ];
        return
        [
            .. Stored(ensemble).Blocks(wanted).SelectMany(block => wanted.SelectMany((_, i) => block.Of(i).ToArray())),
        ];
    }

    private static string Read(string condition, IReadOnlyList<Series> series) =>
        Condition.Parse(condition).For(series).Of.Variable;

    private static ScenarioEnsemble Of(int draws, long seed, params WatchItem[] also) =>
        new(ClosedWorld.World(), ClosedWorld.Scenario(), draws, seed, also);
}
