using Xunit;

namespace Lodestone.Model.Tests;

/// <summary>Scenarios that are compared stand in the same world.</summary>
public class CommonWorldTests
{
    private static readonly UncertainNumber Growth = new(-0.02, 0, 0.04);
    private static readonly UncertainNumber Stocks = new(0.5, 1, 2);

    [Fact]
    public void Who_says_nothing_takes_what_the_others_say()
    {
        Scenario calm = Of(null);
        Scenario own = Of(new Uncertainty(50, 3));
        Scenario shock = Of(new Uncertainty(1000, 7) { Stocks = Stocks, DemandGrowth = Growth });
        IReadOnlyList<Scenario> common = CommonWorld.Of([calm, shock, own]);
        Assert.Equal(shock.Uncertainty, common[0].Uncertainty);
        Assert.Same(shock, common[1]);
        Assert.Equal(new Uncertainty(50, 3) { Stocks = Stocks, DemandGrowth = Growth }, common[2].Uncertainty);
    }

    [Fact]
    public void Where_they_differ_or_nobody_says_anything_all_stay_as_they_are()
    {
        Scenario calm = Of(null);
        Scenario slow = Of(new Uncertainty(1000, 7) { DemandGrowth = Growth });
        Scenario fast = Of(new Uncertainty(1000, 7) { DemandGrowth = new UncertainNumber(0, 0.05, 0.1) });
        Scenario[] differ = [calm, slow, fast];
        Assert.Equal(differ, CommonWorld.Of(differ));
        Scenario[] silent = [calm, Of(new Uncertainty(20, 1))];
        Assert.Equal(silent, CommonWorld.Of(silent));
    }

    /// <summary>Growth alone is a world of its own: stocks stay those of the atlas in all of them.</summary>
    [Fact]
    public void What_is_said_of_growth_alone_is_taken_with_stocks_as_in_the_atlas()
    {
        IReadOnlyList<Scenario> common = CommonWorld.Of([
            Of(null),
            Of(new Uncertainty(9, 1) { DemandGrowth = Growth }),
        ]);
        Assert.Equal(
            (null, (UncertainNumber?)Growth),
            (common[0].Uncertainty!.Stocks, common[0].Uncertainty!.DemandGrowth)
        );
    }

    [Fact]
    public void Where_nothing_happens_it_is_as_long_as_where_something_does()
    {
        Ban ban = new(["g"], ["A"], ["B"], new Window(0, 2), 0);
        Scenario calm = Of(null) with { Horizon = new Horizon(Period.Parse("2026-12"), 36) };
        Scenario shock = Of(null) with { Events = [ban] };
        IReadOnlyList<Scenario> common = CommonWorld.Of([calm, shock]);
        Assert.Equal(shock.Horizon, common[0].Horizon);
        Assert.Same(shock, common[1]);

        Scenario longer = shock with { Horizon = new Horizon(Period.Parse("2026-12"), 12) };
        Assert.Equal([calm, shock, longer], CommonWorld.Of([calm, shock, longer]));
        Assert.Equal([calm, Of(null)], CommonWorld.Of([calm, Of(null)]));
    }

    private static Scenario Of(Uncertainty? uncertainty) =>
        new()
        {
            Name = "s",
            Title = "",
            Horizon = new Horizon(Period.Parse("2026-12"), 3),
            Uncertainty = uncertainty,
        };
}
