namespace Lodestone.Web.Tests;

/// <summary>What cuts of foreign suppliers can be expected to cost, over HTTP.</summary>
public sealed class DisruptionTests
{
    [Fact]
    public async Task Api_and_page_have_the_bytes_of_the_command_line()
    {
        await using Site site = await Site.OpenShipped();
        string cli = site.Cli(
            "criticality",
            "--method",
            "disruption",
            "--good",
            "gallium-primary",
            "--output",
            "csv",
            "-q",
            "--data",
            Path.Combine(Checkout.Root, "data", "atlas"),
            "--io",
            Path.Combine(Checkout.Root, "data", "io"),
            "--chances",
            Path.Combine(Checkout.Root, "data", "criticality", "disruption-chances")
        );
        Assert.StartsWith("good,name,supplier,", cli, StringComparison.Ordinal);
        Assert.Equal((200, cli), await site.Get("/api/v1/criticality.csv?method=disruption&good=gallium-primary"));
        Assert.Equal((200, cli), await site.Get("/indicators.csv?method=disruption&good=gallium-primary"));
        Assert.Equal((200, cli), await site.Get("/indicators.csv?method=disruption&good=gallium-primary&place=USA"));
    }

    [Theory]
    [InlineData("place=BRA", "there is no input–output table of BRA", "places with one: USA")]
    [InlineData("on=USA", "USA is the place that loses", "name another supplier")]
    [InlineData("good=galium-primary", "there is no good", "gallium-primary")]
    public async Task What_it_cannot_say_is_refused_with_what_would_be_right(string rest, string problem, string remedy)
    {
        await using Site site = await Site.OpenShipped();
        (int status, string body) = await site.Get($"/api/v1/criticality?method=disruption&{rest}");
        Assert.Equal(400, status);
        Assert.Contains(problem, body, StringComparison.Ordinal);
        Assert.Contains(remedy, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_tables_says_what_to_put_where()
    {
        await using Site site = await Site.Open();
        (int status, string body) = await site.Get("/indicators.json?method=disruption");
        Assert.Equal(404, status);
        Assert.Contains("this server has no input–output table", body, StringComparison.Ordinal);
        Assert.Contains("put data/io beside the data package", body, StringComparison.Ordinal);
    }
}
