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
