using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Exchange.Tests;

public class AnswerTests
{
    private static Answer Of(Outcome outcome, World? world = null) => Answer.Of(outcome, world ?? HandMade.World());

    private static string Sentence(Answer answer, string kind) => answer.Sentences.Single(s => s.Kind == kind).Text;

    [Fact]
    public void The_sentences_of_a_cut_off()
    {
        string[] expected =
        [
            "Without China's dysprosium oxide and NdFeB magnets from December 2026 to May 2027, Japan runs short of 173 t of NdFeB magnets (14 % of need) over the cut, and of another 24 t after it, worst in February 2027 (52.8 t, 26 %); the United States runs short of 36 t of NdFeB magnets (6 % of need), and of another 5 t after it, worst in February 2027 (11 t, 11 %).",
            "The price of NdFeB magnets outside China reaches 6.2 × the base (January 2027) while it falls to 0.90 × in China.",
            "Among the members, 166 t of NdFeB magnets are missing in electric vehicles (7.5 % of its need); 43.2 t in wind power (9 %).",
            "Japan's stocks of NdFeB magnets fall from 45 days of base use to 3 in March 2027.",
            "Supply of NdFeB magnets is back within 5 % of need by July 2027.",
            "Value added of USD 726 million is lost by the members over the horizon, 75 % of it in Japan.",
            "A licence to export a tonne of dysprosium oxide from China is worth up to USD 120,000 (December 2026).",
            "One draw – no range.",
        ];
        Assert.Equal(expected, Of(HandMade.Outcome()).Sentences.Select(s => s.Text));
    }

    /// <summary>Japan misses 0.1 t of dysprosium oxide a year after it has its magnets back.</summary>
    [Fact]
    public void What_takes_longest_to_be_back_is_named_beside_what_is_spoken_of()
    {
        Outcome outcome = HandMade.Outcome();
        OutcomeRow need = new(Variables.Demand, "JPN", "", HandMade.Dysprosium, "", "ev", 9, "t", 0.9);
        OutcomeRow[] late = [need, need with { Variable = Variables.Shortfall, Value = 0.1 }];
        Assert.Equal(
            "Supply of NdFeB magnets is back within 5 % of need by July 2027; that of dysprosium oxide to Japan is back by October 2027.",
            Sentence(Of(outcome with { Rows = [.. outcome.Rows, .. late] }), "recovery")
        );
        OutcomeRow[] last = [.. late.Select(row => row with { Period = 11 })];
        Assert.Equal(
            "Supply of NdFeB magnets is back within 5 % of need by July 2027; that of dysprosium oxide to Japan is not back when the horizon ends in November 2027.",
            Sentence(Of(outcome with { Rows = [.. outcome.Rows, .. last] }), "recovery")
        );
    }

