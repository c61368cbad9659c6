namespace Lodestone.Atlas.Tests.Scenarios;

public sealed class CatalogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lodestone-scenarios-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Scenarios_are_listed_and_found_by_name_and_by_path()
    {
        string path = Path.Combine(_folder, "ban-dy.yaml");
        File.WriteAllText(path, SmallWorld.With("ban: { goods: dy-oxide, from: CHN, to: JPN }"));
        File.WriteAllText(Path.Combine(_folder, "broken.yml"), "a: [");
        var catalog = new ScenarioCatalog([Path.Combine(_folder, "absent"), _folder]);
        Assert.Equal(
            [
                new ScenarioEntry("ban-dy", "A test", path),
                new ScenarioEntry("broken", "", Path.Combine(_folder, "broken.yml")),
            ],
            catalog.List()
        );
        Assert.Equal(path, catalog.Find("ban-dy").Path);
        Assert.Equal(path, catalog.Find("ban-dy.yaml").Path);
        Assert.Equal(path, catalog.Find(path).Path);
        ScenarioLookup missing = catalog.Find("ban-dx");
        Assert.Null(missing.Path);
        Assert.Contains("'ban-dy'", missing.Finding!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalog_of_a_data_folder_looks_inside_it_first_and_beside_it_next()
    {
        ScenarioCatalog catalog = ScenarioCatalog.For(Path.Combine(_folder, "atlas"));
        Assert.Equal(Path.Combine(_folder, "atlas", "scenarios"), catalog.Folders[0]);
        Assert.Equal(Path.Combine(_folder, "scenarios"), catalog.Folders[1]);
    }

    [Fact]
    public void Every_template_is_a_scenario_that_reads_without_errors()
    {
        Assert.Null(ScenarioTemplate.Text("x", "nonsense"));
        foreach (string template in ScenarioTemplate.Names)
        {
            ScenarioReading reading = ScenarioReader.ReadText(
                ScenarioTemplate.Text("draft", template)!,
                "draft.yaml",
                SmallWorld.World
            );
            Assert.True(reading.Scenario is not null, $"{template}: {string.Join('\n', reading.Findings)}");
            Assert.Equal("draft", reading.Scenario.Name);
            Assert.NotEmpty(reading.Scenario.Items);
        }
    }
}
