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

    [Fact]
    public async Task The_study_and_a_product_are_those_of_the_command_line_byte_for_byte()
    {
        string data = Path.Combine(Checkout.Root, "data", "atlas");
        string study = Path.Combine(Checkout.Root, "data", "criticality", "eu-2023");
        await using Site site = await Site.Open(s => s with { Data = data, Study = study });
        foreach (string format in (string[])["csv", "json"])
        {
            Assert.Equal(
                (200, site.Cli("criticality", "--study", study, "--output", format)),
                await site.Get($"/api/v1/criticality.{format}")
            );
            Assert.Equal(
                (
                    200,
                    site.Cli("exposure", "--data", data, "--product", "f-35", "--on", "CHN", "--output", format, "-q")
                ),
                await site.Get($"/api/v1/exposure.{format}?product=f-35&on=CHN")
            );
        }
    }
}
