using Xunit;

namespace Lodestone.AtlasCompiler.Tests.InputOutput;

/// <summary>The input–output table: the published one adds up, and what ships is what the compiler writes.</summary>
public sealed class InputOutputFilesTests
{
    private static readonly string Folder = Path.Combine(ShippedAtlas.Folder, "..", "io");
    private static readonly AccountMatrix Use = new(InputTable.Read(Path.Combine(Folder, "compile"), "use.csv"));
    private static readonly AccountMatrix Make = new(InputTable.Read(Path.Combine(Folder, "compile"), "make.csv"));

    [Fact]
    public void Compiling_again_gives_the_same_bytes()
    {
        foreach ((string name, string text) in InputOutputFiles.All(Folder, ShippedAtlas.Folder))
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, name)), text);
        }
    }

    /// <summary>Rows and columns of the published tables add up to their published totals, to the rounding of single cells.</summary>
    [Fact]
    public void The_published_tables_add_up()
    {
        string[] industries = [.. Make.Rows.Where(r => !Total(r))];
        string[] commodities = [.. Make.Columns.Where(c => !Total(c))];
        Assert.Equal(71, industries.Length);
        Assert.Equal(73, commodities.Length);
        foreach (string industry in industries)
        {
            Assert.Equal(Make[industry, "Total Industry Output"], commodities.Sum(c => Make[industry, c]), 4.0);
            Assert.Equal(Use["Total Intermediate", industry], commodities.Sum(c => Use[c, industry]), 8.0);
            Assert.Equal(
                Use["Total Industry Output", industry],
                Use["Total Intermediate", industry] + Use["Total Value Added", industry],
                3.0
            );
            Assert.Equal(Make[industry, "Total Industry Output"], Use["Total Industry Output", industry], 3.0);
        }

        foreach (string commodity in commodities)
        {
            Assert.Equal(Make["Total Commodity Output", commodity], industries.Sum(i => Make[i, commodity]), 5.0);
            Assert.Equal(Use[commodity, "Total Intermediate"], industries.Sum(i => Use[commodity, i]), 6.0);
            Assert.Equal(
                Use[commodity, "Total Final Uses (GDP)"],
                Use.Columns.Where(c => c.StartsWith('F')).Sum(c => Use[commodity, c]),
                6.0
            );
        }
    }

    /// <summary>Gross domestic product of the United States in 2021: 23,315,081 million USD.</summary>
    [Fact]
    public void Value_added_is_the_published_gross_domestic_product() =>
        Assert.Equal(
            23315081,
            InputTable
                .Read(Folder, "value_added.csv")
                .Rows.Where(row => row["place"] == "USA")
                .Sum(row => row.Number("value_added_musd")),
            5.0
        );

    /// <summary>
    /// Adding up industries moves nothing: sectors pay and sell what the industries of the inter-country table do, place by place.
    /// </summary>
    [Fact]
    public void Sectors_of_the_inter_country_table_add_up_to_its_industries()
    {
        string compile = Path.Combine(Folder, "compile");
        InputTable flows = InputTable.Read(compile, "icio-flows.csv");
        InputTable accounts = InputTable.Read(compile, "icio-accounts.csv");
        SectorTable[] tables = [.. InterCountryTables.All(compile, InputTable.Read(Folder, "sectors.csv"))];
        Assert.Equal(["EU27", "GBR", "JPN", "KOR", "AUS", "CAN", "NOR", "IND", "CHN"], tables.Select(t => t.Place));
        foreach (SectorTable table in tables)
        {
            InputRow[] own = [.. accounts.Rows.Where(row => row["place"] == table.Place)];
            double domestic = flows
                .Rows.Where(row => row["place"] == table.Place)
                .Sum(row => flows.Columns.Skip(2).Sum(row.Number));
            double output = own.Sum(row => row.Number("output_musd"));
            double value = own.Sum(row => row.Number("value_added_musd"));
            Assert.Equal(50, own.Length);
            Assert.Equal(domestic, table.Flows.Cast<double>().Sum(), 1e-3);
            Assert.Equal(output - domestic, table.Final.Values.Single().Sum(), 1e-3);
            Assert.Equal(output - value - domestic, table.ImportedInputs.Sum(), 1e-3);
            Assert.All(table.ImportedInputs, imported => Assert.True(imported >= 0));
        }
    }

    [Fact]
    public void Every_atlas_sector_with_a_code_is_mapped_once_and_one_without_is_not()
    {
        string[] mapped = [.. InputTable.Read(Folder, "sector_map.csv").Rows.Select(row => row["atlas_sector"])];
        string[] coded =
        [
            .. InputTable
                .Read(ShippedAtlas.Folder, "sectors.csv")
                .Rows.Where(row => row["naics"].Length > 0)
                .Select(row => row["sector"]),
        ];
        Assert.Equal(coded, mapped);
    }

    private static bool Total(string code) => code.StartsWith("Total", StringComparison.Ordinal);
}
