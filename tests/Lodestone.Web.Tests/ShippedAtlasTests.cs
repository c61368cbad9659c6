using System.Text.Json;

namespace Lodestone.Web.Tests;

/// <summary>The atlas that ships: its tables, and a run of the engine on it.</summary>
public class ShippedAtlasTests
{
    [Fact]
    public async Task A_cut_off_is_played_and_read()
    {
        string data = Path.Combine(Checkout.Root, "data", "atlas");
        await using Site site = await Site.Open(s => s with { Data = data });
        Assert.Equal(
            (200, await File.ReadAllTextAsync(Path.Combine(data, "places.csv"))),
            await site.Get("/api/v1/places.csv")
        );
        string id = await site.Play(
            """{ "scenario": "china-switches-off", "draws": 1, "set": ["horizon.periods=3"] }"""
        );
        (int status, string body) = await site.Get($"/api/v1/runs/{id}.json");
        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(id, json.RootElement.GetProperty("hash").GetString());
        Assert.True(json.RootElement.GetProperty("certificate_holds").GetBoolean());
        Assert.NotEqual(0, json.RootElement.GetProperty("rows").GetArrayLength());
    }
}
