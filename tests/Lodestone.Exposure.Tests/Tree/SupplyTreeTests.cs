using CsCheck;
using Xunit;

namespace Lodestone.Exposure.Tests.Tree;

public class SupplyTreeTests
{
    [Fact]
    public void The_tree_of_a_chain_has_every_supplier_with_its_part()
    {
        SupplyTree tree = Grow(WorldSketch.Chain(), "USA", "magnet", 9, 0)!;
        Assert.Equal(100, tree.Tonnes, 9);
        Assert.Equal(
            [
                "1 CHN magnet 0.8",
                "2 CHN oxide 0.6667",
                "2 AUS oxide 0.1333",
                "1 JPN magnet 0.2",
                "2 AUS oxide 0.1",
                "2 CHN oxide 0.1",
            ],
            tree.Lines()
                .Select(l =>
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{l.Level} {l.Branch.Place} {l.Branch.Good} {l.Branch.ShareOfRoot:0.####}"
                    )
                )
        );
    }

    [Fact]
    public void Depth_and_small_suppliers_are_left_out_visibly()
    {
        SupplyTree shallow = Grow(WorldSketch.Chain(), "USA", "magnet", 1, 0)!;
        Assert.All(shallow.Root.Suppliers, s => Assert.Equal(BranchEnd.Depth, s.End));
        SupplyTree coarse = Grow(
            WorldSketch.Chain().Flow("magnet", "AUS", "USA", 10).Flow("magnet", "GBR", "USA", 5),
            "USA",
            "magnet",
            9,
            0.15
        )!;
        SupplyBranch rest = coarse.Root.Suppliers[^1];
        Assert.Equal(("", 2), (rest.Place, rest.Count));
        Assert.Equal(15, rest.Tonnes, 9);
        Assert.Equal(1, coarse.Root.Suppliers.Sum(s => s.ShareOfUser), 12);
    }

    [Fact]
    public void A_supplier_of_a_good_is_followed_once()
    {
        SupplyTree tree = Grow(
            WorldSketch
                .Chain()
                .Flow("magnet", "USA", "GBR", 1)
                .Runs("USA", "magnets", 1)
                .Flow("oxide", "CHN", "USA", 0.4),
            "GBR",
            "magnet",
            9,
            0
        )!;
        Assert.Single(tree.Lines(), l => l.Branch.Place == "CHN");
        WorldSketch twice = new WorldSketch()
            .Good("ore", "mine")
            .Good("metal", "metal")
            .Good("part", "part")
            .Process("dig", "mine", [], "ore 1")
            .Process("smelt", "metal", ["ore 1"], "metal 1")
            .Process("form", "part", ["metal 1"], "part 1")
            .Runs("A", "dig", 2)
            .Runs("B", "smelt", 2)
            .Runs("C", "form", 1)
            .Runs("D", "form", 1)
            .Flow("ore", "A", "B", 2)
            .Flow("metal", "B", "C", 1)
            .Flow("metal", "B", "D", 1)
            .Flow("part", "C", "E", 1)
            .Flow("part", "D", "E", 1);
        SupplyBranch[] smelters =
        [
            .. Grow(twice, "E", "part", 9, 0)!.Lines().Select(l => l.Branch).Where(b => b.Place == "B"),
        ];
        Assert.Equal([BranchEnd.None, BranchEnd.Shown], smelters.Select(b => b.End));
        Assert.Empty(smelters[1].Inputs);
    }

    [Fact]
    public void Alternative_feeds_share_a_line_and_parts_have_one_each()
    {
        WorldSketch sketch = new WorldSketch()
            .Good("rock", "mine")
            .Good("clay", "mine")
            .Good("oxide", "separated")
            .Process("dig-rock", "mine", [], "rock 1")
            .Process("dig-clay", "mine", [], "clay 1")
            .Process("separate-rock", "separated", ["rock 1"], "oxide 1")
            .Process("separate-clay", "separated", ["clay 1"], "oxide 1")
            .Runs("A", "dig-rock", 3)
            .Runs("B", "dig-clay", 1)
            .Runs("C", "separate-rock", 3)
            .Runs("C", "separate-clay", 1)
            .Flow("rock", "A", "C", 3)
            .Flow("clay", "B", "C", 1)
            .Flow("oxide", "C", "C", 4);
        SupplyBranch separator = Assert.Single(Grow(sketch, "C", "oxide", 9, 0)!.Root.Suppliers);
        SupplyInput feed = Assert.Single(separator.Inputs);
        Assert.Equal("rock;clay", feed.Good);
        Assert.Equal([("A", 0.75), ("B", 0.25)], feed.Suppliers.Select(s => (s.Place, s.ShareOfUser)));
    }

    [Fact]
    public void A_circle_ends_where_it_closes()
    {
        SupplyTree tree = Grow(WorldSketch.TwoSectors(), "C", "one", 30, 0)!;
        Assert.Contains(tree.Lines(), l => l.Branch.End == BranchEnd.Circle);
        Assert.DoesNotContain(tree.Lines(), l => l.Branch.End == BranchEnd.Depth);
        Assert.InRange(tree.Lines().Max(l => l.Level), 2, 6);
    }

    [Fact]
    public void The_suppliers_of_every_input_add_up_to_it() =>
        RandomChain.World.Sample(
            world =>
            {
                var study = new DependenceStudy(SupplyNetwork.Of(world));
                SupplyTree tree = SupplyTree.Grow(study, "A", "part", "B", 5, 0.02)!;
                foreach (SupplyInput input in tree.Lines().Select(l => l.Input).Distinct())
                {
                    Assert.Equal(1, input.Suppliers.Sum(s => s.ShareOfUser), 9);
                }

                Assert.Equal(
                    DependenceProfile.Of(study, "A", "part", "B")!.FullPath,
                    tree.Root.Suppliers.Sum(s => s.ShareOfUser * s.Passed),
                    9
                );
            },
            iter: 30
        );

    private static SupplyTree? Grow(WorldSketch sketch, string place, string good, int depth, double least) =>
        SupplyTree.Grow(new DependenceStudy(SupplyNetwork.Of(sketch.Build())), place, good, "CHN", depth, least);
}
