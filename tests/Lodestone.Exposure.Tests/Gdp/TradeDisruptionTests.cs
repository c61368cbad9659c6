using Lodestone.Model;
using Lodestone.Optimization;
using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Exposure.Tests.Gdp;

/// <summary>A makes 20 t and takes 60 from B, 5 from C and 15 from many places at once; half of the use counts.</summary>
public class TradeDisruptionTests
{
    private static readonly World World = Sketch();

    private static readonly InputOutputData Data = new(
        "test",
        "0",
        [Economy.MillerBlair],
        [new SectorAssignment("cars", "s1", "1", 1, Provenance.None)],
        new GdpParameters(0.8, 0, 90, 0.05, 0, 7)
    );

    private static readonly DisruptionChances Chances = new(
        "chances",
        "0",
        [
            new DisruptionChance("b", "B", null, null, 0.1, 0.2, 0.4, "", Provenance.None),
            new DisruptionChance("all", null, null, null, 0.01, 0.02, 0.03, "", Provenance.None),
        ]
    );

    [Fact]
    public void Net_exporters_that_decide_for_themselves_are_cut_one_by_one() =>
        Assert.Equal(["B", "C"], Of("g").Scenarios.Select(s => s.Cut.Supplier));

    /// <summary>No stocks, four fifths critical: 0.8 × the part lost × 50 t × 1 million USD.</summary>
    [Fact]
    public void The_direct_loss_is_the_part_lost_of_what_stands_on_the_good()
    {
        TradeDisruption cut = Of("g").Scenarios[0];
        double lost = cut.Cut.Market!.Lost;
        Assert.InRange(lost, 0.05, 0.6);
        Assert.Equal(0.8 * lost * 50, cut.Loss!.Value.Direct, 1e-9);
        Assert.True(cut.Loss.Value.Propagated >= cut.Loss.Value.Direct);
    }

    [Fact]
    public void What_is_expected_is_chance_times_loss_end_by_end()
    {
        TradeDisruption cut = Of("g").Scenarios[0];
        Assert.Equal("b", cut.Chance.Rule);
        Assert.Equal(0.1 * cut.Loss!.Value.Low, cut.ExpectedLow!.Value, 1e-12);
        Assert.Equal(0.2 * cut.Loss.Value.Central, cut.Expected!.Value, 1e-12);
        Assert.Equal(0.4 * cut.Loss.Value.High, cut.ExpectedHigh!.Value, 1e-12);
        Assert.Equal("all", Of("g").Scenarios[1].Chance.Rule);
    }

    [Fact]
    public void The_part_of_the_use_without_a_value_is_stated() =>
        Assert.All(Of("g").Scenarios, s => Assert.Equal(0.5, s.Unvalued, 1e-12));

    [Fact]
    public void A_loss_is_not_known_where_nothing_of_the_use_has_a_value()
    {
        World other = World with { Demands = [.. World.Demands.Select(d => d with { Sector = "other" })] };
        TradeDisruption cut = TradeDisruptions.Of(other, Data, Chances, "A", ["g"], null, Solver()).Scenarios[0];
        Assert.Equal((null, 1), (cut.Loss, cut.Unvalued));
        Assert.Equal((null, null, null), (cut.ExpectedLow, cut.Expected, cut.ExpectedHigh));
        Assert.True(cut.Cut.Market!.Lost > 0);
    }

    [Fact]
    public void Goods_that_cannot_be_computed_are_listed_with_the_reason()
    {
        TradeDisruptions found = Of("h", "k");
        Assert.Empty(found.Scenarios);
        Assert.Equal(
            [("h", "no net exporter that decides for itself"), ("k", "no final use at the place")],
            found.Missing
        );
    }

    [Fact]
    public void A_supplier_without_a_chance_and_a_place_without_a_table_are_refused()
    {
        ArgumentException none = Assert.Throws<ArgumentException>(() =>
            TradeDisruptions.Of(World, Data, Chances with { Rules = [Chances.Rules[0]] }, "A", ["g"], null, Solver())
        );
        Assert.Contains("no rule of chances gives C a chance for g", none.Message, StringComparison.Ordinal);
        ArgumentException table = Assert.Throws<ArgumentException>(() =>
            TradeDisruptions.Of(World, Data, Chances, "B", ["g"], null, Solver())
        );
        Assert.Contains("no input–output table of 'B'", table.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_on_a_good_is_its_tonnes_times_their_value()
    {
        var uses = PlaceUses.Of(World, Data, "A", _ => [0]);
        GoodStake stake = GoodStake.Of(new Disruption(uses.Model, uses.Counted, 1)).Single(s => s.Good == "g");
        Assert.Equal((50, 50.0), (stake.Tonnes, stake.ValueAdded), new Close());
    }

    private static TradeDisruptions Of(params string[] goods) =>
        TradeDisruptions.Of(World, Data, Chances, "A", goods, null, Solver());

    private static CertifiedSolver Solver() => new(new HighsSolver());

    private static World Sketch()
    {
        World world = new WorldSketch()
            .Good("g", "metal")
            .Good("h", "metal")
            .Good("k", "metal")
            .Process("make", "metal", [], "g 1")
            .Process("make-h", "metal", [], "h 1")
            .Process("make-k", "metal", [], "k 1")
            .Runs("A", "make", 20)
            .Runs("B", "make", 60)
            .Runs("C", "make", 5)
            .Runs("R", "make", 15)
            .Runs("A", "make-h", 5)
            .Runs("B", "make-k", 5)
            .Flow("g", "A", "A", 20)
            .Flow("g", "B", "A", 60)
            .Flow("g", "C", "A", 5)
            .Flow("g", "R", "A", 15)
            .Flow("h", "A", "B", 5)
            .Flow("k", "B", "C", 5)
            .Build();
        return world with
        {
            Places = [.. world.Places.Select(p => p.Id == "R" ? p with { Kind = PlaceKind.Rest } : p)],
            Demands =
            [
                new FinalDemand("g", "A", "cars", 50, -0.3, 8, Provenance.None),
                new FinalDemand("g", "A", "other", 50, -0.3, 8, Provenance.None),
                new FinalDemand("h", "B", "cars", 5, -0.3, 8, Provenance.None),
                new FinalDemand("k", "C", "cars", 5, -0.3, 8, Provenance.None),
            ],
            Sectors = [new SectorAccount("cars", "Cars", "1", 1e6, Provenance.None)],
        };
    }

    private sealed class Close : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) x, (double, double) y) =>
            Math.Abs(x.Item1 - y.Item1) + Math.Abs(x.Item2 - y.Item2) < 1e-9;

        public int GetHashCode((double, double) pair) => 0;
    }
}
