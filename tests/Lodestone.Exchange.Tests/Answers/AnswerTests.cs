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
            "The price of NdFeB magnets outside China reaches 6.2 × the base (January 2027) while it stays at 0.90 × in China.",
            "Among the members, 166 t of NdFeB magnets are missing in electric vehicles (7.5 % of its need); 43.2 t in wind power (9 %).",
            "Japan's stocks of NdFeB magnets fall from 45 days of base use to 3 in March 2027.",
            "Supply is back within 5 % of need by July 2027.",
            "Value added of USD 726 million is lost by the members over the horizon, 75 % of it in Japan.",
            "A licence to export a tonne of dysprosium oxide from China is worth up to USD 120,000 (December 2026).",
            "One draw – no range.",
        ];
        Assert.Equal(expected, Of(HandMade.Outcome()).Sentences.Select(s => s.Text));
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

    [Fact]
    public void The_caption_says_what_the_sums_are_over()
    {
        Outcome outcome = HandMade.Outcome();
        Assert.Equal(
            "Tonnes and shares are over the cut, from December 2026 to May 2027. Value added lost is over the horizon. Worst is the good whose missing tonnes are worth most at base prices.",
            MemberGrid.Caption(Of(outcome), outcome.Scenario.Horizon)
        );
    }
}
