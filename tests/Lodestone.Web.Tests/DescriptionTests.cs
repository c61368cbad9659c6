using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lodestone.Web.Tests;

public partial class DescriptionTests
{
    [Fact]
    public async Task The_committed_description_is_up_to_date()
    {
        await using Site site = await Site.Open();
        (int status, string served) = await site.Get("/openapi/v1.json");
        Assert.Equal(200, status);
        string committed = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "openapi.json"));
        Assert.True(
            served.TrimEnd() == committed.TrimEnd(),
            "docs/openapi.json is old: start lodestone serve and write /openapi/v1.json there\n" + served
        );
    }

    [Fact]
    public async Task Every_address_is_described_in_openapi_3_1()
    {
        await using Site site = await Site.Open();
        using var json = JsonDocument.Parse((await site.Get("/openapi/v1.json")).Body);
        Assert.StartsWith("3.1", json.RootElement.GetProperty("openapi").GetString()!, StringComparison.Ordinal);
        Assert.Equal(
            [
                "/api/v1/atlas",
                "/api/v1/atlas/{table}",
                "/api/v1/chain",
                "/api/v1/compare",
                "/api/v1/criticality",
                "/api/v1/exposure",
                "/api/v1/gdp",
                "/api/v1/goods",
                "/api/v1/places",
                "/api/v1/plans",
                "/api/v1/plans/{id}",
                "/api/v1/plans/{id}.csv",
                "/api/v1/plans/{id}.json",
                "/api/v1/plans/{id}/events",
                "/api/v1/runs",
                "/api/v1/runs/{id}",
                "/api/v1/runs/{id}.csv",
                "/api/v1/runs/{id}.json",
                "/api/v1/runs/{id}/events",
                "/api/v1/scenarios",
                "/api/v1/scenarios/{name}",
            ],
            json.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task The_reading_page_loads_nothing_from_elsewhere()
    {
        await using Site site = await Site.Open();
        using HttpResponseMessage answer = await site.Client.GetAsync("/scalar");
        string html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(200, (int)answer.StatusCode);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        string[] sources = [.. Source().Matches(html).Select(m => m.Groups["address"].Value)];
        Assert.NotEmpty(sources);
        foreach (string source in sources)
        {
            Assert.DoesNotContain("//", source, StringComparison.Ordinal);
            using HttpResponseMessage script = await site.Client.GetAsync(
                new Uri(answer.RequestMessage!.RequestUri!, source)
            );
            Assert.Equal(200, (int)script.StatusCode);
        }
    }

    [Fact]
    public async Task The_front_page_lists_addresses_that_answer()
    {
        await using Site site = await Site.Open(s =>
            s with
            {
                Data = Path.Combine(Checkout.Root, "data", "atlas"),
                Study = Path.Combine(Checkout.Root, "data", "criticality", "eu-2023"),
            }
        );
        (int status, string html) = await site.Get("/");
        Assert.Equal(200, status);
        string[] links = [.. Link().Matches(html).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))];
        Assert.True(links.Length > 6);
        foreach (string link in links)
        {
            Assert.Equal(200, (await site.Get(link)).Status);
        }
    }

    [GeneratedRegex("(?:src|href)=\"(?<address>[^\"]+)\"")]
    private static partial Regex Source();

    [GeneratedRegex("<a href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
