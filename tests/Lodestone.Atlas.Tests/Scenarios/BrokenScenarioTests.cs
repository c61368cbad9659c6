namespace Lodestone.Atlas.Tests.Scenarios;

public sealed class BrokenScenarioTests
{
    [Theory]
    [InlineData("ban: { goods: dy-oxyde, from: CHN, to: JPN }", 19, "unknown good 'dy-oxyde'", "'dy-oxide'")]
    [InlineData(
        "ban: { goods: [dy-oxide, dy-oxyde], from: CHN, to: JPN }",
        30,
        "unknown good 'dy-oxyde'",
        "'dy-oxide'"
    )]
    [InlineData("ban: { goods: dy-oxide, from: China, to: JPN }", 35, "unknown place 'China'", "'CHN'")]
    [InlineData("ban: { goods: dy-oxide, from: CHN, to: aliance }", 44, "unknown place 'aliance'", "'alliance'")]
    [InlineData("ban: { goods: dy-oxide, from: CHN, to: [] }", 44, "to is an empty list", "\"*\" for all")]
    [InlineData("ban: { goods: dy-oxide, from: CHN }", 5, "the key 'to' is missing in ban", "add to:")]
    [InlineData("ban: { good: dy-oxide, from: CHN, to: JPN }", 12, "unknown key 'good' in ban", "'goods'")]
    [InlineData(
        "ban: { goods: dy-oxide, from: CHN, to: JPN, length: 6 }",
        49,
        "unknown key 'length' in ban",
        "known: goods, from, to, start, periods"
    )]
    [InlineData(
        "ban: { goods: dy-oxide, goods: magnet, from: CHN, to: JPN }",
        29,
        "the key 'goods' stands twice",
        "keep one"
    )]
    [InlineData(
        "ban: { goods: dy-oxide, from: CHN, to: JPN, periods: 0 }",
        58,
        "periods is 0",
        "a whole number between 1 and 10000"
    )]
    [InlineData("ban: { goods: dy-oxide, from: CHN, to: JPN, periods: 1.5 }", 58, "periods is 1.5", "a whole number")]
    [InlineData(
        "ban: { goods: dy-oxide, from: CHN, to: JPN, periods: six }",
        58,
        "'six' is not a number",
        "plain number"
    )]
    [InlineData(
        "ban: { goods: dy-oxide, from: CHN, to: JPN, periods: \"6\" }",
        58,
        "text in quotes",
        "write periods: 6"
    )]
    [InlineData(
        "ban: { goods: dy-oxide, from: CHN, to: JPN, start: 2026-13 }",
        56,
        "'2026-13' is not a period",
        "2026-12 (month)"
    )]
    [InlineData(
        "ban: { goods: dy-oxide, from: CHN, to: JPN, start: 2026-12-01 }",
        56,
        "'2026-12-01' is not a period",
        "write 2026-12"
    )]
    [InlineData(
        "ban: { goods: dy-oxide, from: CHN, to: JPN, start: 2027-1 }",
        56,
        "'2027-1' is not a period",
        "write 2027-01"
    )]
    [InlineData(
        "ban: { goods: dy-oxide, from: CHN, to: JPN, start: 2028-12 }",
        56,
        "entirely outside the horizon: 2028-12, horizon 2026-12 to 2027-11",
        "move its start"
    )]
    [InlineData(
        "ban: { goods: dy-oxide, from: CHN, to: JPN, start: 2026-01, periods: 3 }",
        56,
        "entirely outside the horizon: 2026-01 to 2026-03",
        "lengthen the horizon"
    )]
    [InlineData("bann: { goods: dy-oxide, from: CHN, to: JPN }", 5, "unknown kind 'bann'", "'ban'")]
    [InlineData(
        "embargo: { goods: dy-oxide, from: CHN, to: JPN }",
        5,
        "unknown kind 'embargo'",
        "known kinds: ban, throttle"
    )]
    [InlineData("ban: [dy-oxide]", 10, "ban is a list", "give it its keys")]
    [InlineData("ban", 5, "an item of events is 'ban'", "- ban: { … }")]
    [InlineData("throttle: { goods: dy-oxide, from: CHN, to: JPN, share: -0.1 }", 61, "share is -0.1", "0 or more")]
    [InlineData(
        "throttle: { goods: dy-oxide, from: CHN, to: JPN, share: [0.5, 0.2], periods: 3 }",
        61,
        "share has 2 numbers for 3 periods",
        "one number per period"
    )]
    [InlineData(
        "throttle: { goods: dy-oxide, from: CHN, to: JPN, share: 25% }",
        61,
        "'25%' is a percentage",
        "write 0.25"
    )]
    [InlineData(
        "throttle: { goods: dy-oxide, from: CHN, to: JPN, share: { a: 1 } }",
        61,
        "share is a set of keys",
        "a number"
    )]
    [InlineData(
        "quota: { goods: dy-oxide, from: CHN, to: JPN, tonnes_per_year: -1 }",
        68,
        "tonnes_per_year is -1",
        "0 or more"
    )]
    [InlineData(
        "quota: { goods: dy-oxide, from: CHN, to: JPN, tonnes_per_year: }",
        51,
        "'tonnes_per_year' is empty",
        "write tonnes_per_year: 100"
    )]
    [InlineData(
        "tariff: { goods: dy-oxide, from: CHN, to: JPN }",
        5,
        "neither ad_valorem nor specific",
        "add ad_valorem"
    )]
    [InlineData("outage: { process: sinter, place: JPN, loss: 1.4 }", 50, "loss is 1.4", "between 0 and 1")]
    [InlineData("outage: { process: sintr, place: JPN, loss: 0.4 }", 24, "unknown process 'sintr'", "'sinter'")]
    [InlineData(
        "demand: { goods: magnet, places: \"*\", sectors: cars, change: 0.1 }",
        52,
        "unknown sector 'cars'",
        "known: "
    )]
    [InlineData("demand: { goods: magnet, places: \"*\", change: -1 }", 51, "change is -1", "above -1")]
    [InlineData("demand: { goods: magnet, places: \"*\", change: \"0,1\" }", 51, "decimal comma", "write 0.1")]
    [InlineData(
        "floor: { goods: magnet, places: JPN, price: 110 USD/lb, kind: cfd }",
        49,
        "unknown unit 'USD/lb'",
        "110 USD/kg"
    )]
    [InlineData("floor: { goods: magnet, places: JPN, price: -5, kind: cfd }", 49, "price is -5", "above 0")]
    [InlineData(
        "floor: { goods: magnet, places: JPN, price: cheap, kind: cfd }",
        49,
        "'cheap' is not a number",
        "110 USD/kg"
    )]
    [InlineData("floor: { goods: magnet, places: JPN, price: 5, kind: cdf }", 58, "'cdf' is not a known kind", "'cfd'")]
    [InlineData("reserve: { place: JPN, good: dy-oxide, tonnes: -60 }", 52, "tonnes is -60", "0 or more")]
    [InlineData(
        "reserve: { place: alliance, good: dy-oxide, tonnes: 60 }",
        23,
        "place selects 2",
        "one reserve for each"
    )]
    [InlineData(
        "reserve: { place: JPN, good: dy-oxide, tonnes: 60, release: { rule: prices } }",
        73,
        "'prices' is not a known rule",
        "'price'"
    )]
    [InlineData(
        "reserve: { place: JPN, good: dy-oxide, tonnes: 60, release: { rule: price } }",
        65,
        "rule price needs a trigger",
        "add trigger: 1.5"
    )]
    [InlineData(
        "reserve: { place: JPN, good: dy-oxide, tonnes: 60, release: { rule: shortfall, trigger: 5 } }",
        93,
        "trigger is 5",
        "between 0 and 1"
    )]
    [InlineData("project: { project: us-magnet }", 25, "unknown project 'us-magnet'", "'us-magnets'")]
    [InlineData(
        "project: { project: us-magnets, probability: 2, start: 2027-01 }",
        50,
        "probability is 2",
        "between 0 and 1"
    )]
    [InlineData("pool: { members: [JPN, {a: 1}], goods: \"*\" }", 28, "members is a set of keys", "a list of them")]
    public void A_broken_item_is_shown_with_its_cause_and_its_remedy(
        string item,
        int column,
        string problem,
        string remedy
    )
    {
        ScenarioReading reading = SmallWorld.ReadText(SmallWorld.With(item));
        FindingAssert.Error(reading.Findings, "test.yaml", 5, column, problem, remedy);
        Assert.Null(reading.Scenario);
    }

