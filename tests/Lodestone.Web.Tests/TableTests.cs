using System.Net;
using System.Text.Json;

namespace Lodestone.Web.Tests;

public class TableTests
{
    [Theory]
    [InlineData("places", "places")]
    [InlineData("goods", "goods")]
    [InlineData("atlas/trade", "trade")]
    public async Task Rows_are_those_of_the_command_line(string address, string table)
    {
        await using Site site = await Site.Open();
        Assert.Equal((200, site.Cli("atlas", "show", table, "--output", "json")), await site.Get($"/api/v1/{address}"));
        Assert.Equal(
            (200, site.Cli("atlas", "show", table, "--output", "csv")),
            await site.Get($"/api/v1/{address}.csv")
        );
    }

    [Fact]
    public async Task The_format_can_be_asked_for_by_accept()
    {
        await using Site site = await Site.Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/places");
        request.Headers.Add("Accept", "text/csv, application/json;q=0.5");
        using HttpResponseMessage answer = await site.Client.SendAsync(request);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Accept", answer.Headers.Vary.ToString());
    }

    [Fact]
    public async Task Filters_and_pages_choose_rows()
    {
        await using Site site = await Site.Open();
        (_, string filtered) = await site.Get("/api/v1/atlas/trade.csv?good=ndfeb-magnet&exporter=chn");
        Assert.Equal(4, filtered.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        using HttpResponseMessage page = await site.Client.GetAsync("/api/v1/places?page=2&size=2");
        using var json = JsonDocument.Parse(await page.Content.ReadAsStringAsync());
        Assert.Equal(
            ["USA", "EU27"],
            json.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("place").GetString()!)
        );
        Assert.Equal("5", page.Headers.GetValues("X-Total-Count").Single());
        string link = page.Headers.GetValues("Link").Single();
        Assert.Contains("</api/v1/places?page=3&size=2>; rel=\"next\"", link, StringComparison.Ordinal);
        Assert.Contains("</api/v1/places?page=1&size=2>; rel=\"prev\"", link, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/places?colour=red", 400, "places has no column 'colour'")]
    [InlineData("/api/v1/atlas/capacity?place=CHN2", 400, "place 'CHN2' is no place of places.csv")]
    [InlineData("/api/v1/places?page=0", 400, "page is '0'")]
    [InlineData("/api/v1/places?size=1000000", 400, "size is '1000000'")]
    [InlineData("/api/v1/atlas/trad", 404, "there is no table 'trad'")]
    [InlineData("/api/v1/atlas/..%2F..%2Fsecret.csv", 404, "there is no table")]
    [InlineData("/api/v1/nothing", 404, "there is nothing at this address")]
    public async Task What_cannot_be_shown_is_explained(string address, int status, string problem)
    {
        await using Site site = await Site.Open();
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, json.RootElement.GetProperty("status").GetInt32());
        JsonElement finding = json.RootElement.GetProperty("findings")[0];
        Assert.Contains(problem, finding.GetProperty("problem").GetString()!, StringComparison.Ordinal);
        Assert.NotEqual("", finding.GetProperty("remedy").GetString());
    }

    [Fact]
    public async Task What_the_client_has_is_not_sent_again()
    {
        await using Site site = await Site.Open();
        using HttpResponseMessage first = await site.Client.GetAsync("/api/v1/goods");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/goods");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());

        using var csv = new HttpRequestMessage(HttpMethod.Get, "/api/v1/goods.csv");
        csv.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage third = await site.Client.SendAsync(csv);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Tables_are_listed_with_their_columns()
    {
        await using Site site = await Site.Open();
        (int status, string body) = await site.Get("/api/v1/atlas");
        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(body);
        JsonElement trade = json
            .RootElement.GetProperty("tables")
            .EnumerateArray()
            .Single(t => t.GetProperty("table").GetString() == "trade");
        Assert.Equal(5, trade.GetProperty("used").GetInt32());
        Assert.Equal("good", trade.GetProperty("columns")[0].GetProperty("name").GetString());
    }
}
