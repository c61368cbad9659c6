using Lodestone.Model;

namespace Lodestone.Atlas.Tests.Scenarios;

public sealed class ItemYamlTests
{
    public static TheoryData<string> Items =>
        [
            "ban: { goods: dy-oxide, from: CHN, to: \"*\", periods: 6, range: { start: [0, 0, 2], periods: [3, 6, 12] } }",
            "throttle: { goods: [dy-oxide, magnet], from: CHN, to: JPN, share: 0.25, start: 2027-01, periods: 3, range: { share: [0.1, 0.25, 0.4] } }",
            "throttle: { goods: \"*\", from: CHN, to: JPN, share: [0, 0.5, 1], periods: 3, range: { share_factor: [0.5, 1, 1.5] } }",
            "quota: { goods: dy-oxide, from: CHN, to: \"*\", tonnes_per_year: 12.5 }",
            "tariff: { goods: magnet, from: CHN, to: JPN, ad_valorem: 0.25, specific_usd_per_t: 100 }",
            "outage: { process: sinter, place: JPN, loss: 0.4, periods: 2, range: { loss: [0.2, 0.4, 0.6] } }",
            "demand: { goods: magnet, places: \"*\", change: -0.1 }",
            "floor: { goods: magnet, places: JPN, price: 110 USD/kg, kind: purchase, max_tonnes_per_year: 30 }",
            "reserve: { place: JPN, good: dy-oxide, tonnes: 60, release: { rule: price, trigger: 1.5, max_per_period: 10 } }",
            "reserve: { place: JPN, good: dy-oxide, tonnes: 60, release: { rule: schedule } }",
            "reserve: { place: JPN, good: dy-oxide, tonnes: 60, release: { rule: shortfall, trigger: 0.02, lag_days: 8 } }",
            "pool: { members: [JPN, CHN], goods: \"*\" }",
        ];

    [Theory]
    [MemberData(nameof(Items))]
    public void What_is_written_reads_back_as_the_same_item(string item)
    {
        Scenario scenario = SmallWorld.ReadText(SmallWorld.With(item)).Scenario!;
        ScenarioItem first = scenario.Items.Single();
        string line = ItemYaml.Of(first, SmallWorld.World, scenario.Horizon);
        ScenarioItem again = SmallWorld.ReadText(SmallWorld.With(item), $"events[0]={line}").Scenario!.Items.Single();
        Assert.Equivalent(first, again with { Line = first.Line }, strict: true);
        Assert.StartsWith($"{{{item[..item.IndexOf(':', StringComparison.Ordinal)]}: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void All_places_are_written_as_a_star()
    {
        var ban = SmallWorld.Item<Ban>("ban: { goods: dy-oxide, from: CHN, to: \"*\" }");
        var horizon = new Horizon(Period.Parse("2026-12"), 12);
        Assert.Equal(
            "{ban: {goods: [dy-oxide], from: [CHN], to: \"*\", start: 2026-12, periods: 12}}",
            ItemYaml.Of(ban, SmallWorld.World, horizon)
        );
    }
}
