using System.Text.Json;

namespace Lodestone.Web.Tests;

public class AnswerTests
{
    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Exposure_is_that_of_the_command_line_byte_for_byte(string format)
    {
        await using Site site = await Site.Open();
        string[] verb = ["exposure", "--place", "USA", "--on", "CHN", "--good", "ndfeb-magnet", "--output", format];
        Assert.Equal(
            (200, site.Cli(verb)),
            await site.Get($"/api/v1/exposure.{format}?place=USA&on=CHN&good=ndfeb-magnet")
        );
    }

    [Theory]
    [InlineData("hhi", "csv")]
    [InlineData("hhi", "json")]
    [InlineData("n-1", "json")]
    [InlineData("usgs", "csv")]
    public async Task Criticality_is_that_of_the_command_line_byte_for_byte(string method, string format)
    {
        await using Site site = await Site.Open();
        Assert.Equal(
            (200, site.Cli("criticality", "--method", method, "--output", format)),
            await site.Get($"/api/v1/criticality.{format}?method={method}")
        );
    }

    [Fact]
    public async Task A_scenario_is_that_of_the_command_line_byte_for_byte()
    {
        await using Site site = await Site.Open();
        Assert.Equal(
            (200, site.Cli("scenario", "show", "cut-off", "--output", "json")),
            await site.Get("/api/v1/scenarios/cut-off")
        );
        Assert.Equal(
            (200, await File.ReadAllTextAsync(site["data/scenarios/cut-off.yaml"])),
            await site.Get("/api/v1/scenarios/cut-off.yaml")
        );
        using var list = JsonDocument.Parse((await site.Get("/api/v1/scenarios")).Body);
        Assert.Equal(
            ["baseline", "cut-off"],
            list.RootElement.GetProperty("scenarios").EnumerateArray().Select(s => s.GetProperty("name").GetString()!)
        );
    }

    [Theory]
    [InlineData("/api/v1/exposure", 400, "exposure of what?")]
    [InlineData("/api/v1/exposure?good=ndfeb-magnt", 400, "did you mean 'ndfeb-magnet' (NdFeB magnets)?")]
    [InlineData("/api/v1/exposure?good=ndfeb-magnet&depth=1000", 400, "a very large tree")]
    [InlineData("/api/v1/exposure?good=ndfeb-magnet&depth=deep", 400, "depth")]
    [InlineData("/api/v1/criticality?method=hii", 400, "did you mean 'hhi'?")]
    [InlineData("/api/v1/criticality?method=eu", 404, "no study of criticality")]
    [InlineData("/api/v1/criticality?method=n-1&place=USA", 400, "place: method n-1 does not take it")]
    [InlineData("/api/v1/criticality?good=ndfeb-magnet", 400, "has materials, asked for with material")]
    [InlineData("/api/v1/criticality?method=hhi&on=CHN", 400, "methods with it: usgs, disruption")]
    [InlineData("/api/v1/scenarios/cutoff", 404, "did you mean 'cut-off'?")]
    public async Task What_cannot_be_answered_is_explained(string address, int status, string said)
    {
        await using Site site = await Site.Open();
        (int code, string body) = await site.Get(address);
        Assert.Equal(status, code);
        Assert.Contains(said, body, StringComparison.Ordinal);
    }
}
