using System.Text.Json;
using Xunit;
using static Lodestone.AtlasCompiler.Tests.ShippedAtlas;

namespace Lodestone.AtlasCompiler.Tests;

/// <summary>The files of the package: complete, traceable, without doubles, and what the compiler writes.</summary>
public sealed class PackageTests
{
    private static readonly string[] Tables =
    [
        "places",
        "goods",
        "processes",
        "process_io",
        "capacity",
        "demand",
        "trade",
        "links",
        "stocks",
        "prices",
        "projects",
        "hs_codes",
        "sectors",
        "elasticities",
        "controls",
        "sources",
    ];

    public static TheoryData<string> Names => [.. Tables];

    [Fact]
    public void Compiling_again_gives_the_same_bytes()
    {
        foreach ((string name, string text) in Compiled.Files())
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, name)), text);
        }

        string page = File.ReadAllText(Page);
        Assert.Equal(page, AtlasPage.Fill(page, Compiled));
        Assert.Equal(Compiled.Files(), new AtlasCompilation(Folder).Files());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_has_a_known_source_and_a_grade_that_may_ship(string table)
    {
        HashSet<string> sources = [.. Table("sources").Select(row => row["source"])];
        foreach (IReadOnlyDictionary<string, string> row in Table(table))
        {
            if (row.TryGetValue("evidence", out string? grade))
            {
                Assert.Contains(grade, Evidence.Allowed);
                Assert.All(row["source"].Split(';'), source => Assert.Contains(source, sources));
            }

            Assert.DoesNotContain(row.Values, cell => cell.Contains("unverified", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_input_row_has_a_known_source_and_a_grade_that_may_ship()
    {
        HashSet<string> sources = [.. Table("sources").Select(row => row["source"])];
        foreach (InputTable table in Compiled.Inputs.Tables.Values.Where(table => table.Columns.Contains("evidence")))
        {
            Assert.All(table.Rows, row => Assert.Contains(row["evidence"], Evidence.Allowed));
            Assert.All(
                table.Rows.SelectMany(row => row["source"].Split(';')),
                source => Assert.Contains(source, sources)
            );
        }
    }

    [Fact]
    public void Every_assumption_among_the_inputs_has_a_low_and_a_high()
    {
        string[] ranged = ["splits", "recoveries", "recipes", "plants", "uses", "flows", "stocks", "sector_affinity"];
        foreach (
            InputRow row in ranged
                .SelectMany(name => Compiled.Inputs[name])
                .Where(row => row["evidence"] == "assumption")
        )
        {
            Assert.True(
                row.Number("low") <= row.Number("value") && row.Number("value") <= row.Number("high"),
                row.Where
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_key_stands_twice(string table)
    {
        IReadOnlyList<string> key = FieldCatalog.Key(table);
        HashSet<string> seen = [];
        Assert.All(Table(table), row => Assert.True(seen.Add(string.Join('|', key.Select(column => row[column])))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reference_leads_to_a_row(string table)
    {
        foreach (string column in Table(table)[0].Keys)
        {
            if (FieldCatalog.Target(table, column) is ({ } target, { } key))
            {
                HashSet<string> ids = [.. Table(target).Select(row => row[key])];
                Assert.All(Table(table), row => Assert.Contains(row[column], ids));
            }
        }
    }

    [Fact]
    public void The_descriptor_lists_every_file_with_its_columns()
    {
        using JsonDocument descriptor = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "datapackage.json")));
        List<string> listed = [];
        foreach (JsonElement resource in descriptor.RootElement.GetProperty("resources").EnumerateArray())
        {
            string path = resource.GetProperty("path").GetString()!;
            listed.Add(path);
            string header = File.ReadLines(Path.Combine(Folder, path)).First();
            Assert.Equal(
                header.Split(','),
                resource
                    .GetProperty("schema")
                    .GetProperty("fields")
                    .EnumerateArray()
                    .Select(field => field.GetProperty("name").GetString()!)
            );
        }

        Assert.Equal(Directory.GetFiles(Folder, "*.csv").Select(Path.GetFileName).Order(), listed.Order());
    }

    [Theory]
    [InlineData("trade", "quantity_t", "quantity_low", "quantity_high")]
    [InlineData("demand", "quantity_t", "quantity_low", "quantity_high")]
    [InlineData("capacity", "activity_t", "activity_low", "activity_high")]
    public void A_quantity_lies_between_its_low_and_its_high(string table, string value, string low, string high) =>
        Assert.All(
            Table(table).Where(row => row[low].Length > 0),
            row => Assert.InRange(Number(row[value]), Number(row[low]) - 1e-6, Number(row[high]) + 1e-6)
        );

    /// <summary>Published figures are written to three decimals.</summary>
    [Theory]
    [InlineData("trade", "quantity_low", "quantity_high")]
    [InlineData("demand", "quantity_low", "quantity_high")]
    [InlineData("capacity", "activity_low", "activity_high")]
    public void What_a_source_says_lies_between_low_and_high(string table, string low, string high) =>
        Assert.All(
            Table(table).Where(row => row["published"].Length > 0),
            row => Assert.InRange(Number(row["published"]), Number(row[low]) - 5e-4, Number(row[high]) + 5e-4)
        );

    /// <summary>USGS lists no smelter of aluminium and few of copper in the European Union: they are in its other countries.</summary>
    [Theory]
    [InlineData("smelt-aluminium", 6_680_000)]
    [InlineData("mine-zinc", 1_730_000)]
    [InlineData("mine-silver", 2_110)]
    public void Other_countries_are_parted_among_those_that_are_known_to_produce(string process, double others)
    {
        IReadOnlyDictionary<string, string>[] rows =
        [
            .. Table("compile/minerals/production")
                .Where(row =>
                    row["process"] == process && row["note"].Contains("other countries", StringComparison.Ordinal)
                ),
        ];
        Assert.True(rows.Length > 10);
        Assert.Equal(others, rows.Sum(row => Number(row["value"])), 1e-6 * others);
        Assert.Contains(Table("capacity"), row => row["process"] == process && row["place"] == "EU27");
    }

    [Fact]
    public void Links_open_only_routes_without_base_trade()
    {
        HashSet<(string, string, string)> traded =
        [
            .. Table("trade").Select(row => (row["good"], row["exporter"], row["importer"])),
        ];
        Assert.All(
            Table("links"),
            row => Assert.DoesNotContain((row["good"], row["exporter"], row["importer"]), traded)
        );
    }
}
