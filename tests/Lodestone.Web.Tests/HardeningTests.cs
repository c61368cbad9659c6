using System.Globalization;
using System.Text;
using System.Text.Json;
using Lodestone.Fixtures;

namespace Lodestone.Web.Tests;

/// <summary>What somebody may send who means no good, or does not know better.</summary>
public class HardeningTests
{
    [Theory]
    [InlineData("../scenarios/cut-off")]
    [InlineData("..")]
    [InlineData("data/scenarios/cut-off.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\\\cut-off")]
    [InlineData("cut-off\\u0000.yaml")]
    [InlineData("C:secret")]
    [InlineData("")]
    [InlineData("%2e%2e%2fcut-off")]
    public async Task A_path_is_no_name(string name)
    {
        await using Site site = await Site.Open();
        string before = site.Everything();
        (int status, string body) = await site.Post("/api/v1/runs", $$"""{ "scenario": "{{name}}" }""");
        Assert.Equal(400, status);
        Assert.Contains("cannot be the name of a scenario", body, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }

    [Theory]
    [InlineData("/api/v1/scenarios/..%2Fatlas%2Fplaces")]
    [InlineData("/api/v1/scenarios/%2e%2e%2fsecret.yaml")]
    [InlineData("/api/v1/scenarios/secret%00.yaml")]
    [InlineData("/api/v1/runs/..%2F..%2Fdata.csv")]
    [InlineData("/api/v1/runs/..")]
    [InlineData("/api/v1/runs/0123456789AB.json")]
    [InlineData("/api/v1/compare?a=../data&b=0123456789ab")]
    public async Task A_path_in_an_address_leads_nowhere(string address)
    {
        await using Site site = await Site.Open();
        SmallPackage.Put(site[""], "data/secret.yaml", "name: secret");
        SmallPackage.Put(site[""], "data/outcome.csv", "secret");
        (int status, string body) = await site.Get(address);
        Assert.True(status is 400 or 404, $"{status} {body}");
        Assert.DoesNotContain("name: secret", body, StringComparison.Ordinal);
        Assert.DoesNotContain(site[""], body, StringComparison.Ordinal);
    }

    /// <summary>What a GET says of itself, without the body.</summary>
    [Theory]
    [InlineData("/api/v1/tables/goods.csv")]
    [InlineData("/")]
    [InlineData("/api/v1/runs/zz")]
    public async Task Head_is_get_without_a_body(string address)
    {
        await using Site site = await Site.Open();
        using HttpResponseMessage get = await site.Client.GetAsync(address);
        using HttpResponseMessage head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_id_has_the_digits_of_a_hash()
    {
        await using Site site = await Site.Open();
        Assert.Equal(400, (await site.Get("/api/v1/runs/zzzzzzzzzzzz")).Status);
        Assert.Equal(404, (await site.Get("/api/v1/runs/0123456789ab")).Status);
    }

    [Fact]
    public async Task Ten_thousand_events_are_refused()
    {
        await using Site site = await Site.Open();
        (int status, string body) = await site.Post("/api/v1/runs", Scenario(10_000));
        Assert.Equal(422, status);
        Assert.Contains("at most 500 events and policies", body, StringComparison.Ordinal);
        Assert.Empty(site.RunFolders);

        // Less than what is refused unread, more than what is played.
        (status, body) = await site.Post("/api/v1/runs", Scenario(600));
        Assert.Equal(422, status);
        Assert.Contains("the scenario has 600 events and policies", body, StringComparison.Ordinal);
        Assert.Equal(202, (await site.Post("/api/v1/runs", Scenario(20))).Status);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        await using Site site = await Site.Open();
        string before = site.Everything();
        string json = JsonSerializer.Serialize(new { scenario = "name: x\n" + new string('#', 1_100_000) });
        (int status, string body) = await site.Post("/api/v1/runs", json);
        Assert.Equal(413, status);
        Assert.Contains("the request is larger than 1000000 bytes", body, StringComparison.Ordinal);

        // The same without saying beforehand how long it is.
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/runs") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using HttpResponseMessage answer = await site.Client.SendAsync(request);
        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public async Task A_nest_of_brackets_and_an_alias_bomb_are_refused()
    {
        await using Site site = await Site.Open();
        string nest = JsonSerializer.Serialize(new { scenario = "name: n\nevents: " + new string('[', 400_000) });
        Assert.Equal(422, (await site.Post("/api/v1/runs", nest)).Status);
        const string Bomb = "a: &a [x, x]\nb: &b [*a, *a]\nname: b\nevents: [*b, *b]\n";
        (int status, string body) = await site.Post("/api/v1/runs", JsonSerializer.Serialize(new { scenario = Bomb }));
        Assert.Equal(422, status);
        Assert.Contains("is not supported", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "scenario": "cut-off", "draws": 0 }""", 400, "draws is 0")]
    [InlineData("""{ "scenario": "cut-off", "draws": 10001 }""", 400, "draws is 10001")]
    [InlineData("""{ "scenario": "cut-off", "set": ["horizon.periods=5000"] }""", 422, "the horizon has 5000 periods")]
    [InlineData("""{ "scenario": "cut-off", "set": ["horizon"] }""", 422, "not an assignment")]
    [InlineData("""{ "scenario": "cut-of" }""", 404, "did you mean 'cut-off'?")]
    [InlineData("""{ "draws": 1 }""", 400, "scenario")]
    [InlineData("""{ "scenario": "cut-off", "drawss": 1 }""", 400, "drawss")]
    [InlineData("""{ "scenario": 5 }""", 400, "the body is not the JSON that is expected")]
    [InlineData("""{ "scenario": null }""", 400, "the body is not the JSON that is expected")]
    [InlineData("""{ "scenario": "cut-off", "draws": "1" }""", 400, "the body is not the JSON that is expected")]
    [InlineData("""{ "scenario": "cut-off", "set": [null] }""", 400, "set has 1 changes")]
    [InlineData("not json", 400, "the body is not the JSON that is expected")]
    [InlineData("", 400, "body")]
    [InlineData("null", 400, "body")]
    public async Task A_request_that_means_nothing_says_what_would(string json, int status, string said)
    {
        await using Site site = await Site.Open();
        (int code, string body) = await site.Post("/api/v1/runs", json);
        Assert.True(status == code, body);
        Assert.Contains(said, body, StringComparison.Ordinal);
        Assert.Empty(site.RunFolders);
    }

    [Fact]
    public async Task A_finding_has_its_line()
    {
        await using Site site = await Site.Open();
        const string Text =
            "name: mine\ntitle: Mine\nhorizon: { start: 2026-12, periods: 3, step: month }\nevents:\n  - ban: { goods: [dy-oxid], from: CHN, to: \"*\" }\n";
        (int status, string body) = await site.Post("/api/v1/runs", JsonSerializer.Serialize(new { scenario = Text }));
        Assert.Equal(422, status);
        using var json = JsonDocument.Parse(body);
        JsonElement finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("scenario.yaml", finding.GetProperty("file").GetString());
        Assert.Equal(5, finding.GetProperty("line").GetInt32());
        Assert.Contains("dy-oxide", finding.GetProperty("remedy").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_cannot_start_a_run()
    {
        await using Site site = await Site.Open();
        using var content = new StringContent("""{ "scenario": "cut-off" }""", Encoding.UTF8, "text/plain");
        using HttpResponseMessage answer = await site.Client.PostAsync("/api/v1/runs", content);
        Assert.Equal(415, (int)answer.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/places");
        request.Headers.Host = "evil.example";
        using HttpResponseMessage other = await site.Client.SendAsync(request);
        Assert.Equal(400, (int)other.StatusCode);
    }

    [Fact]
    public async Task Too_many_requests_are_turned_away()
    {
        await using Site site = await Site.Open(s => s with { Burst = 3, PerSecond = 1 });
        var statuses = new List<int>();
        for (int i = 0; i < 8; i++)
        {
            statuses.Add((await site.Get("/api/v1/places")).Status);
        }

        Assert.Equal([200, 200, 200], statuses.Take(3));
        Assert.Contains(429, statuses);
    }

    [Theory]
    [InlineData("/api/v1/places")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/search.json?q=x")]
    public async Task Every_answer_has_the_security_headers(string address)
    {
        await using Site site = await Site.Open();
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    private static string Scenario(int events)
    {
        var text = new StringBuilder(
            "name: many\ntitle: Many\nhorizon: { start: 2026-12, periods: 12, step: month }\nevents:\n"
        );
        for (int i = 0; i < events; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - ban: {{ goods: [dy-oxide], from: CHN, to: \"*\", start: 2026-12, periods: {1 + (i % 6)} }}\n"
            );
        }

        return JsonSerializer.Serialize(new { scenario = text.ToString(), draws = 1 });
    }
}
