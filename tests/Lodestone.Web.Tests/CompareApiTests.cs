using System.Text.Json;

namespace Lodestone.Web.Tests;

/// <summary>Comparisons of draws that programs ask for.</summary>
public class CompareApiTests
{
    private const string Address = "/api/v1/compare";

    [Fact]
    public async Task Scenarios_are_played_with_the_same_draws_and_read_where_the_answer_says()
    {
        await using Site site = await Site.Open();
        const string Body = """{ "scenarios": ["baseline", "cut-off"], "draws": 32, "seed": 7 }""";
        (int status, string text) = await site.Post(Address, Body);
        Assert.Equal(202, status);
        using var asked = JsonDocument.Parse(text);
        string[] ids =
        [
            .. asked.RootElement.GetProperty("runs").EnumerateArray().Select(r => r.GetProperty("id").GetString()!),
        ];
        Assert.Equal(2, ids.Distinct().Count());
        foreach (string id in ids)
        {
            Assert.Equal("done", await site.Ended(id));
        }

        string json = asked
            .RootElement.GetProperty("results")
            .EnumerateArray()
            .Select(r => r.GetString()!)
            .Single(r => r.StartsWith("/compare.json", StringComparison.Ordinal));
        string cli = site.Cli(
            "compare",
            "baseline",
            "cut-off",
            "--draws",
            "32",
            "--seed",
            "7",
            "-q",
            "--output",
            "json",
            "--out",
            "own"
        );
        Assert.Equal((200, cli), await site.Get(json));
        (status, text) = await site.Post(Address, Body);
        Assert.Equal(200, status);
        Assert.All(ids, id => Assert.Contains(id, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scenario_may_be_changed_by_the_address_of_its_page()
    {
        await using Site site = await Site.Open();
        (int status, string text) = await site.Post(
            Address,
            """{ "scenarios": ["cut-off", "/scenario/cut-off?set=events[0].ban.periods%3D2"], "draws": 8 }"""
        );
        Assert.True(status == 202, text);
    }

    [Theory]
    [InlineData("""{ "scenarios": ["baseline"] }""", 400, "two to 4 scenarios")]
    [InlineData("""{ "scenarios": [] }""", 400, "two to 4 scenarios")]
    [InlineData("""{ "scenarios": ["baseline", "nope"] }""", 404, "there is no scenario")]
    [InlineData("""{ "scenarios": ["baseline", "//evil.example/scenario"] }""", 400, "is not a scenario")]
    [InlineData("""{ "scenarios": ["baseline", "../../etc/passwd"] }""", 400, "cannot be the name")]
    [InlineData("""{ "scenarios": ["baseline", "cut-off"], "draws": 1 }""", 400, "draws")]
    [InlineData("""{ "scenarios": ["baseline", "cut-off"], "draws": 1000000 }""", 400, "draws is 1000000")]
    [InlineData("""{ "scenarios": ["baseline", null] }""", 400, "no name")]
    [InlineData("""{ "scenarios": "baseline" }""", 400, "")]
    [InlineData("""{ "scenarios": ["baseline", "cut-off"], "what": 1 }""", 400, "")]
    public async Task What_cannot_be_compared_is_refused_with_what_would_be_right(string body, int status, string said)
    {
        await using Site site = await Site.Open();
        (int got, string text) = await site.Post(Address, body);
        Assert.True(got == status, $"{got}: {text}");
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Empty(site.RunFolders);
    }
}
