namespace Lodestone.Atlas.Tests;

/// <summary>The mapping tables that come with Lodestone fit the atlas that comes with it.</summary>
public sealed class ShippedMappingTests
{
    public static TheoryData<string> Names => [.. MappingCatalog.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_table_reads_and_every_row_has_a_source_and_a_grade(string name)
    {
        AtlasTable table = Table(name);
        Assert.NotEmpty(table.Rows);
        Assert.All(
            table.Rows,
            r =>
            {
                Assert.NotEqual("", table.Text(r, "source"));
                Assert.Contains(
                    table.Text(r, "evidence"),
                    (string[])["published", "secondary", "derived", "assumption"]
                );
            }
        );
    }

    [Fact]
    public void Processes_and_countries_of_the_usgs_mapping_are_known()
    {
        HashSet<string> processes = Column("processes.csv", 0);
        HashSet<string> countries = [.. Column("import/countries.csv", 0), "*", UsgsMap.Other];
        AtlasTable table = Table("usgs_mcs");
        Assert.All(table.Rows, r => Assert.Contains(table.Text(r, "country"), countries));
        Assert.All(
            table.Rows,
            r =>
                Assert.True(
                    table.Text(r, "process") is ""
                        ? table.Text(r, "note").Length > 0
                        : processes.Contains(table.Text(r, "process"))
                )
        );
    }

    [Fact]
    public void Members_of_blocs_are_those_the_atlas_was_compiled_with()
    {
        AtlasTable table = Table("countries");
        Assert.Equal(
            File.ReadAllLines(Path.Combine(ImportDesk.Shipped, "compile", "minerals", "countries.csv"))
                .Skip(1)
                .Where(l => l.Length > 0)
                .Order(StringComparer.Ordinal),
            table
                .Rows.Where(r => table.Text(r, "bloc").Length > 0)
                .Select(r => $"{table.Text(r, "iso3")},{table.Text(r, "bloc")}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Codes_of_countries_are_unambiguous()
    {
        AtlasTable table = Table("countries");
        foreach (string column in (string[])["iso2", "m49", "name"])
        {
            string[] codes = [.. table.Rows.Select(r => table.Text(r, column)).Where(c => c.Length > 0)];
            Assert.Equal(codes.Length, codes.Distinct().Count());
        }

        AtlasTable own = Table("country_codes");
        HashSet<string> countries = Column("import/countries.csv", 0);
        Assert.All(
            own.Rows,
            r =>
                Assert.True(
                    own.Text(r, "iso3") is "" ? own.Text(r, "note").Length > 0 : countries.Contains(own.Text(r, "iso3"))
                )
        );
    }

    [Fact]
    public void Every_importer_has_a_source()
    {
        AtlasTable table = Table("sources");
        Assert.Empty(Importers.Names.Except(table.Rows.Select(r => table.Text(r, "importer"))));
    }

    private static AtlasTable Table(string name)
    {
        var log = new FindingLog();
        var context = new ImportContext(new ImportRequest("baci", "", "", ImportDesk.Shipped, null), log);
        AtlasTable? table = context.Mapping(MappingCatalog.All.Single(t => t.Name == name));
        Assert.Empty(log.All);
        return table!;
    }

    private static HashSet<string> Column(string file, int column) =>
        [.. File.ReadAllLines(Path.Combine(ImportDesk.Shipped, file)).Skip(1).Select(l => l.Split(',')[column])];
}
