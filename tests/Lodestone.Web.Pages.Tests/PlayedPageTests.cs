using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using Lodestone.Web.Tests;

namespace Lodestone.Web.Pages.Tests;

/// <summary>Pages whose draws somebody has played before: a link that is shared opens with its answer, its files and its reasons.</summary>
public sealed partial class PlayedPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_comparison_that_is_stored_is_answered_with_all_it_leads_to()
    {
        await using Site site = await Site.Open();
        (_, string text) = await site.Post(
            "/api/v1/compare",
            """{ "scenarios": ["baseline", "cut-off"], "draws": 50 }"""
        );
        using var asked = JsonDocument.Parse(text);
        foreach (JsonElement run in asked.RootElement.GetProperty("runs").EnumerateArray())
        {
            Assert.Equal("done", await site.Ended(run.GetProperty("id").GetString()!));
        }

        string html = await Get(site, "/compare?a=baseline&b=cut-off&draws=50");
        Assert.DoesNotContain("have not been played", html, StringComparison.Ordinal);
        await Leads(site, html, 3);
    }

    [Fact]
    public async Task A_scenario_with_stored_draws_is_answered_with_all_it_leads_to()
    {
        await using Site site = await Site.Open();
        (_, string text) = await site.Post("/api/v1/runs", """{ "scenario": "cut-off", "draws": 50 }""");
        using var asked = JsonDocument.Parse(text);
        Assert.Equal("done", await site.Ended(asked.RootElement.GetProperty("id").GetString()!));
        string html = await Get(site, "/scenario/cut-off?draws=50");
        Assert.DoesNotContain("have not been played", html, StringComparison.Ordinal);
        await Leads(site, html, 3);
    }

    /// <summary>Every table is a file of four kinds, every reason has a page.</summary>
    private static async Task Leads(Site site, string html, int least)
    {
        string[] links = [.. Link().Matches(html).Select(m => HttpUtility.HtmlDecode(m.Groups[1].Value)).Distinct()];
        string[] files = [.. links.Where(l => l.StartsWith("/tables/", StringComparison.Ordinal))];
        Assert.Equal(Table().Count(html) * 4, files.Length);
        Assert.True(files.Length >= 4 * least, $"{files.Length / 4} tables");
        foreach (string link in links)
        {
            Assert.True((await Get(site, link)).Length > 20, link);
        }
    }

    private static async Task<string> Get(Site site, string address)
    {
        using var patience = new CancellationTokenSource(Patience);
        using HttpResponseMessage answer = await site.Client.GetAsync(address, patience.Token);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(patience.Token);
    }

    [GeneratedRegex("href=\"(/(?:tables/|why)[^\"#]*)")]
    private static partial Regex Link();

    [GeneratedRegex("<table")]
    private static partial Regex Table();
}
