namespace Lodestone.Atlas.Tests.Packages;

/// <summary>Rows that do not say where their figure comes from, and places without governance.</summary>
public sealed class ProvenanceTests
{
    [Fact]
    public void A_package_without_a_list_of_sources_is_told_once()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package
            .Remove("sources.csv")
            .Replace("datapackage.json", ",\n    { \"name\": \"sources\", \"path\": \"sources.csv\" }", "")
            .Read();
        FindingAssert.Warning(reading.Findings, "sources.csv", 0, 0, "has no sources.csv", "source,citation");
        Assert.Single(reading.Findings, f => f.OfProvenance);
    }

    /// <summary>A draft can be run; the check of a package does not let a figure of unknown origin pass.</summary>
    [Theory]
    [InlineData("capacity.csv", "0.5,mcs2025,published", "0.5,,published", "names no source")]
    [InlineData("capacity.csv", "0.5,mcs2025,published", "0.5, ; ,published", "names no source")]
    [InlineData("trade.csv", "0.02,mcs2025,published", "0.02,,published", "names no source")]
    [InlineData("demand.csv", "10,mcs2025,derived", "10,,derived", "names no source")]
    [InlineData("stocks.csv", "60,mcs2025,assumption", "60,,assumption", "names no source")]
    [InlineData("prices.csv", "spot,mcs2025,published", "spot,,published", "names no source")]
    [InlineData("elasticities.csv", "uniform,mcs2025,assumption", "uniform,,assumption", "names no source")]
    [InlineData("trade.csv", "0.02,mcs2025,published", "0.02,mcs2025,", "no evidence grade")]
    [InlineData("demand.csv", "mcs2025;note", "mcs2025;notes", "is not in sources.csv")]
    public void A_row_that_does_not_say_where_it_comes_from_is_a_warning_and_an_error_of_the_check(
        string file,
        string old,
        string @new,
        string problem
    )
    {
        using var package = new SmallPackage();
        AtlasReading reading = package.Replace(file, old, @new).Read();
        Finding finding = Assert.Single(reading.Findings, f => f.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.Equal((Severity.Warning, file), (finding.Severity, finding.File));
        Assert.NotNull(reading.World);
        Assert.Equal(Severity.Error, Assert.Single(reading.Checked().Findings, f => f.OfProvenance).Severity);
    }

    [Fact]
    public void A_column_of_sources_is_looked_at_in_a_table_that_need_not_have_one()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package
            .Text("links.csv", "good,exporter,importer,weight,source,evidence\ndy-oxide,CHN,USA,0.1,,published\n")
            .Read();
        FindingAssert.Warning(reading.Findings, "links.csv", 2, 22, "names no source", "an id of sources.csv");
    }

    [Fact]
    public void A_place_that_trades_and_has_no_governance_is_noted()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package
            .Text("governance.csv", "place,wgi_mean,source,evidence\nJPN,1.4,mcs2025,published\n")
            .Read();
        FindingAssert.Note(reading.Findings, "governance.csv", 0, "no row for CHN, USA, which trade");
    }
}
