using Lodestone.Model;

namespace Lodestone.Atlas.Tests.Scenarios;

public sealed class SoundScenarioTests
{
    public const string Full = """
        name: full
        title: Everything at once
        description: >
          Two lines
          of text.
        horizon: { start: 2026-12, periods: 36, step: month }
        events:
          - ban:      { goods: [dy-oxide, magnet], from: CHN, to: "*", start: 2026-12, periods: 6 }
          - throttle: { goods: [dy-oxide], from: CHN, to: [JPN, USA], share: 0.25, start: 2027-06, periods: 6, range: { start: [0, 0, 2], periods: [3, 6, 12], share: [0.1, 0.25, 0.4] } }
          - quota:    { goods: separated, from: CHN, to: alliance, tonnes_per_year: 40000 }
          - tariff:   { goods: [magnet], from: [JPN], to: [USA], ad_valorem: 0.25, specific_usd_per_t: 10 }
          - outage:   { process: sinter, place: JPN, loss: 0.4, start: 2027-01, periods: 2, range: { loss: [0.2, 0.4, 0.6] } }
          - demand:
              goods: magnet
              places: "*"
              sectors: "*"
              change: 0.10
        policies:
          - floor:    { goods: [magnet], places: [JPN], price: 110 USD/kg, kind: purchase, max_tonnes_per_year: 5 }
          - reserve:  { place: JPN, good: dy-oxide, tonnes: 60, release: { rule: price, trigger: 1.5, max_per_period: 10 } }
          - project:  { project: us-magnets, start: 2028-01, probability: 0.5 }
          - pool:     { members: alliance, goods: "*" }
        uncertainty: { draws: 1000, seed: 7, stocks: [0.6, 1, 1.4], demand_growth: [-0.01, 0.02, 0.05] }
        """;

    [Fact]
    public void Every_event_and_policy_is_read_with_its_selections_resolved()
    {
        ScenarioReading reading = ScenarioReader.ReadText(Full, "full.yaml", SmallWorld.World);
        Assert.Equal(
            "the capacity of 'sinter' at JPN is unlimited, so that a loss of 0.4 takes nothing away",
            Assert.Single(reading.Findings).Problem
        );
        Scenario s = reading.Scenario!;
        Assert.Equal("Two lines of text.", reading.Description.Trim());
        Assert.Equal(
            new Uncertainty(1000, 7)
            {
                Stocks = new UncertainNumber(0.6, 1, 1.4),
                DemandGrowth = new UncertainNumber(-0.01, 0.02, 0.05),
            },
            s.Uncertainty
        );
        Assert.Equal(
            new ItemRange(
                new UncertainNumber(0, 0, 2),
                new UncertainNumber(3, 6, 12),
                new UncertainNumber(0.1, 0.25, 0.4)
            ),
            s.Events[1].Range
        );
        Assert.Equal(new ItemRange(null, null, new UncertainNumber(0.2, 0.4, 0.6)), s.Events[4].Range);
        Assert.Equal(2, s.Items.Count(i => i.Range is not null));
        var ban = Assert.IsType<Ban>(s.Events[0]);
        Assert.Equal(["dy-oxide", "magnet"], ban.Goods);
        Assert.Equal(["CHN", "JPN", "USA"], ban.To);
        Assert.Equal(new Window(0, 6), ban.When);
        Assert.Equal(8, ban.Line);
        Assert.Equal(new Window(6, 6), Assert.IsType<Throttle>(s.Events[1]).When);
        var quota = Assert.IsType<ExportQuota>(s.Events[2]);
        Assert.Equal(["dy-oxide"], quota.Goods);
        Assert.Equal(["JPN", "USA"], quota.To);
        Assert.Equal(new Window(0, 36), quota.When);
        Assert.Equal(10, Assert.IsType<TariffChange>(s.Events[3]).Specific);
        Assert.Equal(["sinter"], Assert.IsType<Outage>(s.Events[4]).Processes);
        Assert.Equal(["ev", "magnets"], Assert.IsType<DemandChange>(s.Events[5]).Sectors.Order());
        var floor = Assert.IsType<PriceFloor>(s.Policies[0]);
        Assert.Equal((110000, FloorKind.Purchase, 5), (floor.Price, floor.Kind, floor.MaxTonnesPerYear));
        var reserve = Assert.IsType<Reserve>(s.Policies[1]);
        Assert.Equal((ReleaseRule.Price, 1.5, 10d), (reserve.Rule, reserve.Trigger, reserve.MaxPerPeriod));
        Assert.Equal(
            (0.5, new Window(13, 23)),
            (Assert.IsType<FundedProject>(s.Policies[2]).Probability, s.Policies[2].When)
        );
        Assert.Equal(["JPN", "USA"], Assert.IsType<Pool>(s.Policies[3]).Members);
    }

    [Fact]
    public void A_scenario_without_events_is_the_baseline()
    {
        ScenarioReading reading = SmallWorld.ReadText(
            "name: test\ntitle: Nothing happens\nhorizon: { start: 2026-Q4, periods: 4, step: quarter }\nevents:\n"
        );
        Assert.Empty(reading.Findings);
        Assert.Empty(reading.Scenario!.Items);
        Assert.Equal(PeriodStep.Quarter, reading.Scenario.Horizon.Step);
    }

