using System.Text;
using System.Text.Json;

namespace Lodestone.Web.Tests;

/// <summary>Plans of the API on the atlas that ships.</summary>
public class PlanTests
{
    private const string Small = """
        { "kind": "reserve-plan", "budget": "20m USD", "members": ["USA"], "goods": ["ga"],
          "disruption": ["gallium-germanium-ban"], "draws": 4 }
        """;

    private static string Folder(params string[] parts) => Path.Combine([Checkout.Root, "data", .. parts]);

    private static Task<Site> Open(Func<WebSettings, WebSettings>? change = null) =>
        Site.Open(s =>
        {
            WebSettings shipped = s with
            {
                Data = Folder("atlas"),
                Reserves = Folder("reserves"),
                Support = Folder("support"),
            };
            return change?.Invoke(shipped) ?? shipped;
        });

    private static async Task<(int Status, JsonElement Body, string? Location)> Post(Site site, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await site.Client.PostAsync("/api/v1/plans", content);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return ((int)answer.StatusCode, body.RootElement.Clone(), answer.Headers.Location?.ToString());
    }

    private static async Task<JsonElement> Ended(Site site, string address)
    {
        for (int i = 0; i < 2400; i++)
        {
            using var ticket = JsonDocument.Parse((await site.Get(address)).Body);
            if (ticket.RootElement.GetProperty("state").GetString() is not ("queued" or "running"))
            {
                return ticket.RootElement.Clone();
            }

            await Task.Delay(50);
        }

        throw new TimeoutException(address);
    }

    [Fact]
    public async Task A_plan_is_that_of_the_command_line_byte_for_byte_and_is_made_once()
    {
        await using Site site = await Open();
        (int status, JsonElement ticket, string? location) = await Post(site, Small);
        Assert.True(status == 202, ticket.ToString());
        Assert.Equal(ticket.GetProperty("self").GetString(), location);
        Assert.Equal(409, (await site.Get($"{location}.csv")).Status);
        JsonElement ended = await Ended(site, location!);
        Assert.True(ended.GetProperty("state").GetString() == "done", ended.ToString());
        string events = (await site.Get($"{location}/events")).Body;
        Assert.StartsWith("event: done", events, StringComparison.Ordinal);

        string[] plan =
        [
            .. "reserve plan --members USA --goods ga --disruption gallium-germanium-ban --draws 4".Split(' '),
            "--budget",
            "20m USD",
            "--data",
            Folder("atlas"),
            "--reserves",
            Folder("reserves"),
            "--runs",
            "own",
            "-q",
            "--output",
        ];
        Assert.Equal((200, site.Cli([.. plan, "csv"])), await site.Get($"{location}.csv"));
        Assert.Equal((200, site.Cli([.. plan, "json"])), await site.Get($"{location}.json"));

        (status, JsonElement again, string? same) = await Post(site, Small);
        Assert.Equal((200, location, "done"), (status, same, again.GetProperty("state").GetString()));
        Assert.Contains(
            again.GetProperty("id").GetString()!,
            (await site.Get("/api/v1/plans")).Body,
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFileSystemEntries(site["runs/plans"], ".draft*"));
    }

    [Fact]
    public async Task The_page_has_the_same_bytes_and_reading_it_begins_nothing()
    {
        await using Site site = await Open();
        const string Query = "?goods=ga&members=USA&amount=20&currency=USD&draws=4";
        Assert.Equal(409, (await site.Get($"/reserve.csv{Query}")).Status);
        Assert.Equal(409, (await site.Get($"/support.csv?draws=4&years=1")).Status);
        Assert.Equal(200, (await site.Get("/support/case.csv")).Status);
        Assert.Empty(site.RunFolders);
        (_, _, string? location) = await Post(
            site,
            """
            { "kind": "support", "instrument": "compare", "good": "ndpr-oxide", "place": "USA", "floor": "110 USD/kg",
              "years": 1, "draws": 4 }
            """
        );
        JsonElement ended = await Ended(site, location!);
        Assert.True(ended.GetProperty("state").GetString() == "done", ended.ToString());
        Assert.Equal(await site.Get($"{location}.csv"), await site.Get("/support.csv?draws=4&years=1"));
    }