    [Theory]
    [InlineData("", 0, 0, "the file is empty", "scenario new")]
    [InlineData("# only a comment\n", 0, 0, "the file is empty", "scenario new")]
    [InlineData("just words", 1, 1, "not a scenario", "write keys: name")]
    [InlineData("- a\n- b\n", 1, 1, "the file holds a list", "write keys: name")]
    [InlineData("name: test\nhorizon: { start: 2026-12, periods: 12\n", 2, 10, "the '{' that begins here", "write }")]
    [InlineData(
        "name: test\nhorizon: { start: 2026-12, periods: 12\nevents:\n  - ban: { goods: [a] }\n",
        2,
        10,
        "the '{' that begins here is not closed",
        "write } at its end"
    )]
    [InlineData("name: test\nevents: [a, b\n", 2, 9, "the '[' that begins here is not closed", "write ] at its end")]
    [InlineData("name: { a: [b }\n", 1, 12, "the '[' that begins here is not closed", "write ] at its end")]
    [InlineData("{", 1, 1, "the '{' that begins here is not closed", "write } at its end")]
    [InlineData("name: test\n}\n", 2, 1, "not valid YAML", "brackets")]
    [InlineData("...\n...\n", 1, 1, "not valid YAML: it cannot be read from here on", "brackets")]
    [InlineData("name: &\n", 1, 7, "not valid YAML", "that begins with & or * in quotes")]
    [InlineData("name: { a: @b }\n", 1, 12, "not valid YAML", "put the value in quotes")]
    [InlineData("name: a: b\n", 1, 8, "not valid YAML", "put a text with a colon in quotes")]
    [InlineData("name: \"a\ntitle: T\n", 1, 7, "not valid YAML", "close the quotes on the same line")]
    [InlineData("name: test\nhorizon:\n\tstart: 2026-12\n", 3, 1, "a tab in the indentation", "spaces")]
    [InlineData("name: test\ntitle: T\n", 1, 1, "the key 'horizon' is missing", "{ start: 2026-12, periods: 36 }")]
    [InlineData("title: T\nhorizon: { start: 2026-12, periods: 12 }\n", 1, 1, "the key 'name' is missing", "add name:")]
    [InlineData("name: test\ntitle: T\nhorizon: 12\n", 3, 10, "horizon is '12'", "start: 2026-12")]
    [InlineData(
        "name: test\ntitle: T\nhorizon: { start: 2026-12, periods: 12, step: fortnight }\n",
        3,
        47,
        "'fortnight' is not a known step",
        "week, month, quarter or year"
    )]
    [InlineData(
        "name: test\ntitle: T\nhorizon: { start: 2026-12, periods: -1 }\n",
        3,
        37,
        "periods is -1",
        "between 1"
    )]
    [InlineData(
        "name: test\ntitle: T\nhorizont: { start: 2026-12, periods: 1 }\n",
        3,
        1,
        "unknown key 'horizont'",
        "'horizon'"
    )]
    [InlineData(
        "name: test\nname: test\nhorizon: { start: 2026-12, periods: 1 }\n",
        2,
        1,
        "'name' stands twice, on line 1 and on line 2",
        "keep one"
    )]
    [InlineData(
        "name: te st\nhorizon: { start: 2026-12, periods: 1 }\n",
        1,
        7,
        "'te st' cannot be a name",
        "letters, digits"
    )]
    [InlineData(
        "name: test\nhorizon: { start: 2026-12, periods: 1 }\nevents: { ban: {} }\n",
        3,
        9,
        "events is a set of keys, not a list",
        "'- '"
    )]
    [InlineData(
        "name: test\nhorizon: { start: 2026-12, periods: 1 }\nevents:\n  - ban:\n    goods: dy-oxide\n",
        5,
        5,
        "'goods' stands beside 'ban'",
        "indent the keys of ban"
    )]
    [InlineData(
        "name: test\nhorizon: { start: 2026-12, periods: 1 }\nevents:\n  - ban: { goods: *all, from: CHN, to: JPN }\n",
        4,
        19,
        "alias '*all' is not supported",
        "\"*\" in quotes"
    )]
    [InlineData(
        "name: test\nhorizon: { start: 2026-12, periods: 1 }\n---\nname: two\n",
        4,
        1,
        "second document",
        "one scenario per file"
    )]
    [InlineData(
        "name: test\nhorizon: { start: 2026-12, periods: 1 }\nuncertainty: { draws: 0 }\n",
        3,
        23,
        "draws is 0",
        "between 1"
    )]
    [InlineData(
        "name: test\nhorizon: { start: 2026-12, periods: 1 }\nuncertainty: { draws: 10, seed: -1 }\n",
        3,
        33,
        "seed is -1",
        "0 or more"
    )]
    public void A_broken_file_is_shown_with_its_cause_and_its_remedy(
        string yaml,
        int line,
        int column,
        string problem,
        string remedy
    )
    {
        ScenarioReading reading = SmallWorld.ReadText(yaml);
        FindingAssert.Error(reading.Findings, "test.yaml", line, column, problem, remedy);
        Assert.Null(reading.Scenario);
    }

