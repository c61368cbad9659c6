using System.Text.RegularExpressions;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace Lodestone.Atlas.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void The_page_on_data_names_every_file_column_and_parameter()
    {
        string page = Page("data-package.md");
        foreach (TableSpec table in TableCatalog.All)
        {
            Assert.Contains($"{table.Name}.csv", page, StringComparison.Ordinal);
            Assert.All(table.Columns, c => Assert.Contains($"`{c.Name}`", page, StringComparison.Ordinal));
        }

        Assert.All(Model.ParameterNames.All, p => Assert.Contains($"`{p}`", page, StringComparison.Ordinal));
        Assert.All(EvidenceWords.All, w => Assert.Contains($"`{w}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_on_scenarios_names_every_kind_and_key()
    {
        string page = Page("scenarios.md");
        foreach (
            ScenarioSection section in (ScenarioSection[])
                [
                    ScenarioKeys.Root,
                    ScenarioKeys.Release,
                    ScenarioKeys.Uncertainty,
                    .. ScenarioKeys.Items,
                    .. ScenarioKeys.Items.Select(s => ScenarioKeys.Range(s.Name)),
                ]
        )
        {
            Assert.All(section.Keys, k => Assert.Matches($@"\b{k}\b", page));
        }

        Assert.All(ScenarioKeys.Items, s => Assert.Contains($"### {s.Name}\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_example_of_the_page_on_scenarios_validates()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(SchemaFiles.Scenario, TestContext.Current.CancellationToken);
        string[] examples = [.. Block().Matches(Page("scenarios.md")).Select(m => m.Groups[1].Value)];
        Assert.True(examples.Length >= 12);
        foreach (string example in examples)
        {
            string yaml = example.StartsWith("- ", StringComparison.Ordinal)
                ? "name: x\nhorizon: { start: 2026-12, periods: 36 }\nevents:\n" + example
                : example;
            object? graph = new DeserializerBuilder()
                .WithAttemptingUnquotedStringTypeDeserialization()
                .Build()
                .Deserialize(new StringReader(yaml));
            string json = new SerializerBuilder().JsonCompatible().Build().Serialize(graph);
            Assert.True(schema.Validate(json).Count == 0, yaml + string.Join('\n', schema.Validate(json)));
        }
    }

    /// <summary>A column with a low or a high end that a table gains has to be said to be drawn or not.</summary>
    [Fact]
    public void The_page_on_draws_names_every_range_of_the_atlas()
    {
        string[] told =
        [
            .. RangeRow()
                .Matches(Page("ensembles-draws.md"))
                .SelectMany(row => Column().Matches(row.Groups[2].Value).Select(c => $"{row.Groups[1]} {c.Groups[1]}")),
        ];
        string[] shipped =
        [
            .. Directory
                .GetFiles(Path.Combine(Checkout.Root, "data", "atlas"), "*.csv")
                .SelectMany(f =>
                    File.ReadLines(f).First().Split(',').Select(c => (File: Path.GetFileName(f), Column: c))
                )
                .Where(c =>
                    c.Column is "low" or "high"
                    || c.Column.EndsWith("_low", StringComparison.Ordinal)
                    || c.Column.EndsWith("_high", StringComparison.Ordinal)
                )
                .Select(c => $"{c.File} {c.Column}"),
        ];
        Assert.Equal(shipped.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static string Page(string name) =>
        File.ReadAllText(Path.Combine(Checkout.Root, "docs", name)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^\| `(\w+\.csv)` \| ([^|]+) \| (?:yes|no)", RegexOptions.Multiline)]
    private static partial Regex RangeRow();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Column();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
