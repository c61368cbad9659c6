using Lodestone.Model;
using Xunit;

namespace Lodestone.Exposure.Tests;

public class MaterialChainTests
{
    /// <summary>
    /// Ore (40 t, half of it oxide) is separated to 20 t of oxide at A; 12 t stay, 8 t go to B; magnets take half of their mass
    /// of oxide: 24 t at A and 16 t at B; users are A (30 t, its own 24 and 6 of B's) and C (10 t from B).
    /// </summary>
    private static World Sketch() =>
        new WorldSketch()
            .Good("ore", "concentrate")
            .Good("oxide", "separated", 100)
            .Good("magnet", "magnet", 1000)
            .Process("mine", "mine", [], "ore 1")
            .Process("separate", "separated", ["ore 2"], "oxide 1")
            .Process("sinter", "magnet", ["oxide 0.5"], "magnet 1")
            .Runs("M", "mine", 40)
            .Runs("A", "separate", 20)
            .Runs("A", "sinter", 24)
            .Runs("B", "sinter", 16)
            .Flow("ore", "M", "A", 40)
            .Flow("oxide", "A", "A", 12)
            .Flow("oxide", "A", "B", 8)
            .Flow("magnet", "A", "A", 24)
            .Flow("magnet", "B", "A", 6)
            .Flow("magnet", "B", "C", 10)
            .Build() with
        {
            Demands =
            [
                Demand("magnet", "A", "ev", 20),
                Demand("magnet", "A", "wind", 10),
                Demand("magnet", "C", "ev", 10),
            ],
        };

    [Fact]
    public void Tonnes_of_the_good_are_the_same_at_every_stage()
    {
        MaterialChain chain = MaterialChain.Of(Sketch(), "oxide");
        Assert.Equal(["mine", "separated", "magnet", "", ""], chain.Columns.Select(c => c.Stage));
        for (int column = 0; column < chain.Columns.Count; column++)
        {
            Assert.Equal(20, chain.Points.Where(p => p.Column == column).Sum(p => p.Content), 1e-12);
        }

        for (int column = 0; column < chain.Columns.Count - 1; column++)
        {
            Assert.Equal(20, chain.Flows.Where(f => f.FromColumn == column).Sum(f => f.Content), 1e-12);
        }
    }

    /// <summary>Homogeneous goods may have no base trade at all: the engine computes their flows.</summary>
    [Fact]
    public void A_base_year_without_flows_has_a_chain_without_ribbons()
    {
        World world = new WorldSketch().Good("case", "product").Process("pack", "product", [], "case 1").Build();
        MaterialChain chain = MaterialChain.Of(world, "case");
        Assert.Empty(chain.Flows);
        Assert.Empty(chain.Points);
    }

    [Fact]
    public void A_ribbon_has_the_good_that_carries_it_its_tonnes_and_its_value()
    {
        MaterialChain chain = MaterialChain.Of(Sketch(), "oxide");
        ChainFlow ore = Assert.Single(chain.Flows, f => f.Good == "ore");
        Assert.Equal((20.0, 40.0, 40.0), (ore.Content, ore.Tonnes, ore.Value));
        ChainFlow magnets = Assert.Single(chain.Flows, f => f is { Good: "magnet", From: "B", To: "C" });
        Assert.Equal((5.0, 10.0, 10_000.0), (magnets.Content, magnets.Tonnes, magnets.Value));

        // Two sectors use A's own magnets, from one row of the data.
        Assert.Equal(24, Assert.Single(chain.Flows, f => f is { Good: "magnet", From: "A", To: "A" }).Tonnes, 1e-12);

        // B's magnets at A go to both sectors there in the proportion of their use.
        Assert.Equal(10, chain.Flows.Where(f => f.To == "ev" && f.From == "A").Sum(f => f.Content), 1e-12);
        Assert.Equal(5, chain.Flows.Where(f => f.To == "wind").Sum(f => f.Content), 1e-12);
    }

    [Fact]
    public void Concentration_is_of_the_tonnes_by_place()
    {
        MaterialChain chain = MaterialChain.Of(Sketch(), "oxide");
        (double index, string largest, double share) = chain.Concentration(2)!.Value;
        Assert.Equal("A", largest);
        Assert.Equal(0.6, share, 1e-12);
        Assert.Equal((0.6 * 0.6) + (0.4 * 0.4), index, 1e-12);
    }

