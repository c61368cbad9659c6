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

    [Theory]
    [InlineData("share: [0.1, 0.25, 0.4]", "share: [0.1, 0.25]")]
    [InlineData("share: [0.1, 0.25, 0.4]", "loss: [0.1, 0.25, 0.4]")]
    [InlineData("start: [0, 0, 2]", "start: [0, 0, 2.5]")]
    [InlineData("periods: [3, 6, 12]", "periods: [0, 6, 12]")]
    [InlineData("loss: [0.2, 0.4, 0.6]", "loss: [0.2, 0.4, 1.6]")]
    [InlineData("stocks: [0.6, 1, 1.4]", "stocks: [-0.6, 1, 1.4]")]
    [InlineData("demand_growth: [-0.01, 0.02, 0.05]", "demand_growth: 0.02")]
    public async Task A_broken_range_does_not_validate(string sound, string broken)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(SchemaFiles.Scenario, TestContext.Current.CancellationToken);
        Assert.Contains(sound, SoundScenarioTests.Full, StringComparison.Ordinal);
        Assert.NotEmpty(
            schema.Validate(Json(SoundScenarioTests.Full.Replace(sound, broken, StringComparison.Ordinal)))
        );
    }

    [Fact]
    public async Task What_a_template_offers_as_a_comment_validates_and_is_sound()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(SchemaFiles.Scenario, TestContext.Current.CancellationToken);
        foreach (string template in ScenarioTemplate.Names)
        {
            string offered = ScenarioTemplate
                .Text("test", template)!
                .Replace("# range:", "range:", StringComparison.Ordinal)
                .Replace("# uncertainty:", "uncertainty:", StringComparison.Ordinal);
            Assert.Contains(" range: {", offered, StringComparison.Ordinal);
            Assert.Empty(schema.Validate(Json(offered)));
            ScenarioReading reading = SmallWorld.ReadText(
                offered.Replace("place: CHN", "place: JPN", StringComparison.Ordinal)
            );
            Assert.False(reading.HasErrors, string.Join('\n', reading.Findings));
            Assert.Contains(reading.Scenario!.Items, i => i.Range is not null);
            Assert.NotNull(reading.Scenario.Uncertainty!.Stocks);
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

        foreach (string kind in ScenarioKeys.Items.Select(s => s.Name))
        {
            Same(ScenarioKeys.Range(kind), definitions.GetProperty($"range-{kind}"));
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
