namespace Lodestone.Atlas.Tests.Packages;

public sealed class ProductRowTests
{
    [Fact]
    public void A_content_that_the_world_does_not_have_is_kept_and_noted()
    {
        AtlasReading reading = Read("jet,scandium,,1,,mcs2025,secondary");
        FindingAssert.Note(reading.Findings, "product_content.csv", 2, "kept and reported as not in this world");
        Assert.Equal("scandium", Assert.Single(Assert.Single(reading.World!.Products).Contents).Good);
    }

    [Fact]
    public void A_slip_of_the_pen_is_warned_of() =>
        FindingAssert.Warning(
            Read("jet,magnt,,1,,mcs2025,secondary").Findings,
            "product_content.csv",
            2,
            5,
            "'magnt' is not in goods.csv",
            "did you mean 'magnet'?"
        );

    [Theory]
    [InlineData("jte,magnet,,1,,mcs2025,secondary", 1, "unknown product 'jte'", "'jet'")]
    [InlineData("jet,magnet,2,1,,mcs2025,secondary", 12, "kg_low 2 is above kg 1", "kg_low ≤ kg ≤ kg_high")]
    [InlineData("jet,magnet,,-1,,mcs2025,secondary", 13, "a negative number", "0 or more")]
    public void A_wrong_content_is_refused(string row, int column, string problem, string remedy) =>
        FindingAssert.Error(Read(row).Findings, "product_content.csv", 2, column, problem, remedy);

    [Fact]
    public void Owners_hold_no_more_than_all_of_a_plant()
    {
        using var package = new SmallPackage();
        package.Text(
            "ownership.csv",
            "place,process,owner,share,source,evidence\nJPN,sinter,CHN,0.6,mcs2025,published\nJPN,sinter,USA,0.5,mcs2025,published\n"
        );
        FindingAssert.Error(
            package.Read().Findings,
            "ownership.csv",
            3,
            16,
            "the owners of 'sinter' at JPN hold 1.1 of it",
            "add up to 1 or less"
        );
    }

    [Fact]
    public void Governance_is_read_by_place()
    {
        using var package = new SmallPackage();
        package.Text("governance.csv", "place,wgi_mean,source,evidence\nCHN,-0.3,mcs2025,published\n");
        Assert.Equal(-0.3, Assert.Single(package.Read().World!.Governance).Mean);
        package.Text("governance.csv", "place,wgi_mean,source,evidence\nCHN,-30,mcs2025,published\n");
        FindingAssert.Error(
            package.Read().Findings,
            "governance.csv",
            2,
            5,
            "below -3.5",
            "Worldwide Governance Indicators"
        );
    }

    private static AtlasReading Read(string content)
    {
        using var package = new SmallPackage();
        package.Text("products.csv", "product,name\njet,Jet\n");
        package.Text("product_content.csv", $"product,good,kg_low,kg,kg_high,source,evidence\n{content}\n");
        return package.Read();
    }
}
