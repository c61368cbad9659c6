using Lodestone.Model;

namespace Lodestone.Atlas.Tests.Scenarios;

public sealed class OverrideTests
{
    [Fact]
    public void An_assignment_changes_a_value_before_the_file_is_read()
    {
        Scenario s = ScenarioReader
            .ReadText(
                SoundScenarioTests.Full,
                "full.yaml",
                SmallWorld.World,
                [
                    "horizon.periods=12",
                    "events[0].ban.periods=3",
                    "policies[1].reserve.tonnes=100",
                    "events[0].ban.goods=[magnet]",
                    "policies[2].project.start=2027-06",
                ]
            )
            .Scenario!;
        Assert.Equal(12, s.Horizon.Periods);
        Assert.Equal(3, s.Events[0].When.Count);
        Assert.Equal(["magnet"], Assert.IsType<Ban>(s.Events[0]).Goods);
        Assert.Equal(100, Assert.IsType<Reserve>(s.Policies[1]).Tonnes);
    }

    [Fact]
    public void Ensemble_settings_may_be_set_where_the_file_has_none() =>
        Assert.Equal(
            new Uncertainty(50, 1),
            SmallWorld
                .ReadText(SmallWorld.With("ban: { goods: dy-oxide, from: CHN, to: JPN }"), "uncertainty.draws=50")
                .Scenario!.Uncertainty
        );

    private const string Ranged =
        "ban: { goods: dy-oxide, from: CHN, to: JPN, periods: 6, range: { start: [0, 0, 2], periods: [3, 6, 12] } }";

    [Fact]
    public void A_number_that_is_set_loses_the_range_around_the_number_of_the_file()
    {
        ScenarioReading reading = SmallWorld.ReadText(SmallWorld.With(Ranged), "events[0].ban.periods=3");
        ScenarioItem ban = Assert.Single(reading.Scenario!.Events);
        Assert.Equal(3, ban.When.Count);
        Assert.Equal(new ItemRange(new UncertainNumber(0, 0, 2), null, null), ban.Range);
        FindingAssert.Note(reading.Findings, "--set events[0].ban.periods=3", 1, "its range in the file no longer");
    }

    [Fact]
    public void A_start_that_is_set_keeps_its_range_which_counts_from_it()
    {
        ScenarioReading reading = SmallWorld.ReadText(SmallWorld.With(Ranged), "events[0].ban.start=2027-02");
        ScenarioItem ban = Assert.Single(reading.Scenario!.Events);
        Assert.Equal((2, new UncertainNumber(0, 0, 2)), (ban.When.First, ban.Range!.Start));
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_range_that_is_left_without_numbers_goes()
    {
        ScenarioReading reading = SmallWorld.ReadText(
            SmallWorld.With("outage: { process: sinter, place: JPN, loss: 1, range: { loss: [0.5, 1, 1] } }"),
            "events[0].outage.loss=1"
        );
        Assert.Null(Assert.Single(reading.Scenario!.Events).Range);
        Assert.Equal(Severity.Note, Assert.Single(reading.Findings).Severity);
    }

    [Fact]
    public void A_range_may_be_set_where_the_file_has_none()
    {
        ScenarioReading reading = SmallWorld.ReadText(
            SmallWorld.With("ban: { goods: dy-oxide, from: CHN, to: JPN, periods: 6 }"),
            "events[0].ban.range.periods=[3, 6, 9]",
            "events[0].ban.range.start=[-1, 0, 1]"
        );
        Assert.Equal(
            new ItemRange(new UncertainNumber(-1, 0, 1), new UncertainNumber(3, 6, 9), null),
            Assert.Single(reading.Scenario!.Events).Range
        );
    }

    [Theory]
    [InlineData("horizon.periods", 1, "not an assignment", "path=value")]
    [InlineData(
        "events[7].ban.periods=3",
        7,
        "'events[7]' does not exist: 'events' has the items [0] to [0]",
        "from 0"
    )]
    [InlineData("events[0].bann.periods=3", 11, "there is no 'bann' in 'events[0]'", "'ban'")]
    [InlineData("event[0].ban.periods=3", 1, "there is no 'event'", "'events'")]
    [InlineData("events.ban.periods=3", 8, "'events' is a list", "events[0]")]
    [InlineData("horizon.perods=3", 9, "unknown key 'perods' in horizon", "'periods'")]
    [InlineData("horizon.periods=none", 17, "'none' is not a number", "plain number")]
    [InlineData("name[0]=3", 5, "not a list", "leave out")]
    public void An_assignment_that_leads_nowhere_is_explained(
        string assignment,
        int column,
        string problem,
        string remedy
    )
    {
        ScenarioReading reading = SmallWorld.ReadText(
            SmallWorld.With("ban: { goods: dy-oxide, from: CHN, to: JPN }"),
            assignment
        );
        Assert.Null(reading.Scenario);
        FindingAssert.Error(reading.Findings, $"--set {assignment}", 1, column, problem, remedy);
    }

    private const string Two =
        "name: test\ntitle: A test\nhorizon: { start: 2026-12, periods: 12 }\nevents:\n  - ban: { goods: dy-oxide, from: CHN, to: JPN }\n  - ban: { goods: magnet, from: CHN, to: JPN }\n";

    [Fact]
    public void An_item_is_taken_out_and_the_others_keep_their_numbers()
    {
        Scenario scenario = SmallWorld.ReadText(Two, "events[0]=", "events[1].ban.periods=3").Scenario!;
        Ban left = Assert.IsType<Ban>(Assert.Single(scenario.Events));
        Assert.Equal(("magnet", 3), (left.Goods[0], left.When.Count));
        Assert.Empty(SmallWorld.ReadText(Two, "events[1]=", "events[0]=").Scenario!.Events);
    }

    [Fact]
    public void The_number_after_the_last_adds_an_item()
    {
        Scenario scenario = SmallWorld
            .ReadText(
                Two,
                "events[2]={ban: {goods: dy-oxide, from: CHN, to: \"*\"}}",
                "events[2].ban.periods=2",
                "policies[0]={reserve: {place: JPN, good: dy-oxide, tonnes: 5}}"
            )
            .Scenario!;
        Assert.Equal(3, scenario.Events.Count);
        Assert.Equal(2, scenario.Events[2].When.Count);
        Assert.Equal(5, Assert.IsType<Reserve>(Assert.Single(scenario.Policies)).Tonnes);
    }

    [Theory]
    [InlineData("events[3]={ban: {goods: dy-oxide, from: CHN, to: JPN}}", 7, "'events[3]' does not exist")]
    [InlineData("events[2]=", 7, "an item of events is nothing")]
    public void An_item_further_on_or_nothing_is_not_added(string assignment, int column, string problem)
    {
        ScenarioReading reading = SmallWorld.ReadText(Two, assignment);
        Assert.Null(reading.Scenario);
        Finding finding = reading.Findings.First(f => f.Severity == Severity.Error);
        Assert.Contains(problem, finding.Problem, StringComparison.Ordinal);
        Assert.InRange(finding.Column, 1, column + 5);
    }

    [Fact]
    public void Nothing_is_set_inside_of_an_item_that_was_taken_out()
    {
        ScenarioReading reading = SmallWorld.ReadText(Two, "events[0]=", "events[0].ban.periods=3");
        Assert.Null(reading.Scenario);
        FindingAssert.Error(reading.Findings, "--set events[0].ban.periods=3", 1, 11, "taken out", "");
    }
}
