using Lodestone.Equilibrium.Program;
using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests.Ensembles.Playing;

public class WatchTests
{
    private static readonly CompiledScenario Compiled = CompiledScenario.Compile(
        ClosedWorld.World(),
        ClosedWorld.Scenario()
    );

    [Fact]
    public void Final_and_industrial_use_are_told_apart()
    {
        Series[] dysprosium =
        [
            .. new Watch(Compiled).Series.Where(s =>
                s is { Variable: Variables.Shortfall, Good: HandMade.Dysprosium, Place: "JPN", Period: 0 }
            ),
        ];
        Assert.Equal(["", Watch.EveryProcess], dysprosium.Select(s => s.Process));
    }

    [Fact]
    public void What_is_asked_for_is_kept_beside_what_is_kept_anyway()
    {
        var usual = new Watch(Compiled);
        var more = new Watch(Compiled, [new WatchItem(Variables.Price, HandMade.Magnet, "JPN")]);
        Assert.Equal([new WatchItem(Variables.Price, HandMade.Magnet, "JPN")], more.Items.Except(usual.Items));
        Assert.Empty(usual.Items.Except(more.Items));
        Assert.Contains(more.Series, s => s is { Variable: Variables.Price, Place: "JPN", Period: 1 });
    }

    /// <summary>Tonnes that reserves release are kept when they are asked for, by good, place and period, apart from other stocks.</summary>
    [Fact]
    public void What_reserves_release_is_kept_when_asked_for()
    {
        var more = new Watch(Compiled, [new WatchItem(Variables.StockRelease, HandMade.Dysprosium, "JPN")]);
        Assert.DoesNotContain(new Watch(Compiled).Series, s => s.Variable == Variables.StockRelease);
        Assert.Equal(
            Compiled.Scenario.Horizon.Periods,
            more.Series.Count(s => s is { Variable: Variables.StockRelease, Place: "JPN", Process: Watch.Reserves })
        );
        Assert.Contains(new WatchItem(Variables.StockRelease, HandMade.Dysprosium, "JPN"), more.Items);
    }

    /// <summary>Magnets alone are named; oxide is not made of them, but ceramics lose value added without it.</summary>
    [Fact]
    public void What_adds_to_the_loss_of_value_added_is_seen_to_be_missing()
    {
        Scenario scenario = ClosedWorld.Scenario();
        Throttle throttle = scenario.Events.OfType<Throttle>().First() with { Goods = [HandMade.Magnet] };
        bool KeepsOxide(World world) =>
            new Watch(CompiledScenario.Compile(world, scenario with { Events = [throttle] })).Series.Any(s =>
                s is { Variable: Variables.Shortfall, Good: HandMade.Dysprosium, Place: "JPN" }
            );
        World world = ClosedWorld.World();
        SectorAccount ceramics = new("ceramics", "Ceramics", "3271", 1e6, Provenance.None);
        Assert.False(KeepsOxide(world));
        Assert.True(KeepsOxide(world with { Sectors = [.. world.Sectors, ceramics] }));
    }

    [Fact]
    public void What_is_kept_anyway_or_does_not_exist_changes_nothing()
    {
        WatchItem[] items =
        [
            new(Variables.AskPrice, HandMade.Magnet, "JPN"),
            new(Variables.Price, "nothing", "JPN"),
            new(Variables.Price, HandMade.Magnet, "nowhere"),
            new(Variables.CoverDays, HandMade.Magnet, "CHN"),
        ];
        Assert.Equal(new Watch(Compiled).Series, new Watch(Compiled, items).Series);
    }
}