    [Fact]
    public async Task Plans_that_ship_are_listed()
    {
        await using Site site = await Open();
        using var list = JsonDocument.Parse((await site.Get("/api/v1/plans")).Body);
        Assert.Contains(
            list.RootElement.GetProperty("shipped").EnumerateArray(),
            plan => plan.GetProperty("plan").GetString() == "australia"
        );
        Assert.Equal(0, list.RootElement.GetProperty("stored").GetArrayLength());
    }

    [Theory]
    [InlineData("""{ "kind": "reserve" }""", 400, "reserve-plan")]
    [InlineData("""{ "kind": "support", "good": "ndpr-oxide", "place": "USA" }""", 400, "110 USD/kg")]
    [InlineData(
        """{ "kind": "support", "good": "ndpr-oxid", "place": "USA", "floor": "110 USD/kg" }""",
        400,
        "ndpr-oxide"
    )]
    [InlineData(
        """{ "kind": "support", "good": "ndpr-oxide", "place": "USA", "floor": "110" }""",
        422,
        "USD/kg or USD/t"
    )]
    [InlineData("""{ "kind": "support", "good": "ndpr-oxide", "place": "USA", "floor": "dear" }""", 400, "USD/kg")]
    [InlineData("""{ "kind": "reserve-size", "plan": "australia", "budget": "1m USD" }""", 400, "leave it out")]
    [InlineData("""{ "kind": "reserve-plan", "plan": "australio" }""", 400, "australia")]
    [InlineData("""{ "kind": "reserve-plan", "plan": "australia", "budget": "much" }""", 400, "1.2bn AUD")]
    [InlineData("""{ "kind": "reserve-plan", "plan": "australia", "budget": "0 USD" }""", 422, "1.2bn AUD")]
    [InlineData("""{ "kind": "reserve-plan", "plan": "australia", "draws": 100000 }""", 400, "1000")]
    [InlineData("""{ "kind": "reserve-plan", "plan": "australia", "disruption": ["../../etc/passwd"] }""", 400, "name")]
    [InlineData(
        """{ "kind": "support", "good": "ndpr-oxide", "place": "USA", "floor": "110 USD/kg", "scenario": "/etc/passwd" }""",
        400,
        "name"
    )]
    [InlineData("""{ "kind": "reserve-plan", "boodget": "1" }""", 400, "kind")]
    public async Task What_is_wrong_is_said_with_what_would_be_right(string json, int status, string remedy)
    {
        await using Site site = await Open();
        (int answered, JsonElement problem, _) = await Post(site, json);
        Assert.True(answered == status, problem.ToString());
        string said = problem.GetProperty("findings")[0].GetProperty("remedy").GetString()!;
        Assert.Contains(remedy, said, StringComparison.Ordinal);
        Assert.Empty(site.RunFolders);
    }

    [Theory]
    [InlineData("/api/v1/plans/..%2F..%2Fetc", 400)]
    [InlineData("/api/v1/plans/0123456789ab", 404)]
    [InlineData("/api/v1/plans/0123456789ab.csv", 404)]
    [InlineData("/reserve.csv?plan=../../etc", 400)]
    [InlineData("/support.csv?good=../x", 400)]
    [InlineData("/support?floor=-1", 400)]
    public async Task Names_reach_no_folder(string address, int status)
    {
        await using Site site = await Open();
        Assert.Equal(status, (await site.Get(address)).Status);
    }

    [Fact]
    public async Task A_plan_is_given_up_and_a_full_queue_refuses()
    {
        await using Site site = await Open(s => s with { Parallel = 1, Waiting = 0 });
        (int status, _, string? location) = await Post(
            site,
            """{ "kind": "reserve-plan", "plan": "vault", "draws": 64 }"""
        );
        Assert.Equal(202, status);
        (status, JsonElement full, _) = await Post(site, Small);
        Assert.True(status == 429, full.ToString());
        using HttpResponseMessage given = await site.Client.DeleteAsync(location);
        Assert.Equal(202, (int)given.StatusCode);
        Assert.Equal("cancelled", (await Ended(site, location!)).GetProperty("state").GetString());
        Assert.Equal(409, (await site.Get($"{location}.csv")).Status);
        using HttpResponseMessage once = await site.Client.DeleteAsync(location);
        Assert.Equal(409, (int)once.StatusCode);
        Assert.False(Directory.Exists(site["runs/plans"]));
    }
}
