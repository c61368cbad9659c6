namespace Lodestone.Web.Tests;

/// <summary>What missing materials cost in value added, over HTTP.</summary>
public sealed class GdpTests
{
    [Fact]
    public async Task Api_and_page_have_the_bytes_of_the_command_line()
    {
        await using Site site = await Site.OpenShipped();
        string[] data =
        [
            "-q",
            "--data",
            Path.Combine(Checkout.Root, "data", "atlas"),
            "--io",
            Path.Combine(Checkout.Root, "data", "io"),
        ];
        string all = site.Cli(["gdp", "gallium-germanium-ban", "--output", "csv", .. data]);
        Assert.StartsWith("place,sector,", all, StringComparison.Ordinal);
        Assert.Equal((200, all), await site.Get("/api/v1/gdp.csv?scenario=gallium-germanium-ban"));
        Assert.Equal((200, all), await site.Get("/gdp.csv?scenario=gallium-germanium-ban"));
        string shorter = site.Cli([
            "gdp",
            "gallium-germanium-ban",
            "--set",
            "horizon.periods=6",
            "--place",
            "JPN",
            "--output",
            "json",
            .. data,
        ]);
        const string Question = "scenario=gallium-germanium-ban&set=horizon.periods%3D6&place=JPN";
        Assert.Equal((200, shorter), await site.Get($"/api/v1/gdp?{Question}"));
        Assert.Equal((200, shorter), await site.Get($"/gdp.json?{Question}"));
    }

    [Theory]
    [InlineData(
        "scenario=gallium-germanium-ban&place=BRA",
        400,
        "no input–output table of BRA",
        "places with one: USA"
    )]
    [InlineData("scenario=galium-germanium-ban", 404, "there is no scenario", "gallium-germanium-ban")]
    [InlineData("set=horizon.periods%3D6", 400, "changes of no scenario", "scenario=NAME")]
    [InlineData("scenario=baseline&set=horizon.period%3D6", 422, "period", "periods")]
    public async Task What_it_cannot_say_is_refused_with_what_would_be_right(
        string question,
        int expected,
        string problem,
        string remedy
    )
    {
        await using Site site = await Site.OpenShipped();
        foreach (string path in (string[])["/api/v1/gdp", "/gdp.csv"])
        {
            (int status, string body) = await site.Get($"{path}?{question}");
            Assert.Equal(expected, status);
            Assert.Contains(problem, body, StringComparison.Ordinal);
            Assert.Contains(remedy, body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_without_tables_says_what_to_put_where()
    {
        await using Site site = await Site.Open();
        (int status, string body) = await site.Get("/gdp.json?scenario=cut-off");
        Assert.Equal(404, status);
        Assert.Contains("this server has no input–output table", body, StringComparison.Ordinal);
        Assert.Contains("put data/io beside the data package", body, StringComparison.Ordinal);
    }
}
