using Lodestone.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Lodestone.Web.Pages.Tests;

/// <summary>What the controls of the scenario page make of an address.</summary>
public sealed class ScenarioDraftTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    private RunPlanner Planner => _desk.Context.Services.GetRequiredService<RunPlanner>();

    private ScenarioDraft Read(ScenarioQuery query) => ScenarioDraft.Read(Planner, query);

    private ScenarioDraft Read(string address) => Read(ScenarioQuery.OfAddress(address));

    private ItemDials Dials(ScenarioDraft draft) => new(draft, draft.Chosen!, _desk.Library.World);

    [Theory]
    [InlineData("/scenario/cut-off")]
    [InlineData("/scenario?template=throttle")]
    [InlineData(
        "/scenario/cut-off?set=events%5B0%5D.ban.periods%3D3&set=horizon.periods%3D9&draws=50&seed=3&good=dy-oxide&place=JPN&item=events%5B0%5D"
    )]
    public void An_address_reads_back_as_itself(string address) =>
        Assert.Equal(
            Uri.UnescapeDataString(address),
            Uri.UnescapeDataString(ScenarioQuery.OfAddress(address).Address())
        );

    [Fact]
    public void How_long_is_an_assignment_and_the_last_one_counts()
    {
        ScenarioDraft draft = Read("/scenario/cut-off");
        ScenarioDraft three = Read(Dials(draft).SetLength(3));
        ScenarioDraft nine = Read(Dials(three).SetLength(9));
        Assert.Equal(["events[0].ban.periods=9"], nine.Query.Changes);
        Assert.Equal((9, 6.0), (nine.Scenario.Events[0].When.Count, Dials(nine).Length!.Usual));
    }

    [Fact]
    public void A_ban_that_lets_something_pass_is_a_throttle_and_back()
    {
        ScenarioDraft ban = Read("/scenario/cut-off");
        ScenarioDraft half = Read(Dials(ban).SetDepth(0.5));
        var throttle = Assert.IsType<Throttle>(Assert.Single(half.Scenario.Events));
        Assert.Equal([0.5], throttle.Shares);
        Assert.Equal(6, throttle.When.Count);
        ScenarioDraft less = Read(Dials(half).SetDepth(0.25));
        Assert.Equal([0.25], Assert.IsType<Throttle>(less.Scenario.Events[0]).Shares);
        ScenarioDraft again = Read(Dials(less).SetDepth(0));
        Assert.Equivalent(ban.Scenario.Events[0] with { Line = 1 }, again.Scenario.Events[0], strict: true);
        Assert.Single(again.Query.Changes);
    }

    [Fact]
    public void Items_are_added_and_taken_out_by_their_number()
    {
        ScenarioDraft draft = Read("/scenario/cut-off");
        ScenarioDraft more = Read(draft.AddTemplate("throttle", _desk.Library.World));
        Assert.Equal(["events[0]", "events[1]"], more.Items.Select(i => i.Path));
        Assert.Equal(more.Items[1], more.Chosen);
        Assert.Null(more.Items[1].Start);

        ScenarioDraft second = Read(more.Remove(more.Items[0]));
        Assert.Equal("events[1]", Assert.Single(second.Items).Path);
        Assert.IsType<Throttle>(second.Items[0].Item);

        ScenarioDraft none = Read(second.Remove(second.Items[0]));
        Assert.Empty(none.Items);
        ScenarioDraft third = Read(none.AddTemplate("floor", _desk.Library.World) with { });
        Assert.Equal("policies[0]", Assert.Single(third.Items).Path);
    }

    [Theory]
    [InlineData("ban")]
    [InlineData("throttle")]
    [InlineData("outage")]
    [InlineData("demand")]
    [InlineData("tariff")]
    [InlineData("reserve")]
    [InlineData("floor")]
    public void Every_dial_of_every_template_turns(string template)
    {
        using var desk = new Desk(shipped: true);
        RunPlanner planner = desk.Context.Services.GetRequiredService<RunPlanner>();
        var draft = ScenarioDraft.Read(planner, ScenarioQuery.OfAddress($"/scenario?template={template}"));
        foreach (DraftItem item in draft.Items)
        {
            var dials = new ItemDials(draft, item, desk.Library.World);
            Dial depth = dials.Depth!;
            double value = depth.Low + (depth.Step * 3);
            var turned = ScenarioDraft.Read(planner, dials.SetDepth(value));
            DraftItem same = turned.Items.Single(i => i.Path == item.Path);
            Assert.Equal(value, new ItemDials(turned, same, desk.Library.World).Depth!.Value, 6);
            var shorter = ScenarioDraft.Read(planner, dials.SetLength(2));
            Assert.Equal(2, shorter.Items.Single(i => i.Path == item.Path).Item.When.Count);
            var later = ScenarioDraft.Read(planner, dials.SetStart("2027-03"));
            Assert.Equal(3, later.Items.Single(i => i.Path == item.Path).Item.When.First);
            foreach ((string key, _, _) in dials.Places)
            {
                var moved = ScenarioDraft.Read(planner, dials.SetPlaces(key, ["CHN"]));
                var at = new ItemDials(moved, moved.Items.Single(i => i.Path == item.Path), desk.Library.World);
                Assert.Equal(["CHN"], at.Places.Single(p => p.Key == key).Places);
            }
        }
    }

    [Fact]
    public void A_path_of_shares_is_cut_or_held_on()
    {
        ScenarioDraft draft = Read(
            $"/scenario?template=throttle&set={Uri.EscapeDataString("events[0].throttle.share=[0, 0.1, 0.2, 0.3, 0.4, 0.5]")}"
        );
        Assert.Equal([0, 0.1], Assert.IsType<Throttle>(Read(Dials(draft).SetLength(2)).Scenario.Events[0]).Shares);
        var longer = Assert.IsType<Throttle>(Read(Dials(draft).SetLength(8)).Scenario.Events[0]);
        Assert.Equal([0.5, 0.5, 0.5], longer.Shares.Skip(5));
    }

    [Fact]
    public void The_command_is_that_of_the_same_scenario()
    {
        var query = ScenarioQuery.OfAddress("/scenario/cut-off?set=events%5B0%5D.ban.periods%3D3&seed=7");
        Assert.Equal("lodestone run cut-off --set 'events[0].ban.periods=3' --draws 100 --seed 7", query.Command(100));
        Assert.StartsWith(
            "lodestone scenario new ban.yaml --template ban && ",
            ScenarioQuery.OfAddress("/scenario?template=ban").Command(1),
            StringComparison.Ordinal
        );
    }
}
