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