    [Fact]
    public void What_passed_through_a_supplier_is_that_of_the_dependence_study()
    {
        MaterialChain chain = MaterialChain.Of(Sketch(), "oxide");
        ChainPoint user = Assert.Single(chain.Points, p => p is { Column: 3, Id: "C" });
        Assert.Equal(1, chain.PassedThrough(user, "A")!.Value, 1e-12);
        Assert.Equal(1, chain.PassedThrough(user, "B")!.Value, 1e-12);
        ChainPoint home = Assert.Single(chain.Points, p => p is { Column: 3, Id: "A" });
        Assert.Equal(0.2, chain.PassedThrough(home, "B")!.Value, 1e-12);
        Assert.Null(chain.PassedThrough(chain.Points.First(p => p.Column == 4), "A"));
    }

    [Fact]
    public void A_stage_that_is_passed_twice_has_two_columns()
    {
        World world = new WorldSketch()
            .Good("ore", "concentrate")
            .Good("mixed", "concentrate")
            .Good("oxide", "separated")
            .Process("mine", "mine", [], "ore 1")
            .Process("first", "separated", ["ore 1"], "mixed 0.5")
            .Process("second", "separated", ["mixed 1"], "oxide 1")
            .Runs("M", "mine", 10)
            .Runs("M", "first", 10)
            .Runs("A", "second", 5)
            .Flow("ore", "M", "M", 10)
            .Flow("mixed", "M", "A", 5)
            .Flow("oxide", "A", "A", 5)
            .Build() with
        {
            Demands = [Demand("oxide", "A", "ev", 5)],
        };
        MaterialChain chain = MaterialChain.Of(world, "oxide");
        Assert.Equal(
            [("mine", 0), ("separated", 0), ("separated", 1)],
            chain.Columns.Take(3).Select(c => (c.Stage, c.Round))
        );
        Assert.DoesNotContain(chain.Flows, f => f.IsReturn);
        Assert.All(chain.Flows, f => Assert.Equal(5, f.Content, 1e-12));
    }

    [Fact]
    public void Recycling_goes_back_and_pushes_nothing_downstream()
    {
        World world = new WorldSketch()
            .Good("oxide", "separated")
            .Good("magnet", "magnet")
            .Process("separate", "separated", [], "oxide 1")
            .Process("sinter", "magnet", ["oxide 0.5"], "magnet 1")
            .Process("recycle", "separated", ["magnet 2"], "oxide 1")
            .Runs("A", "separate", 15)
            .Runs("A", "recycle", 5)
            .Runs("A", "sinter", 40)
            .Flow("oxide", "A", "A", 20)
            .Flow("magnet", "A", "A", 10)
            .Flow("magnet", "A", "B", 30)
            .Build() with
        {
            Demands = [Demand("magnet", "B", "ev", 30)],
        };
        MaterialChain chain = MaterialChain.Of(world, "oxide");
        Assert.Equal(["separated", "magnet", "", ""], chain.Columns.Select(c => c.Stage));
        ChainFlow back = Assert.Single(chain.Flows, f => f.IsReturn);
        Assert.Equal(("magnet", "A", 5.0, 10.0), (back.Good, back.To, back.Content, back.Tonnes));
        Assert.Equal(20, chain.Flows.Where(f => f.Good == "oxide").Sum(f => f.Content), 1e-12);
        Assert.Equal(15, chain.Flows.Where(f => f.ToColumn == 2).Sum(f => f.Content), 1e-12);
    }

    [Fact]
    public void A_by_product_is_followed_back_through_its_host_alone()
    {
        World world = new WorldSketch()
            .Good("zinc-ore", "concentrate")
            .Good("zinc", "refined")
            .Good("residue", "byproduct")
            .Good("germanium", "refined")
            .Process("mine", "mine", [], "zinc-ore 1")
            .Process("smelt", "refined", ["zinc-ore 1"], "zinc 1", "residue 0.01")
            .Process("recover", "refined", ["residue 1"], "germanium 0.5")
            .Runs("M", "mine", 100)
            .Runs("A", "smelt", 100)
            .Runs("A", "recover", 1)
            .Flow("zinc-ore", "M", "A", 100)
            .Flow("zinc", "A", "A", 100)
            .Flow("residue", "A", "A", 1)
            .Flow("germanium", "A", "C", 0.5)
            .Build() with
        {
            Demands = [Demand("germanium", "C", "optics", 0.5), Demand("zinc", "A", "steel", 100)],
        };
        MaterialChain chain = MaterialChain.Of(world, "germanium");
        Assert.Equal(["mine", "refined", "refined", "", ""], chain.Columns.Select(c => c.Stage));
        Assert.DoesNotContain(chain.Flows, f => f.Good == "zinc");
        Assert.Equal(0.5, Assert.Single(chain.Flows, f => f.Good == "zinc-ore").Content, 1e-12);
    }

    private static FinalDemand Demand(string good, string place, string sector, double tonnes) =>
        new(good, place, sector, tonnes, -0.4, 8, Provenance.None);
}