    /// <summary>Of the 173 + 24 + 36 + 5 t missing among the members, wind power misses 43.2 t over the cut and 6 t after it.</summary>
    [Fact]
    public void Money_says_what_part_of_the_missing_tonnes_it_counts()
    {
        World world = HandMade.World();
        World cars = world with { Sectors = [world.Sectors[0], world.Sectors[1] with { ValueAddedPerTonne = null }] };
        Answer answer = Of(HandMade.Outcome(), cars);
        double missing = answer.Shortages.Sum(s => s.Tonnes + s.After);
        Assert.Equal(1 - ((43.2 + 6) / missing), answer.ValuedShare!.Value, 1e-3);
        Assert.EndsWith(
            "It counts only uses with a known value added per tonne: 79 % of what is missing, weighed by base prices.",
            Sentence(answer, "output"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Value added lost is of uses with a known value added per tonne, 79 % of what is missing, weighed by base prices.",
            MemberGrid.Caption(answer, HandMade.Scenario().Horizon),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_no_use_that_goes_short_has_a_value_the_loss_is_not_known()
    {
        World world = HandMade.World();
        World other = world with
        {
            Sectors =
            [
                .. world.Sectors.Select(s => s with { ValueAddedPerTonne = null }),
                world.Sectors[0] with
                {
                    Sector = "chips",
                },
            ],
        };
        Outcome outcome = HandMade.Outcome();
        OutcomeRow[] rows = [.. outcome.Rows.Where(row => row.Variable != Variables.GdpLoss)];
        Assert.Equal(
            "What that costs in value added is not known: no use that goes short has a value added per tonne.",
            Sentence(Of(outcome with { Rows = [.. rows] }, other), "output")
        );
    }

    /// <summary>One price outside: 6.2 times; twice as much in Japan, which gets a third of what America and Europe get.</summary>
    [Fact]
    public void A_place_that_pays_far_more_than_the_average_is_named()
    {
        Outcome outcome = HandMade.Outcome();
        OutcomeRow[] rows =
        [
            .. outcome.Rows.Select(row =>
                row is { Variable: Variables.PurchasePrice, Place: "JPN", Period: 1 }
                    ? row with
                    {
                        Value = 2 * row.Value,
                    }
                    : row
            ),
        ];
        Assert.Matches(
            "^The price of NdFeB magnets outside China reaches [0-9.]+ × the base on average and 12 × in Japan \\(January 2027\\) while",
            Sentence(Of(outcome with { Rows = [.. rows] }), "price").Replace('\u00a0', ' ')
        );
    }

    [Theory]
    [InlineData(0, "falls to 0.00 ×")]
    [InlineData(0.05, "falls to 0.05 ×")]
    [InlineData(0.94, "falls to 0.94 ×")]
    [InlineData(0.96, "stays at 0.96 ×")]
    [InlineData(1.04, "stays at 1.04 ×")]
    [InlineData(1.06, "reaches 1.06 ×")]
    public void A_price_inside_falls_stays_or_rises(double multiple, string says)
    {
        Outcome outcome = HandMade.Outcome();
        OutcomeRow[] rows = [.. outcome.Rows];
        bool Inside(OutcomeRow row) =>
            row.Variable == Variables.Price && row.Place == "CHN" && row.Good == HandMade.Magnet;
        double start = rows.Single(row => Inside(row) && row.Period < 0).Value;
        Outcome moved = outcome with
        {
            Rows =
            [
                .. rows.Select(row => Inside(row) && row.Period >= 0 ? row with { Value = start * multiple } : row),
            ],
        };
        Assert.EndsWith($"while it {says} in China.", Sentence(Of(moved), "price"), StringComparison.Ordinal);
    }

    /// <summary>A ban of six months beside a throttle of nine and a ban of three: none is said to last as long as another.</summary>
    [Fact]
    public void Events_of_different_length_have_each_its_own_span()
    {
        Scenario scenario = HandMade.Scenario();
        Ban ban = (Ban)scenario.Events[0];
        Throttle throttle = new([HandMade.Magnet], ["CHN"], ban.To, [0.5], new Window(0, 9), 6);
        string Lead(params ScenarioItem[] events) =>
            Sentence(Of(HandMade.Outcome(scenario with { Events = events }, severity: 0)), "shortage")
                .Split(", no member")[0];
        Assert.Equal(
            "Without China's dysprosium oxide and NdFeB magnets from December 2026 to May 2027, and with exports of NdFeB magnets from China to everyone held to 50 % of base trade from December 2026 to August 2027",
            Lead(ban, throttle)
        );
        Assert.Equal(
            "Without China's dysprosium oxide from December 2026 to May 2027 and China's NdFeB magnets from December 2026 to February 2027",
            Lead(
                ban with
                {
                    Goods = [HandMade.Dysprosium],
                },
                ban with
                {
                    Goods = [HandMade.Magnet],
                    When = new Window(0, 3),
                }
            )
        );
        Assert.Equal(
            "Without China's dysprosium oxide and NdFeB magnets, and with exports of NdFeB magnets from China to everyone held to 50 % of base trade from December 2026 to May 2027",
            Lead(ban, throttle with { When = ban.When })
        );
    }

    [Fact]
    public void The_numbers_are_those_of_the_rows()
    {
        Outcome outcome = HandMade.Outcome();
        Shortage japan = Of(outcome).Members.Single(m => m.Place == "JPN").Worst!;
        List<OutcomeRow> rows =
        [
            .. outcome.Rows.Where(r => r.Place == "JPN" && r.Good == HandMade.Magnet && r.Period is >= 0 and < 6),
        ];
        double missing = rows.Where(r => r.Variable == Variables.Shortfall).Sum(r => r.Value);
        double served = rows.Where(r => r.Variable == Variables.Demand).Sum(r => r.Value);
        Assert.Equal(missing, japan.Tonnes, 9);
        Assert.Equal(missing / (missing + served), japan.Share, 12);
        Assert.Equal(2, japan.WorstPeriod);
        Assert.Equal(7, japan.BackPeriod);
    }

    [Fact]
    public void When_nothing_is_short_the_answer_says_so()
    {
        Answer answer = Of(HandMade.Outcome(severity: 0));
        Assert.Equal(
            "Without China's dysprosium oxide and NdFeB magnets from December 2026 to May 2027, no member of the alliance runs short of anything: every use is served to within 0.05 % of need.",
            Sentence(answer, "shortage")
        );
        Assert.Equal("The price of NdFeB magnets does not rise.", Sentence(answer, "price"));
        Assert.DoesNotContain(answer.Sentences, s => s.Kind is "recovery" or "output" or "sector");
        Assert.All(answer.Members, m => Assert.Null(m.Worst));
    }

    [Fact]
    public void A_scenario_without_events_is_spoken_of_as_such()
    {
        Outcome outcome = HandMade.Outcome(HandMade.Scenario() with { Events = [] }, severity: 0);
        Assert.StartsWith(
            "With nothing changed from December 2026 to November 2027, ",
            Sentence(Of(outcome), "shortage"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_supply_that_does_not_come_back_is_said_to()
    {
        Outcome outcome = HandMade.Outcome(HandMade.Scenario(periods: 6));
        Assert.Equal(
            "Supply of NdFeB magnets to Japan is not back within 5 % of need when the horizon ends in May 2027.",
            Sentence(Of(outcome), "recovery")
        );
    }

    [Fact]
    public void Members_stand_in_the_order_of_their_missing_share()
    {
        Assert.Equal(["JPN", "USA", "EU27"], Of(HandMade.Outcome()).Members.Select(m => m.Place));
    }

    [Fact]
    public void Without_an_alliance_every_place_concerned_has_a_row()
    {
        Answer answer = Of(HandMade.Outcome(), HandMade.World("another-group"));
        Assert.Equal(["JPN", "USA", "EU27"], answer.Members.Select(m => m.Place));
        Assert.DoesNotContain("member", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plant_that_loses_its_market_is_not_short_of_its_input()
    {
        Outcome outcome = HandMade.Outcome();
        OutcomeRow[] plant =
        [
            new(Variables.PurchasePrice, "JPN", "", HandMade.Dysprosium, "", "", -1, "USD/t", 100),
            new(Variables.PurchasePrice, "JPN", "", HandMade.Dysprosium, "", "", 0, "USD/t", 90),
            new(Variables.Demand, "JPN", "", HandMade.Dysprosium, "sinter", "", 0, "t", 5),
            new(Variables.Shortfall, "JPN", "", HandMade.Dysprosium, "sinter", "", 0, "t", 5),
        ];
        Outcome lostMarket = outcome with { Rows = [.. outcome.Rows, .. plant] };
        Assert.DoesNotContain(Of(lostMarket).Sentences, s => s.Kind == "industry");
        plant[1] = plant[1] with { Value = 200 };
        Outcome lostInput = outcome with { Rows = [.. outcome.Rows, .. plant] };
        Assert.Equal(
            "Plants in Japan go without 5 t of dysprosium oxide (50 % of their use).",
            Sentence(Of(lostInput), "industry")
        );
    }

    [Theory]
    [InlineData(100)]
    [InlineData(80)]
    public void The_table_by_member(int width)
    {
        Outcome outcome = HandMade.Outcome();
        string text = TextTable.Render(MemberGrid.Of(Of(outcome), outcome.Scenario.Horizon), width);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        string[] rows = [.. text.Split('\n').Where(l => l.StartsWith("Japan", StringComparison.Ordinal))];
        Assert.Equal(
            [
                "Japan",
                "NdFeB",
                .. width < 100 ? [] : (string[])["magnets"],
                "173",
                "14",
                "Feb",
                "2027",
                "26",
                "6.2",
                "3",
                "546",
            ],
            rows[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    /// <summary>A cent of value added, which is rounding of the solver, is no loss.</summary>
    [Fact]
    public void A_loss_below_what_a_table_tells_is_none()
    {
        Outcome outcome = HandMade.Outcome();
        OutcomeRow cent = new(Variables.GdpLoss, "EU27", "", "", "", "ev", 0, "USD", 0.0119);
        Answer answer = Of(outcome with { Rows = [.. outcome.Rows, cent] });
        Grid grid = MemberGrid.Of(answer, outcome.Scenario.Horizon);
        Assert.Equal("0", grid.Rows.Single(row => row[0] == "European Union")[^1]);
        Assert.Equal(0.0119, answer.Members.Single(m => m.Place == "EU27").OutputLoss);
    }

    [Fact]
    public void The_caption_says_what_the_sums_are_over()
    {
        Outcome outcome = HandMade.Outcome();
        Assert.Equal(
            "Tonnes and % of need are over the cut, from December 2026 to May 2027; the worst month, the highest price, the least cover and value added lost are over the horizon. Value added lost is missing tonnes times value added per tonne: the first round, which lodestone gdp brackets by three methods. Worst is the good whose missing tonnes are worth most at base prices.",
            MemberGrid.Caption(Of(outcome), outcome.Scenario.Horizon)
        );
    }

    /// <summary>A shortage that is deepest when the cut is over is worst then, and the caption does not say otherwise.</summary>
    [Fact]
    public void A_worst_month_after_the_cut_stands_in_a_table_that_says_so()
    {
        Outcome outcome = HandMade.Outcome();
        Outcome late = outcome with
        {
            Rows = [.. outcome.Rows, new(Variables.Shortfall, "JPN", "", HandMade.Magnet, "", "ev", 7, "t", 300)],
        };
        Answer answer = Of(late);
        Grid grid = MemberGrid.Of(answer, outcome.Scenario.Horizon);
        Assert.Equal("Jul 2027", grid.Rows.Single(row => row[0] == "Japan")[4]);
        Assert.Contains("worst in July 2027 (302 t", Sentence(answer, "shortage"), StringComparison.Ordinal);
        Assert.Contains(
            "the worst month, the highest price, the least cover and value added lost are over the horizon",
            MemberGrid.Caption(answer, outcome.Scenario.Horizon),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_the_sums_are_over_the_horizon_everything_is()
    {
        Outcome outcome = HandMade.Outcome(HandMade.Scenario() with { Events = [] });
        Assert.StartsWith(
            "All numbers are over the horizon, from December 2026 to November 2027. ",
            MemberGrid.Caption(Of(outcome), outcome.Scenario.Horizon),
            StringComparison.Ordinal
        );
    }
}
