using Xunit;

namespace Lodestone.Model.Tests;

public class TouchedChainsTests
{
    private static readonly Window Always = new(0, 3);
    private static readonly string[] Everything = ["ore", "metal", "magnet", "bauxite", "alumina", "gallium"];
    private static readonly string[] Everyone = ["CHN", "JPN"];

    public static TheoryData<ScenarioItem, string> Items =>
        new()
        {
            { new Ban(["metal"], ["CHN"], ["JPN"], Always, 0), "ore" },
            { new Ban(Everything, ["JPN"], Everyone, Always, 0), "" },
            { new Throttle(["gallium"], ["CHN"], Everyone, [0.5], Always, 0), "bauxite" },
            { new ExportQuota(["alumina"], ["CHN"], Everyone, 1, Always, 0), "" },
            { new TariffChange(Everything, ["CHN"], ["JPN"], 0.1, 0, Always, 0), "ore bauxite" },
            { new TariffChange(Everything, ["JPN"], ["CHN"], 0.1, 0, Always, 0), "" },
            { new Outage(["bayer"], ["CHN"], 1, Always, 0), "bauxite" },
            { new Outage(["bayer"], ["JPN"], 1, Always, 0), "" },
            { new DemandChange(Everything, Everyone, ["chips"], 0.1, Always, 0), "bauxite" },
            { new DemandChange(Everything, ["CHN"], ["chips", "ev"], 0.1, Always, 0), "" },
            { new PriceFloor(["alumina"], ["CHN"], 1, FloorKind.Cfd, null, Always, 0), "bauxite" },
            { new Reserve("JPN", "magnet", 1, ReleaseRule.Shortfall, 0.1, null, Always, 0), "ore" },
            { new FundedProject("new-smelter", 1, Always, 0), "ore" },
            { new Pool(Everyone, Everything, Always, 0), "" },
        };

    [Theory]
    [MemberData(nameof(Items))]
    public void An_item_touches_the_chains_in_which_it_has_something_to_change(ScenarioItem item, string first)
    {
        World world = TwoChains.World();
        ChainMap chains = new(world);
        int[] expected = [.. first.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(chains.Of).Order()];
        Assert.Equal(expected, TouchedGoods.Of(item, world).Select(chains.Of).Distinct().Order());
    }

    [Fact]
    public void The_world_keeps_what_belongs_to_the_chain_and_nothing_else()
    {
        World world = TouchedChains.Of(
            TwoChains.World(),
            TwoChains.Scenario(new Ban(["metal"], ["CHN"], ["JPN"], Always, 0))
        );
        Assert.Equal(["ore", "metal", "magnet"], world.Goods.Select(g => g.Id));
        Assert.Equal(["smelt", "sinter"], world.Processes.Select(p => p.Id));
        Assert.Equal(["smelt", "sinter"], world.Capacities.Select(c => c.Process));
        Assert.Equal("magnet", Assert.Single(world.Demands).Good);
        Assert.Equal("metal", Assert.Single(world.Trade).Good);
        Assert.Empty(world.Links);
        Assert.Equal("new-smelter", Assert.Single(world.Projects).Id);
        Assert.Equal(["*", "metal"], world.Parameters.Select(p => p.Good));
        Assert.Equal(3, world.GoodsLeftOut);
        Assert.Equal(2, world.Places.Count);
    }

    [Fact]
    public void Scenarios_played_together_share_the_chains_of_all_of_them()
    {
        Scenario calm = TwoChains.Scenario();
        Scenario smelter = TwoChains.Scenario(new Outage(["smelt"], ["CHN"], 1, Always, 0));
        Scenario vat = TwoChains.Scenario(new Outage(["bayer"], ["CHN"], 1, Always, 0));
        Assert.Equal(3, TouchedChains.Of(TwoChains.World(), calm, smelter).Goods.Count);
        Assert.Equal(6, TouchedChains.Of(TwoChains.World(), calm, smelter, vat).Goods.Count);
    }

    [Fact]
    public void A_scenario_that_touches_nothing_is_played_on_the_whole_world()
    {
        World world = TwoChains.World();
        Assert.Same(world, TouchedChains.Of(world, TwoChains.Scenario()));
    }

    [Fact]
    public void Chains_can_be_had_by_a_good_of_theirs()
    {
        World world = TouchedChains.With(TwoChains.World(), "gallium");
        Assert.Equal(["bauxite", "alumina", "gallium"], world.Goods.Select(g => g.Id));
        Assert.Throws<KeyNotFoundException>(() => TouchedChains.With(TwoChains.World(), "tin"));
    }

    [Fact]
    public void A_narrowed_scenario_keeps_its_items_in_their_places()
    {
        World world = TouchedChains.With(TwoChains.World(), "ore");
        Scenario scenario = TwoChains.Scenario(
            new Ban(Everything, ["CHN"], ["JPN"], Always, 0),
            new Outage(["bayer", "smelt"], ["CHN"], 1, Always, 0),
            new Pool(Everyone, ["gallium"], Always, 0)
        );
        Scenario narrow = TouchedChains.Narrow(scenario, world);
        Assert.Equal(["ore", "metal", "magnet"], Assert.IsType<Ban>(narrow.Events[0]).Goods);
        Assert.Equal(["smelt"], Assert.IsType<Outage>(narrow.Events[1]).Processes);
        Assert.Empty(Assert.IsType<Pool>(narrow.Events[2]).Goods);
        Assert.Same(scenario, TouchedChains.Narrow(scenario, TwoChains.World()));
    }
}