    [Fact]
    public void A_missing_file_is_a_finding()
    {
        ScenarioReading reading = ScenarioReader.Read("/no/such/scenario.yaml", SmallWorld.World);
        FindingAssert.Error(reading.Findings, "scenario.yaml", 0, 0, "does not exist", "");
    }

    [Fact]
    public void Endless_nesting_is_an_error_and_not_a_crash()
    {
        FindingAssert.Error(
            SmallWorld.ReadText("name: " + new string('[', 100_000)).Findings,
            "test.yaml",
            1,
            31,
            "too many levels of nesting",
            "brackets"
        );
        FindingAssert.Error(
            SmallWorld
                .ReadText(
                    SmallWorld.With("ban: { goods: dy-oxide, from: CHN, to: JPN }"),
                    "name=" + new string('{', 100_000)
                )
                .Findings,
            "--set name=" + new string('{', 75) + "…",
            1,
            31,
            "too many levels",
            "brackets"
        );
    }

    [Fact]
    public void All_faults_of_a_file_are_reported_at_once()
    {
        ScenarioReading reading = SmallWorld.ReadText(
            """
            name: test
            horizon: { start: 2026-12, periods: 12 }
            events:
              - ban: { goods: dy, from: CHM, to: "*", perods: 6 }
              - outage: { process: sinter, place: JPN, loss: 2 }
            policies:
              - floor: { goods: magnet, places: JPN, price: x, kind: cfd }
            """
        );
        Assert.Equal(5, reading.Findings.Count(f => f.Severity == Severity.Error));
    }
}
