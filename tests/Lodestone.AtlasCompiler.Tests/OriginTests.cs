using Xunit;

namespace Lodestone.AtlasCompiler.Tests;

/// <summary>Every compiled row says which rows of the inputs it was made from, and they are there.</summary>
public sealed class OriginTests
{
    private static IReadOnlyList<InputRow> Compiled(string table) =>
        InputTable.Read(ShippedAtlas.Folder, table + ".csv").Rows;

    private static string[] Line(string origin)
    {
        string[] parts = origin.Split(':');
        string[] lines = File.ReadAllLines(Path.Combine(ShippedAtlas.Folder, parts[0]));
        int line = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(line, 2, lines.Length);
        return lines[line - 1].Split(',');
    }

    [Theory]
    [InlineData("capacity")]
    [InlineData("demand")]
    [InlineData("stocks")]
    [InlineData("goods")]
    [InlineData("prices")]
    public void Every_row_has_an_origin(string table) =>
        Assert.All(
            Compiled(table),
            row => Assert.All(row["origin"].Split(';'), part => Assert.Matches(@"^compile/[a-z0-9_/]+\.csv:\d+$", part))
        );

    [Fact]
    public void The_origin_of_a_plant_names_its_process()
    {
        IEnumerable<InputRow> minerals = Compiled("capacity")
            .Where(row => row["origin"].StartsWith("compile/minerals/production", StringComparison.Ordinal));
        string[] processes = [.. InputTable.Read(Minerals, "processes.csv").Rows.Select(row => row["secondary_of"])];
        Assert.All(
            minerals.Where((_, at) => at % 25 == 0),
            row =>
            {
                string process = Line(row["origin"].Split(';')[0])[0];
                Assert.True(process == row["process"] || processes.Contains(process), row["process"]);
            }
        );
    }

    [Fact]
    public void A_flow_that_follows_from_published_figures_has_an_origin() =>
        Assert.All(
            Compiled("trade").Where(row => row["evidence"] != "assumption"),
            row => Assert.NotEmpty(row["origin"])
        );

    [Fact]
    public void A_flow_of_customs_data_leads_to_its_row_and_to_the_content_of_its_code()
    {
        InputRow flow = Compiled("trade").First(row => row["good"] == "nickel-refined" && row["evidence"] == "derived");
        string[][] rows = [.. flow["origin"].Split(';').Select(Line)];
        Assert.Equal("nickel-refined", rows[0][0]);
        Assert.Contains(rows, row => row[0] == "nickel-refined" && row[1] == "750210" && row[2] == "HS17");
    }

    private static string Minerals => Path.Combine(ShippedAtlas.Folder, "compile", "minerals");
}
