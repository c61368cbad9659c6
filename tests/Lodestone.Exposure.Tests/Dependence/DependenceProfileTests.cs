using CsCheck;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Exposure.Tests.Dependence;

public class DependenceProfileTests
{
    /// <summary>By hand: Japan's magnets are 80 t of its own with half of the oxide from China, and 40 t from China.</summary>
    [Theory]
    [InlineData("JPN", "CHN", 40.0 / 120, 80.0 / 120)]
    [InlineData("USA", "CHN", 0.8, 0.9)]
    [InlineData("USA", "AUS", 0, (0.8 * 20 / 120) + (0.2 * 0.5))]
    [InlineData("USA", "JPN", 0.2, 0.2)]
    [InlineData("CHN", "CHN", 1, 1)]
    public void A_chain_is_exact(string place, string supplier, double direct, double fullPath)
    {
        var study = new DependenceStudy(SupplyNetwork.Of(WorldSketch.Chain().Build()));
        Exposure.Dependence found = DependenceProfile.Of(study, place, "magnet", supplier)!;
        Assert.Equal(direct, found.Direct, 12);
        Assert.Equal(fullPath, found.FullPath, 12);
        Assert.Equal(0, found.Untraced, 12);
    }

    [Fact]
    public void The_profile_goes_from_the_mine_to_the_magnet()
    {
        var study = new DependenceStudy(SupplyNetwork.Of(WorldSketch.Chain().Build()));
        Exposure.Dependence japan = DependenceProfile.Of(study, "JPN", "magnet", "CHN")!;
        Assert.Equal(["separated", "magnet"], japan.Stages.Select(s => s.Stage));
        StageDependence oxide = japan.Stages[0];
        Assert.Equal(0.5, oxide.Direct!.Value, 12);
        Assert.Equal(((80 * 0.5) + (40 * 100.0 / 120)) / 120, oxide.FullPath, 12);
        Assert.Equal(0.75, oxide.WorldShare, 12);
        Assert.Equal("CHN", oxide.Largest);
        Assert.Equal("separated", japan.Narrowest!.Stage);
        Assert.Null(DependenceProfile.Of(study, "USA", "magnet", "CHN")!.Stages[0].Direct);
    }

    /// <summary>
    /// Lean ore of A (100 t) and rich ore of B (10 t) come to 1 t of heavy each; A casts 10 t with half of it, B 40 t with the
    /// other half, and a magnet takes one part of A's alloy and four of B's.
    /// </summary>
    [Theory]
    [InlineData("heavy", 0.5, 0.5)]
    [InlineData(null, 0.5, 0.2)]
    public void World_output_counts_every_good_by_what_it_comes_to(string? traced, double mine, double alloy)
    {
        World world = new WorldSketch()
            .Good("lean", "mine")
            .Good("rich", "mine")
            .Good("heavy", "separated")
            .Good("firm", "alloy")
            .Good("plain", "alloy")
            .Good("magnet", "magnet")
            .Process("dig-lean", "mine", [], "lean 1")
            .Process("dig-rich", "mine", [], "rich 1")
            .Process("separate-lean", "separated", ["lean 100"], "heavy 1")
            .Process("separate-rich", "separated", ["rich 10"], "heavy 1")
            .Process("cast-firm", "alloy", ["heavy 0.1"], "firm 1")
            .Process("cast-plain", "alloy", ["heavy 0.025"], "plain 1")
            .Process("press", "magnet", ["firm 1", "plain 4"], "magnet 5")
            .Runs("A", "dig-lean", 100)
            .Runs("B", "dig-rich", 10)
            .Runs("C", "separate-lean", 1)
            .Runs("C", "separate-rich", 1)
            .Runs("A", "cast-firm", 10)
            .Runs("B", "cast-plain", 40)
            .Runs("A", "press", 10)
            .Flow("lean", "A", "C", 100)
            .Flow("rich", "B", "C", 10)
            .Flow("heavy", "C", "A", 1)
            .Flow("heavy", "C", "B", 1)
            .Flow("firm", "A", "A", 10)
            .Flow("plain", "B", "A", 40)
            .Flow("magnet", "A", "A", 50)
            .Build();
        var study = new DependenceStudy(SupplyNetwork.Of(world, traced: traced));
        Dictionary<string, double> shares = DependenceProfile
            .Of(study, null, "magnet", "A")!
            .Stages.ToDictionary(s => s.Stage, s => s.WorldShare, StringComparer.Ordinal);
        Assert.Equal(mine, shares["mine"], 12);
        Assert.Equal(0, shares["separated"], 12);
        Assert.Equal(alloy, shares["alloy"], 12);
        Assert.Equal(1, shares["magnet"], 12);
    }

