using static Lodestone.Atlas.Tests.ImportDesk;

namespace Lodestone.Atlas.Tests;

public sealed class EcCrmImporterTests : IDisposable
{
    private const string Eu =
        "material,stage,country,share_pct,t,evidence,source\n"
        + "Testium,E,South Korea,4.0,0.8,published,\"Study on the critical raw materials for the EU 2023\"\n"
        + "Testium,P,Congo,<0.1,1,published,\"Study\"\n"
        + "Test Earths,E,Germany,43.0,1,published,\"Study\"\n"
        + "Testum,E,Germany,43.0,1,published,\"Study\"\n"
        + "Testium,M,Germany,43.0,1,published,\"Study\"\n"
        + "Testium,E,Germony,43.0,1,published,\"Study\"\n"
        + "Testium,E,Germany,430,1,published,\"Study\"\n"
        + "Testium,E,\"Korea, South\",5,1,published,\"Study\"\n";

    private readonly ImportDesk _desk = new();
    private readonly string _study = Directory.CreateTempSubdirectory("lodestone-study-tests-").FullName;

    public EcCrmImporterTests()
    {
        Put(
            "datapackage.json",
            "{\"name\":\"study\",\"resources\":["
                + string.Join(',', Names().Select(n => $"{{\"path\":\"{n}.csv\"}}"))
                + "]}"
        );
        Put("places.csv", "place,name\nKOR,Korea\nCOG,Congo\nDEU,Germany\n");
        Put(
            "materials.csv",
            "material,name,group,recycling_rate,substitution_risk,substitution_importance,published_risk,published_importance,source,evidence\n"
                + "testium,Testium,,,,,,,s,published\nearth-a,Earth A,,,,,,,s,published\nearth-b,Earth B,,,,,,,s,published\n"
        );
        Put(
            "stages.csv",
            "material,stage,basis,import_reliance,published_risk,source,evidence\ntestium,extraction,both,,,s,published\n"
        );
        Put(
            "supply.csv",
            "material,stage,scope,place,share,trade_parameter,as_printed,source,evidence\ntestium,extraction,eu,KOR,0.5,1,50 %,s,published\n"
        );
        Put("governance.csv", "place,wgi_mean,source,evidence\nKOR,1,s,published\n");
        Put("sources.csv", "source,citation,url,licence\ns,Made for tests,,CC0\n");
        Directory.CreateDirectory(Path.Combine(_study, "import"));
        Put(
            "import/ec_crm.csv",
            "name,material,source,evidence,note\nTest Earths,earth-a;earth-b,s,derived,printed for the test earths together\n"
        );
    }

    public void Dispose()
    {
        _desk.Dispose();
        Directory.Delete(_study, recursive: true);
    }

    [Fact]
    public void Shares_take_the_format_of_a_study()
    {
        ImportResult result = Import(Eu, "eu");
        Assert.Equal(
            [
                "earth-a/extraction/eu/DEU 0.43 1 43.0 % (printed for the test earths together) ec-crm-2023",
                "earth-b/extraction/eu/DEU 0.43 1 43.0 % (printed for the test earths together) ec-crm-2023",
                "testium/extraction/eu/KOR 0.04 0.8 4.0 % ec-crm-2023",
                "testium/processing/eu/COG 0.001 1 <0.1 % ec-crm-2023",
            ],
            result.Rows.Select(r =>
                $"{result.KeyOf(r)} {r["share"]} {r["trade_parameter"]} {r["as_printed"]} {r["source"]}"
            )
        );
    }

    [Fact]
    public void Every_row_is_accounted_for_with_its_reason()
    {
        ImportResult result = Import(Eu, "eu");
        Assert.Equal((8, 3, 5), (result.Input, result.Used, result.Refused));
        Assert.Equal("testium", Reason(result, "no such material", "Testum").Nearest);
        Assert.Equal("M", Reason(result, "neither extraction").Subject);
        Assert.Equal("Germany", Reason(result, "unknown country", "Germony").Nearest);
        Assert.Equal("430", Reason(result, "not a share").Subject);
        Assert.Equal([9], Reason(result, "a second share").Lines);
    }

