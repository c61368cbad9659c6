using System.Text.Json.Nodes;
using NJsonSchema;

namespace Lodestone.Atlas.Tests.Schemas;

/// <summary>The shipped packages are Data Packages of version 2.0: their descriptors, and their tables against the descriptors.</summary>
public sealed class FrictionlessTests
{
    public static TheoryData<string> Packages =>
        [
            "data/atlas",
            "data/criticality/disruption-chances",
            "data/criticality/eu-2023",
            "data/io",
            "data/reserves",
            "data/support",
        ];

    private static string Schema =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", "frictionless-2.schema.json"));

    private static string Descriptor(string package) =>
        File.ReadAllText(Path.Combine(Checkout.Root, package, "datapackage.json"));

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task A_shipped_descriptor_follows_the_standard(string package)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Schema, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Descriptor(package)));
    }

    /// <summary>The restated standard notices what it is there for.</summary>
    [Theory]
    [InlineData("\"resources\": [", "\"tables\": [")]
    [InlineData("\"path\": \"places.csv\"", "\"path\": \"/places.csv\"")]
    [InlineData("\"path\": \"places.csv\"", "\"path\": \"../places.csv\"")]
    [InlineData("\"type\": \"string\"", "\"type\": \"text\"")]
    [InlineData("\"mediatype\": \"text/csv\"", "\"mediatype\": \"csv\"")]
    [InlineData("\"name\": \"CC-BY-4.0\"", "\"name\": \"CC BY 4.0\"")]
    public async Task A_broken_descriptor_does_not(string right, string wrong)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Schema, TestContext.Current.CancellationToken);
        string sound = Descriptor("data/atlas");
        Assert.Contains(right, sound, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(sound.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_table_has_the_columns_its_descriptor_lists_in_the_same_order(string package)
    {
        JsonArray resources = JsonNode.Parse(Descriptor(package))!["resources"]!.AsArray();
        Assert.NotEmpty(resources);
        Assert.All(
            resources,
            resource =>
            {
                string path = (string)resource!["path"]!;
                string header = File.ReadLines(Path.Combine(Checkout.Root, package, path)).First();
                Assert.Equal(
                    header,
                    string.Join(',', resource["schema"]!["fields"]!.AsArray().Select(f => (string)f!["name"]!))
                );
            }
        );
    }

    [Fact]
    public void Every_file_of_the_atlas_is_a_resource()
    {
        string[] listed =
        [
            .. JsonNode.Parse(Descriptor("data/atlas"))!["resources"]!.AsArray().Select(r => (string)r!["path"]!),
        ];
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Checkout.Root, "data", "atlas"), "*.csv").Select(Path.GetFileName).Order(),
            listed.Order()
        );
    }
}
