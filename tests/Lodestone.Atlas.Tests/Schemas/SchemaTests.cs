using System.Text.Json;
using Lodestone.Atlas.Tests.Scenarios;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace Lodestone.Atlas.Tests.Schemas;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_full_example_validates_and_a_misspelt_one_does_not()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(SchemaFiles.Scenario, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Json(SoundScenarioTests.Full)));
        Assert.NotEmpty(
            schema.Validate(
                Json(SoundScenarioTests.Full.Replace("share: 0.25", "shares: 0.25", StringComparison.Ordinal))
            )
        );
        Assert.NotEmpty(
            schema.Validate(Json(SoundScenarioTests.Full.Replace("  - ban:", "  - bann:", StringComparison.Ordinal)))
        );
        Assert.NotEmpty(
            schema.Validate(Json(SoundScenarioTests.Full.Replace("loss: 0.4", "loss: 4", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public async Task Every_template_validates()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(SchemaFiles.Scenario, TestContext.Current.CancellationToken);
        foreach (string template in ScenarioTemplate.Names)
        {
            Assert.Empty(schema.Validate(Json(ScenarioTemplate.Text("draft", template)!)));
        }
    }

    [Fact]
    public async Task The_descriptor_of_a_package_validates_and_one_without_resources_does_not()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(
            SchemaFiles.DataPackage,
            TestContext.Current.CancellationToken
        );
        using var package = new SmallPackage();
        string json = System.Text.Encoding.UTF8.GetString(package.BytesOf("datapackage.json"));
        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"resources\"", "\"files\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"links.csv\"", "\"../links.csv\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_reader_accepts_exactly_the_keys_of_the_schema()
    {
        using JsonDocument document = JsonDocument.Parse(SchemaFiles.Scenario);
        JsonElement root = document.RootElement;
        Same(ScenarioKeys.Root, root);
        JsonElement definitions = root.GetProperty("definitions");
        foreach (
            ScenarioSection section in (ScenarioSection[])
                [ScenarioKeys.Horizon, ScenarioKeys.Release, ScenarioKeys.Uncertainty, .. ScenarioKeys.Items]
        )
        {
            Same(section, definitions.GetProperty(section.Name));
        }

        Assert.Equal(
            ScenarioKeys.Items.Select(s => s.Name).Order(),
            definitions.GetProperty("item").GetProperty("properties").EnumerateObject().Select(p => p.Name).Order()
        );
    }

    private static void Same(ScenarioSection section, JsonElement schema)
    {
        Assert.Equal(
            section.Keys.Order(),
            schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order()
        );
        Assert.Equal(
            section.Required.Order(),
            schema.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).Order()
        );
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
    }

    private static string Json(string yaml)
    {
        object? graph = new DeserializerBuilder()
            .WithAttemptingUnquotedStringTypeDeserialization()
            .Build()
            .Deserialize(new StringReader(yaml));
        return new SerializerBuilder().JsonCompatible().Build().Serialize(graph);
    }
}
