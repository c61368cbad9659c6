using Lodestone.Model;
using Xunit;

namespace Lodestone.Exposure.Tests.Market;

public class MarketTests
{
    private static readonly World World = WorldSketch.Chain().Build() with
    {
        Governance =
        [
            new GovernanceScore("CHN", -0.5, Provenance.None),
            new GovernanceScore("AUS", 1.5, Provenance.None),
        ],
    };

    [Fact]
    public void Concentration_of_output_and_of_intake()
    {
        var oxide = new GoodFlows(World, "oxide");
        MarketConcentration output = MarketConcentration.OfOutput(World, oxide)!;
        Assert.Equal((0.75 * 0.75) + (0.25 * 0.25), output.Index, 12);
        Assert.Equal((0.5625 * 6) + (0.0625 * 2), output.Weighted!.Value, 12);
        Assert.Equal(("CHN", 0.75), (output.Largest, output.LargestShare));
        MarketConcentration japan = MarketConcentration.OfIntake(World, oxide, "JPN")!;
        Assert.Equal((0.5, 1.0), (japan.Index, japan.ImportReliance!.Value));
        Assert.Null(MarketConcentration.OfIntake(World, oxide, "USA"));
    }

    [Fact]
    public void Import_reliance_nets_exports()
    {
        var magnet = new GoodFlows(World, "magnet");
        Assert.Equal(20.0 / 120, magnet.ImportReliance("JPN")!.Value, 12);
        Assert.Equal(-120.0 / 180, magnet.ImportReliance("CHN")!.Value, 12);
    }

    /// <summary>China makes 300 of 400 t and uses 180.</summary>
    [Fact]
    public void N_minus_one_in_both_readings()
    {
        SupplyWithoutLargest magnets = SupplyWithoutLargest.Of(new GoodFlows(World, "magnet"))!;
        Assert.Equal(0.25, magnets.DemandStays!.Value, 12);
        Assert.Equal(100.0 / 220, magnets.DemandGoes!.Value, 12);
    }

    [Fact]
    public void Benchmarks_look_at_the_step_and_at_one_country()
    {
        BenchmarkResult oxide = BenchmarkResult.Of(
            World,
            new GoodFlows(World, "oxide"),
            "JPN",
            SupplyBenchmark.EuropeanUnion
        )!;
        Assert.Equal(BenchmarkStep.Extraction, oxide.Step);
        Assert.Equal((0.0, false, true), (oxide.Own!.Value, oxide.OwnMet!.Value, oxide.DiversityMet));
        BenchmarkResult magnets = BenchmarkResult.Of(
            World,
            new GoodFlows(World, "magnet"),
            "USA",
            SupplyBenchmark.UnitedKingdom
        )!;
        Assert.Equal((BenchmarkStep.Beyond, "CHN"), (magnets.Step, magnets.Foreign));
        Assert.Null(magnets.OwnMet);
        Assert.False(magnets.DiversityMet);
    }

