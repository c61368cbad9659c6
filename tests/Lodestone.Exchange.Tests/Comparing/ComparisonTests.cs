using System.Text;
using System.Text.Json;
using Lodestone.Fixtures;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange.Tests;

public class ComparisonTests
{
    private static Comparison TwoRuns()
    {
        var execution = new RunExecution((_, s, _, _, _) => HandMade.Outcome(s, s.Policies.Count > 0 ? 0.5 : 1));
        Scenario cut = HandMade.Scenario();
        Scenario reserve = cut with
        {
            Name = "with-reserve",
            Policies =
            [
                new Reserve("JPN", HandMade.Magnet, 60, ReleaseRule.Shortfall, 0.05, null, new Window(0, 12), 3),
            ],
        };
        return Comparison.Of(
            [execution.Play(HandMade.World(), cut), execution.Play(HandMade.World(), reserve)],
            HandMade.World()
        );
    }

    [Fact]
    public void Assumptions_are_split_into_shared_and_own()
    {
        Comparison comparison = TwoRuns();
        Assert.Equal(
            [
                "12 months from December 2026 to November 2027",
                "ban on dysprosium oxide and NdFeB magnets from China to everyone, from December 2026 to May 2027",
            ],
            comparison.Shared
        );
        Assert.Empty(comparison.Own[0]);
        Assert.Equal(
            ["reserve of 60 t of NdFeB magnets in Japan, released when more than 5 % of use is missing"],
            comparison.Own[1]
        );
    }

    [Fact]
    public void Headline_numbers_stand_beside_their_difference() =>
        Assert.Equal(
            "| Over the horizon | [1] | [2] | [2]−[1] |\n"
                + "| --- | ---: | ---: | ---: |\n"
                + "| NdFeB magnets short, members, t | 238 | 119 | -119 |\n"
                + "| NdFeB magnets short, members, % of need | 4.4 | 2.2 | -2.2 |\n"
                + "| NdFeB magnets, highest price, × base | 6.2 | 3.6 | -2.6 |\n"
                + "| Value added lost, members, USD m | 726 | 363 | -363 |\n",
            MarkdownTable.Render(TwoRuns().Grid())
        );

    [Fact]
    public void The_json_carries_full_numbers()
    {
        using var stream = new MemoryStream();
        ComparisonJson.Write(TwoRuns(), stream);
        using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        JsonElement kpi = document.RootElement.GetProperty("kpis")[0];
        Assert.Equal(237.8, kpi.GetProperty("values")[0].GetDouble(), 6);
        Assert.Equal(-118.9, kpi.GetProperty("differences")[1].GetDouble(), 6);
    }

    [Fact]
    public void The_page_opens_with_assumptions_and_ends_with_the_badge()
    {
        string page = ComparisonMarkdown.Render(TwoRuns());
        Assert.StartsWith("**[1] china-switches-off**", page, StringComparison.Ordinal);
        Assert.EndsWith("One draw – no range.\n", page, StringComparison.Ordinal);
    }
}
