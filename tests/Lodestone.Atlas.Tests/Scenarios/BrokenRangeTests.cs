using Lodestone.Model;

namespace Lodestone.Atlas.Tests.Scenarios;

public sealed class BrokenRangeTests
{
    private const string Ban = "ban: { goods: dy-oxide, from: CHN, to: JPN, periods: 6, range: ";
    private const string Throttle = "throttle: { goods: dy-oxide, from: CHN, to: JPN, periods: 2, share: ";

    [Theory]
    [InlineData(Ban + "6 }", "range is '6'", "such as range: { start: [0, 0, 2] }")]
    [InlineData(Ban + "}", "'range' is empty", "write range: { start: [0, 0, 2] }")]
    [InlineData(Ban + "{ length: [3, 6, 12] } }", "unknown key 'length' in range of ban", "known: start, periods")]
    [InlineData(Ban + "{ share: [0, 0.1, 0.2] } }", "unknown key 'share' in range of ban", "start")]
    [InlineData(Ban + "{ periods: 6 } }", "periods is '6', not three numbers", "periods: [3, 6, 12]")]
    [InlineData(Ban + "{ periods: } }", "'periods' is empty", "write periods: [3, 6, 12]")]
    [InlineData(Ban + "{ periods: [3, 6] } }", "periods has 2 numbers, not three", "low, central and high")]
    [InlineData(Ban + "{ periods: [3, 6, six] } }", "'six' is not a number", "plain number")]
    [InlineData(Ban + "{ periods: [0, 6, 12] } }", "periods is 0", "whole numbers between 1 and 10000")]
    [InlineData(Ban + "{ periods: [3, 6, 12.5] } }", "periods is 12.5", "whole numbers between 1 and 10000")]
    [InlineData(Ban + "{ periods: [12, 6, 3] } }", "periods is [12, 6, 3]: not in the order", "periods: [3, 6, 12]")]
    [InlineData(
        Ban + "{ periods: [3, 5, 12] } }",
        "the central value of periods is 5, the ban says 6",
        "write periods: [3, 6, 12], or periods: 5 in the ban"
    )]
    [InlineData(
        "ban: { goods: dy-oxide, from: CHN, to: JPN, range: { periods: [3, 6, 12] } }",
        "the range has periods, the ban has none",
        "add periods: 6 to the ban"
    )]
    [InlineData(Ban + "{ start: [0, 0.5, 1] } }", "start is 0.5", "whole periods: 2 is two later")]
    [InlineData(
        Ban + "{ start: [0, 1, 2] } }",
        "the central value of start is 1, not 0",
        "write start: [-1, 0, 1] and move that start"
    )]
    [InlineData(
        Throttle + "0.25, range: { share: [-0.1, 0.25, 0.4] } }",
        "share is -0.1",
        "shares of base trade of 0 or more"
    )]
    [InlineData(
        Throttle + "0.25, range: { share: [0.1, 0.2, 0.22] } }",
        "the central value of share is 0.2, the throttle says 0.25",
        "write share: [0.1, 0.25, 0.25]"
    )]
    [InlineData(
        Throttle + "0.25, range: { share_factor: [0.8, 1, 1.2] } }",
        "share_factor is a factor on a path of shares, and share is one number",
        "write share: [0.125, 0.25, 0.375]"
    )]
    [InlineData(
        Throttle + "[0.5, 0.25], range: { share: [0.1, 0.25, 0.4] } }",
        "share is a path",
        "write share_factor: [0.8, 1, 1.2]"
    )]
    [InlineData(
        Throttle + "[0.5, 0.25], range: { share_factor: [0.8, 0.9, 1.2] } }",
        "the central value of share_factor is 0.9, not 1",
        "write share_factor: [0.8, 1, 1.2]"
    )]
    [InlineData(
        "quota: { goods: dy-oxide, from: CHN, to: JPN, tonnes_per_year: 40, range: { tonnes_per_year: [-1, 40, 50] } }",
        "tonnes_per_year is -1",
        "tonnes per year of 0 or more"
    )]
    [InlineData(
        "tariff: { goods: dy-oxide, from: CHN, to: JPN, specific_usd_per_t: 5, range: { ad_valorem: [0, 0.1, 0.2] } }",
        "the range has ad_valorem, the tariff has none",
        "add ad_valorem: 0.1 to the tariff"
    )]
    [InlineData(
        "outage: { process: sinter, place: JPN, loss: 0.4, range: { loss: [0.2, 0.4, 1.2] } }",
        "loss is 1.2",
        "shares between 0 and 1"
    )]
    [InlineData(
        "demand: { goods: magnet, places: \"*\", change: 0.1, range: { change: [-1, 0.1, 0.2] } }",
        "change is -1",
        "changes above -1"
    )]
    [InlineData(
        "reserve: { place: JPN, good: dy-oxide, tonnes: 60, range: { tonnes: [40, 50, 80] } }",
        "the central value of tonnes is 50, the reserve says 60",
        "write tonnes: [40, 60, 80]"
    )]
    [InlineData(
        "project: { project: us-magnets, start: 2027-01, range: { periods: [1, 2, 3] } }",
        "unknown key 'periods' in range of project",
        "known: start"
    )]
    [InlineData(
        "floor: { goods: magnet, places: JPN, price: 5, kind: cfd, range: { price: [4, 5, 6] } }",
        "unknown key 'price' in range of floor",
        "known: start, periods"
    )]
    public void A_broken_range_is_shown_with_its_cause_and_its_remedy(string item, string problem, string remedy)
    {
        ScenarioReading reading = SmallWorld.ReadText(SmallWorld.With(item));
        Finding error = Assert.Single(reading.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("test.yaml", 5), (error.File, error.Line));
        Assert.InRange(error.Column, item.IndexOf("range", StringComparison.Ordinal) + 5, item.Length + 5);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
        Assert.Null(reading.Scenario);
    }