    /// <summary>A refines 60 t of ore and 20 t of scrap, uses 50 t and sends 30 t to B, which has no plant for scrap.</summary>
    [Fact]
    public void The_recycled_share_is_of_consumption_and_unknown_is_not_zero()
    {
        World world = new WorldSketch()
            .Good("ore", "mine")
            .Good("metal", "refined")
            .Good("wire", "component")
            .Process("dig", "mine", [], "ore 1")
            .Process("melt", "refined", [], "metal 1")
            .Process("refine", "refined", ["ore 1"], "metal 1")
            .Process("draw", "component", ["metal 1"], "wire 1")
            .FromWaste("melt")
            .Runs("A", "dig", 60)
            .Runs("A", "melt", 20)
            .Runs("A", "refine", 60)
            .Runs("B", "draw", 30)
            .Flow("ore", "A", "A", 60)
            .Flow("metal", "A", "A", 50)
            .Flow("metal", "A", "B", 30)
            .Flow("wire", "B", "B", 30)
            .Build();
        BenchmarkResult Of(string good, string place, SupplyBenchmark benchmark) =>
            BenchmarkResult.Of(world, new GoodFlows(world, good), place, benchmark)!;

        BenchmarkResult home = Of("metal", "A", SupplyBenchmark.EuropeanUnion);
        Assert.Equal(BenchmarkStep.Processing, home.Step);
        Assert.Equal((0.4, 0.25, true), (home.Recycled.Share, home.RecycledRequired, home.RecycledMet));
        Assert.Equal(["melt"], home.Recycled.Processes);
        BenchmarkResult abroad = Of("metal", "B", SupplyBenchmark.UnitedKingdom);
        Assert.Equal((RecyclingKnowledge.NoPlant, 0.2), (abroad.Recycled.Known, abroad.RecycledRequired));
        Assert.Null(abroad.Recycled.Share);
        Assert.Null(abroad.RecycledMet);
        foreach ((string good, string place) in new[] { ("ore", "A"), ("wire", "B") })
        {
            BenchmarkResult aside = Of(good, place, SupplyBenchmark.EuropeanUnion);
            Assert.Equal(RecyclingKnowledge.NotAsked, aside.Recycled.Known);
            Assert.Null(aside.RecycledRequired);
        }

        World without = world with { Processes = [.. world.Processes.Where(p => !p.FromWaste)] };
        BenchmarkResult none = BenchmarkResult.Of(
            without,
            new GoodFlows(without, "metal"),
            "A",
            SupplyBenchmark.EuropeanUnion
        )!;
        Assert.Equal((RecyclingKnowledge.NoProcess, 0.25), (none.Recycled.Known, none.RecycledRequired));
        Assert.Null(none.Recycled.Share);
    }

    [Fact]
    public void Cover_is_stock_over_daily_use_and_unknown_is_not_zero()
    {
        World stocked = World with
        {
            Stocks =
            [
                new StockHolding("magnet", "USA", StockOwner.Private, 10, 30, Provenance.None),
                new StockHolding("magnet", "USA", StockOwner.Government, 5, null, Provenance.None),
                new StockHolding("magnet", "JPN", StockOwner.Private, null, 60, Provenance.None),
            ],
        };
        IReadOnlyList<DaysOfCover> cover = DaysOfCover.All(stocked);
        Assert.Equal(15 / (100 / 365.0), cover[0].Days!.Value, 9);
        Assert.Null(cover[1].Days);
        Assert.Equal(60, cover[1].TargetDays);
    }

    [Fact]
    public void A_stock_is_a_figure_where_no_row_of_it_is_assumed()
    {
        World stocked = World with
        {
            Stocks =
            [
                Held("USA", StockOwner.Private, Evidence.Published),
                Held("USA", StockOwner.Government, Evidence.Derived),
                Held("JPN", StockOwner.Private, Evidence.Published),
                Held("JPN", StockOwner.Government, Evidence.Assumption),
            ],
        };
        Assert.Equal([true, false], DaysOfCover.All(stocked).Select(c => c.IsFigure));
        Assert.Equal([Evidence.Derived, Evidence.Assumption], DaysOfCover.All(stocked).Select(c => c.Evidence!.Value));

        static StockHolding Held(string place, StockOwner owner, Evidence grade) =>
            new("magnet", place, owner, 1, null, new Provenance("stocks.csv", 2, "s", grade));
    }

    [Fact]
    public void Herfindahl_of_equal_suppliers_is_one_over_their_number()
    {
        Assert.Equal(0.2, Herfindahl.Index(Herfindahl.Shares([3, 3, 3, 3, 3])), 12);
        Assert.Empty(Herfindahl.Shares([0, 0]));
        Assert.Equal((10.0, 0.0, 5.0), (GovernanceRisk.Scaled(-3), GovernanceRisk.Scaled(3), GovernanceRisk.Scaled(0)));
    }
}