    [Fact]
    public void Printed_shares_and_iso_codes_of_the_world_supply_are_read()
    {
        ImportResult result = Import(
            "material,stage,country,iso3,period,share_raw,share_pct,trade_parameter_t\nTestium,extraction,Corea,KOR,2016-2020 avg,<0.1%,0.1,1.0\n",
            "global"
        );
        ImportedRow row = Row(result, "testium/extraction/global/KOR");
        Assert.Equal(("0.001", "1", "<0.1%"), (row["share"], row["trade_parameter"], row["as_printed"]));
    }

    [Fact]
    public void Whose_supply_it_is_has_to_be_said()
    {
        Finding error = Assert.Single(Import(Eu, "").Findings);
        Assert.Equal("write --scope global or --scope eu", error.Remedy);
        ImportResult result = Import(
            "material,stage,scope,country,share,t\nTestium,E,EU,Germany,0.25,1\nTestium,E,moon,Germany,25 %,1\n",
            ""
        );
        Assert.Equal("0.25", Row(result, "testium/extraction/eu/DEU")["share"]);
        Assert.Equal("moon", Reason(result, "neither global nor eu").Subject);
    }

    /// <summary>What is printed as used is what would be written.</summary>
    [Theory]
    [InlineData("Testium,P,Germany,7,abc", "the trade parameter is not a number above 0", "abc")]
    [InlineData("Testium,P,Germany,7,-1", "the trade parameter is not a number above 0", "-1")]
    [InlineData("Testium,P,Germany,7,0", "the trade parameter is not a number above 0", "0")]
    [InlineData("Testium,P,Germany,7,", "no trade parameter, and no row of the study", "Testium processing DEU")]
    public void A_trade_parameter_that_the_study_cannot_take_is_refused_before_it_is_written(
        string row,
        string reason,
        string subject
    )
    {
        ImportResult import = Import(
            "material,stage,country,share_pct,t\nTestium,E,South Korea,4,\n" + row + "\n",
            "eu"
        );
        Assert.Equal("testium/extraction/eu/KOR", import.KeyOf(Assert.Single(import.Rows)));
        Assert.Equal(subject, Reason(import, reason).Subject);
        Assert.Empty(PackageMerge.Into(_study, import, openBalances: false).Refused);
    }

    [Fact]
    public void Shares_go_into_the_study_and_rows_it_cannot_take_are_refused()
    {
        ImportResult import = Import(
            Eu + "Testium,P,Germany,99,1,published,x\nTestium,P,South Korea,50,1,published,x\n",
            "eu"
        );
        MergeResult merge = PackageMerge.Into(_study, import, openBalances: false);
        Assert.True(merge.Written);
        ImportResult left = import.Without(merge.Refused);
        AccountsForEveryRow(left);
        Assert.Equal([11], Reason(left, "cannot take", "testium/processing/eu/KOR, the eu shares of testium").Lines);
        Assert.StartsWith(
            "material,stage,scope,place,share,trade_parameter,as_printed,source,evidence\ntestium,extraction,eu,KOR,0.04,0.8,4.0 %,ec-crm-2023,published\n",
            File.ReadAllText(Path.Combine(_study, "supply.csv")),
            StringComparison.Ordinal
        );
        Assert.NotNull(StudyReader.Read(_study).Study);
    }

    private static string[] Names() => ["places", "materials", "stages", "supply", "governance", "sources"];

    private void Put(string file, string text) => File.WriteAllText(Path.Combine(_study, file), text);

    private ImportResult Import(string text, string scope)
    {
        string path = Path.Combine(_desk.Folder, "crm-shares.csv");
        File.WriteAllText(path, text);
        ImportResult result = Importers.Read(
            new ImportRequest("ec-crm", path, "crm-shares.csv", _study, Shipped) { Scope = scope }
        );
        AccountsForEveryRow(result);
        return result;
    }
}