    [Theory]
    [InlineData("stocks: 1.4", "stocks is '1.4', not three numbers", "[0.6, 1, 1.4]")]
    [InlineData("stocks: [-0.5, 1, 2]", "stocks is -0.5", "factors of 0 or more")]
    [InlineData("stocks: [1, 1, 0.5]", "not in the order low, central, high", "write stocks: [0.5, 1, 1]")]
    [InlineData("demand_growth: [-2, 0, 0.1]", "demand_growth is -2", "above -1")]
    [InlineData("demand_growth: [0, 0.02]", "demand_growth has 2 numbers", "demand_growth: [0, 0.02, 0.05]")]
    [InlineData("stock: [0.6, 1, 1.4]", "unknown key 'stock' in uncertainty", "'stocks'")]
    public void A_broken_uncertainty_is_shown_with_its_cause_and_its_remedy(string keys, string problem, string remedy)
    {
        ScenarioReading reading = SmallWorld.ReadText(
            $"name: test\ntitle: T\nhorizon: {{ start: 2026-12, periods: 1 }}\nuncertainty: {{ draws: 10, {keys} }}\n"
        );
        Finding error = Assert.Single(reading.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("test.yaml", 4), (error.File, error.Line));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_range_is_a_warning()
    {
        ScenarioReading reading = SmallWorld.ReadText(SmallWorld.With(Ban + "{} }"));
        Assert.Null(Assert.Single(reading.Scenario!.Events).Range);
        FindingAssert.Warning(reading.Findings, "test.yaml", 5, 68, "nothing is uncertain", "delete it");
    }

    [Fact]
    public void A_broken_number_is_reported_once_and_not_again_for_its_range()
    {
        ScenarioReading reading = SmallWorld.ReadText(
            SmallWorld.With("outage: { process: sinter, place: JPN, loss: much, range: { loss: [0.2, 0.4, 0.6] } }")
        );
        Assert.Contains(
            "'much' is not a number",
            Assert.Single(reading.Findings, f => f.Severity == Severity.Error).Problem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_path_of_shares_takes_a_factor()
    {
        Throttle throttle = SmallWorld.Item<Throttle>(
            Throttle + "[0.5, 0.25], range: { share_factor: [0.8, 1, 1.2] } }"
        );
        Assert.Equal(new UncertainNumber(0.8, 1, 1.2), throttle.Range!.Depth);
    }

    [Fact]
    public void Every_project_of_a_list_has_the_range_of_the_list() =>
        Assert.Equal(
            new ItemRange(new UncertainNumber(0, 0, 6), null, null),
            SmallWorld
                .Item<FundedProject>("project: { project: \"*\", start: 2027-01, range: { start: [0, 0, 6] } }")
                .Range
        );
}
