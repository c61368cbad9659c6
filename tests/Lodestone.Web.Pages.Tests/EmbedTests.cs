using System.Text.RegularExpressions;
using Lodestone.Web.Tests;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Pages for frames of other sites, over HTTP.</summary>
public sealed partial class EmbedTests
{
    private static readonly string[] Html = ["text/html"];

    [Fact]
    public async Task A_framed_page_has_the_sentence_one_chart_its_source_and_the_way_back()
    {
        await using Site site = await Site.Open();
        (HttpResponseMessage answer, string html) = await Get(
            site,
            "/embed/exposure?good=ndfeb-magnet&place=JPN&chart=dependence-ndfeb-magnet"
        );
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Single(Chart().Matches(html));
        Assert.Contains("class=\"answer\"", html, StringComparison.Ordinal);
        Assert.Contains("base year 2024", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/exposure?good=ndfeb-magnet&place=JPN\"", html, StringComparison.Ordinal);
        foreach (string shell in (string[])["<nav", "<form", "<table", "blazor.web", "theme-", "<button", "<script>"])
        {
            Assert.DoesNotContain(shell, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task It_may_be_framed_and_can_neither_send_nor_keep_anything()
    {
        await using Site site = await Site.Open();
        (HttpResponseMessage answer, _) = await Get(site, "/embed/chain?good=dy-oxide");
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'none'; form-action 'none'", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/chain?good=dy-oxide", 200)]
    [InlineData("/scenario/cut-off", 200)]
    [InlineData("/chain?good=nothing", 400)]
    [InlineData("/chain.csv?good=dy-oxide", 200)]
    [InlineData("/api/v1/goods", 200)]
    [InlineData("/scalar", 200)]
    [InlineData("/embed/chain.csv?good=dy-oxide", 404)]
    [InlineData("/embed/api/v1/goods", 404)]
    [InlineData("/embedded/chain", 404)]
    [InlineData("/EMBED/chain", 404)]
    public async Task Nothing_else_may_be_framed(string address, int status)
    {
        await using Site site = await Site.Open();
        (HttpResponseMessage answer, _) = await Get(site, address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(
            "frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/embed/chain?good=nothing&chart=x", 400, "there is no good")]
    [InlineData("/embed/chain?good=dy-oxide&god=x", 400, "has no parameter")]
    [InlineData("/embed/scenario/nope", 404, "there is no scenario")]
    public async Task What_is_wrong_is_said_in_the_frame(string address, int status, string said)
    {
        await using Site site = await Site.Open();
        (HttpResponseMessage answer, string html) = await Get(site, address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(said, html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<nav", html, StringComparison.Ordinal);
        Assert.Contains(
            "frame-ancestors *",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    private static async Task<(HttpResponseMessage Answer, string Html)> Get(Site site, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", Html);
        HttpResponseMessage answer = await site.Client.SendAsync(request);
        return (answer, System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("<lodestone-chart ")]
    private static partial Regex Chart();
}