    [Fact]
    public void The_average_user_of_the_world_is_weighted_by_tonnes()
    {
        var study = new DependenceStudy(SupplyNetwork.Of(WorldSketch.Chain().Build()));
        Exposure.Dependence world = DependenceProfile.Of(study, null, "magnet", "CHN")!;
        Assert.Equal(400, world.Use, 9);
        Assert.Equal(((180 * 1) + (120 * 80.0 / 120) + (100 * 0.9)) / 400, world.FullPath, 12);
    }

    [Fact]
    public void Nobody_who_does_not_use_a_good_depends_on_it() =>
        Assert.Null(
            DependenceProfile.Of(
                new DependenceStudy(SupplyNetwork.Of(WorldSketch.Chain().Build())),
                "AUS",
                "magnet",
                "CHN"
            )
        );

    /// <summary>Half of Australia's separation owned from China: what counts as Chinese grows by half of Australia's part.</summary>
    [Fact]
    public void Ownership_moves_a_part_of_a_process_to_its_owner()
    {
        World world = WorldSketch.Chain().Owns("CHN", "AUS", "separate", 0.5).Build();
        var study = new DependenceStudy(SupplyNetwork.Of(world), Counting.Ownership);
        Exposure.Dependence japan = DependenceProfile.Of(study, "JPN", "magnet", "CHN")!;
        Assert.Equal((40 + (80 * 0.75)) / 120, japan.FullPath, 12);
        var land = new DependenceStudy(SupplyNetwork.Of(world));
        Assert.Equal(80.0 / 120, DependenceProfile.Of(land, "JPN", "magnet", "CHN")!.FullPath, 12);
        int oxide = study.Network.IndexOf(ChainNodeKind.Use, "JPN", "oxide");
        Assert.Equal(0.75, study.Direct(oxide, "CHN"), 12);
        Assert.Equal(0.25, study.Direct(oxide, "AUS"), 12);
    }

    [Fact]
    public void An_origin_that_no_flow_states_is_reported_as_untraced()
    {
        World world = WorldSketch.Chain().Build();
        World holed = world with { Trade = [.. world.Trade.Where(f => f is not { Good: "oxide", Importer: "JPN" })] };
        var study = new DependenceStudy(SupplyNetwork.Of(holed));
        Assert.Equal(80.0 / 120, DependenceProfile.Of(study, "JPN", "magnet", "CHN")!.Untraced, 12);
    }

    [Fact]
    public void Shares_are_shares_full_path_is_at_least_every_part_of_it_and_stages_add_up() =>
        RandomChain.World.Sample(
            world =>
            {
                var study = new DependenceStudy(SupplyNetwork.Of(world));
                foreach (string place in (string[])["A", "B", "C", "D"])
                {
                    Exposure.Dependence[] all =
                    [
                        .. world.Places.Select(s => DependenceProfile.Of(study, place, "part", s.Id)!),
                    ];
                    foreach (Exposure.Dependence one in all)
                    {
                        Assert.InRange(one.FullPath, 0, 1 + 1e-12);
                        Assert.True(one.FullPath >= one.Direct - 1e-12);
                        Assert.All(one.Stages, s => Assert.InRange(s.FullPath, 0, one.FullPath + 1e-12));
                        Assert.Equal(0, one.Untraced, 9);
                    }

                    Assert.Equal(1, all.Sum(d => d.Direct), 9);
                    for (int s = 0; s < all[0].Stages.Count; s++)
                    {
                        Assert.Equal(all[0].Stages[s].Covered, all.Sum(d => d.Stages[s].FullPath), 9);
                        Assert.Equal(1, all[0].Stages[s].Covered, 9);
                        Assert.Equal(1, all.Sum(d => d.Stages[s].WorldShare), 9);
                    }
                }
            },
            iter: 40
        );
}