    [Theory]
    [InlineData("110 USD/kg", 110000)]
    [InlineData("110USD/kg", 110000)]
    [InlineData("110000 USD/t", 110000)]
    [InlineData("110000", 110000)]
    [InlineData("1.1e5 USD / t", 110000)]
    public void A_price_takes_a_unit_or_is_dollars_per_tonne(string price, double usdPerTonne) =>
        Assert.Equal(
            usdPerTonne,
            SmallWorld.Item<PriceFloor>($"floor: {{ goods: magnet, places: JPN, price: {price}, kind: cfd }}").Price
        );

    [Fact]
    public void A_share_may_be_a_path_with_one_number_per_period() =>
        Assert.Equal(
            [0.5, 0.25, 0],
            SmallWorld
                .Item<Throttle>("throttle: { goods: dy-oxide, from: CHN, to: JPN, share: [0.5, 0.25, 0], periods: 3 }")
                .Shares
        );

    [Fact]
    public void A_month_in_a_weekly_run_becomes_its_first_week_and_is_noted()
    {
        ScenarioReading reading = SmallWorld.ReadText(
            "name: test\ntitle: Weekly\nhorizon: { start: 2026-W01, periods: 52, step: week }\nevents:\n  - ban: { goods: dy-oxide, from: CHN, to: JPN, start: 2026-04, periods: 4 }\n"
        );
        Assert.Equal(new Window(13, 4), reading.Scenario!.Events[0].When);
        FindingAssert.Note(
            reading.Findings,
            "test.yaml",
            5,
            "2026-04 is counted in steps of a week: it starts with 2026-W14"
        );
    }

    [Fact]
    public void A_project_without_start_begins_as_announced()
    {
        ScenarioReading reading = SmallWorld.ReadText(
            SmallWorld
                .With("project: { project: us-magnets }")
                .Replace("periods: 12", "periods: 24", StringComparison.Ordinal)
        );
        Assert.Equal(new Window(13, 11), Assert.Single(reading.Scenario!.Events).When);
        FindingAssert.Note(reading.Findings, "test.yaml", 5, "starts as announced, 2028-01");
    }

    [Fact]
    public void A_reserve_without_a_release_waits_for_a_shortfall()
    {
        Reserve reserve = SmallWorld.Item<Reserve>("reserve: { place: JPN, good: dy-oxide, tonnes: 5 }");
        Assert.Equal((ReleaseRule.Shortfall, 0d, (double?)null), (reserve.Rule, reserve.Trigger, reserve.MaxPerPeriod));
        Assert.Null(reserve.LagDays);
    }

    [Fact]
    public void A_reserve_answers_after_its_days() =>
        Assert.Equal(
            8,
            SmallWorld
                .Item<Reserve>(
                    "reserve: { place: JPN, good: dy-oxide, tonnes: 5, release: { rule: shortfall, lag_days: 8 } }"
                )
                .LagDays
        );

    [Fact]
    public void An_event_partly_outside_the_horizon_is_kept_with_a_warning()
    {
        ScenarioReading reading = SmallWorld.ReadText(
            SmallWorld.With("ban: { goods: dy-oxide, from: CHN, to: JPN, start: 2026-10, periods: 6 }")
        );
        Assert.Equal(new Window(-2, 6), reading.Scenario!.Events[0].When);
        FindingAssert.Warning(
            reading.Findings,
            "test.yaml",
            5,
            56,
            "partly outside the horizon: 2026-10 to 2027-03, horizon 2026-12 to 2027-11",
            "the part inside"
        );
    }

    [Fact]
    public void A_name_that_is_both_a_good_and_a_stage_means_the_good_and_is_noted()
    {
        using var package = new SmallPackage();
        Model.World world = package
            .Replace("goods.csv", "Dysprosium oxide,separated", "Dysprosium oxide,magnet")
            .Read()
            .World!;
        ScenarioReading reading = ScenarioReader.ReadText(
            SmallWorld.With("demand: { goods: magnet, places: USA, change: 0.1 }"),
            "test.yaml",
            world
        );
        Assert.Equal(["magnet"], Assert.IsType<DemandChange>(Assert.Single(reading.Scenario!.Events)).Goods);
        FindingAssert.Note(reading.Findings, "test.yaml", 5, "'magnet' is the good of that id, not the set of 2");
    }

    [Fact]
    public void A_ban_on_a_route_without_trade_is_a_warning()
    {
        ScenarioReading reading = SmallWorld.ReadText(SmallWorld.With("ban: { goods: magnet, from: CHN, to: JPN }"));
        FindingAssert.Warning(
            reading.Findings,
            "test.yaml",
            5,
            19,
            "no trade runs on these routes",
            "goods, from and to"
        );
        Assert.NotNull(reading.Scenario);
    }

    [Fact]
    public void A_name_that_differs_from_the_file_name_is_a_warning()
    {
        ScenarioReading reading = ScenarioReader.ReadText(
            SmallWorld.With("ban: { goods: dy-oxide, from: CHN, to: JPN }"),
            "other.yaml",
            SmallWorld.World
        );
        FindingAssert.Warning(
            reading.Findings,
            "other.yaml",
            1,
            7,
            "'test' differs from the file name 'other'",
            "same name"
        );
    }
}
