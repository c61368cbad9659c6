using static Lodestone.Atlas.Tests.ImportDesk;

namespace Lodestone.Atlas.Tests;

public sealed class WgiImporterTests : IDisposable
{
    private static readonly string[] Dimensions = ["VA", "PV", "GE", "RQ", "RL", "CC"];

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Six_estimates_of_a_country_become_their_mean_and_members_of_a_bloc_theirs()
    {
        ImportResult result = _desk.Import("wgi", "WGICSV.csv", Wide());
        Assert.Equal(
            [
                "CHN -0.5 worldbank-wgi published year 2024",
                "EU27 1.25 worldbank-wgi derived year 2024, mean of 2 countries, unweighted",
                "JPN 1.035 worldbank-wgi published year 2024",
            ],
            result.Rows.Select(r => $"{r["place"]} {r["wgi_mean"]} {r["source"]} {r["evidence"]} {r["note"]}")
        );
        Assert.Equal(24, result.Used);
    }

    [Fact]
    public void Every_row_is_accounted_for_with_its_reason()
    {
        ImportResult result = _desk.Import("wgi", "WGICSV.csv", Wide());
        Assert.Equal((24 + 6 + 6 + 6 + 1 + 1 + 2, 24), (result.Input, result.Used));
        Assert.Equal(5, Reason(result, "fewer than 6 estimates", "United States").Count);
        Assert.Equal(1, Reason(result, "missing in the source", "United States").Count);
        Assert.Equal("AFG", Reason(result, "not a place of the package").Subject);
        Assert.Equal("ROM (Romania)", Reason(result, "unknown country code").Nearest);
        Assert.Equal("VA.STD.ERR", Reason(result, "not an estimate of one of the six").Subject);
        Assert.Equal("JPN va", Reason(result, "a second estimate").Subject);
        Assert.Equal(2, Reason(result, "a line of text").Count);
    }

    [Fact]
    public void Another_year_is_taken_when_asked_for_or_when_it_is_the_latest()
    {
        Assert.Equal("0.9", Row(_desk.Import("wgi", "WGICSV.csv", Wide(), 2023), "JPN")["wgi_mean"]);
        ImportResult old = _desk.Import("wgi", "WGICSV.csv", Wide().Replace("2024", "2022", StringComparison.Ordinal));
        Assert.Equal("0.9", Row(old, "JPN")["wgi_mean"]);
        Assert.Equal(["the file has no 2024: its latest year, 2023, is taken"], old.Notes);
    }

    [Fact]
    public void The_long_data_set_is_read_too()
    {
        string text =
            "codeindyr,code,countryname,year,indicator,estimate,stddev\n"
            + string.Concat(
                Dimensions.Select((d, i) => $"JPN{d}2024,JPN,Japan,2024,{d.ToLowerInvariant()},0.{i},0.1\n")
            )
            + "JPNva2023,JPN,Japan,2023,va,9,0.1\n";
        ImportResult result = _desk.Import("wgi", "wgidataset.csv", text);
        Assert.Equal("0.25", Row(result, "JPN")["wgi_mean"]);
        Assert.Equal([8], Reason(result, "the year is not 2024", "2023").Lines);
    }

    /// <summary>What would be refused in the package is refused when it is read.</summary>
    [Fact]
    public void An_estimate_beyond_the_scale_is_refused()
    {
        ImportResult result = _desk.Import(
            "wgi",
            "WGICSV.csv",
            Wide().Replace("0.9,1.21", "0.9,12.1", StringComparison.Ordinal)
        );
        Assert.Equal("Japan va: 12.1", Reason(result, "the estimate is not between").Subject);
        Assert.DoesNotContain(result.Rows, r => r["place"] == "JPN" && r["wgi_mean"] != "0.85");
    }

    /// <summary>One place holds the limits: the packages have one column of governance, and the importer asks it.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1e-6, false)]
    public void The_scale_is_that_of_the_package(double beyond, bool taken)
    {
        ColumnSpec rule = TableCatalog.Find("governance")!.Column("wgi_mean");
        Assert.Same(rule, StudyCatalog.Find("governance")!.Column("wgi_mean"));
        foreach (double estimate in (double[])[rule.Min - beyond, rule.Max + beyond])
        {
            ImportResult result = _desk.Import(
                "wgi",
                "WGICSV.csv",
                Wide().Replace("0.9,1.21", $"0.9,{NumberText.Write(estimate)}", StringComparison.Ordinal)
            );
            Assert.Equal(
                taken ? 0 : 1,
                result.Reasons.Count(r => r.Reason == "the estimate is not between −3.5 and 3.5")
            );
        }
    }

    [Fact]
    public void A_year_that_the_file_does_not_have_is_an_error()
    {
        Finding error = Assert.Single(_desk.Import("wgi", "WGICSV.csv", Wide(), 1999).Findings);
        Assert.Contains("no column of 1999; the file has 2023, 2024", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_governance_gets_the_file()
    {
        ImportResult import = _desk.Import("wgi", "WGICSV.csv", Wide());
        Assert.Equal(
            ["governance.csv", "sources.csv"],
            PackageMerge.Into(_desk.Folder, import, openBalances: false).Files
        );
        Assert.Equal(3, AtlasReader.Read(_desk.Folder).Table("governance")!.Used);
    }

    private static string Wide()
    {
        var lines = new List<string>
        {
            "Country Name,Country Code,Series Name,Series Code,2023 [YR2023],2024 [YR2024]",
        };
        Country("Japan", "JPN", i => $"0.9,{(i == 0 ? "1.21" : "1")}");
        Country("China", "CHN", _ => "-0.4,-0.5");
        Country("Germany", "DEU", _ => "1.4,1.5");
        Country("Romania", "ROM", _ => "0,1");
        Country("United States", "USA", i => i == 5 ? "1,.." : "1,1");
        Country("Afghanistan", "AFG", _ => "-1,-1");
        Country("Elsewhere", "ROX", _ => "-1,-1");
        lines.Add("Japan,JPN,\"Voice and Accountability: Standard Error\",VA.STD.ERR,0.1,0.1");
        lines.Add("Japan,JPN,\"Voice and Accountability: Estimate\",VA.EST,0.1,0.1");
        lines.Add("Data from database: Worldwide Governance Indicators");
        lines.Add("Last Updated: 01/01/2026");
        return string.Join('\n', lines) + "\n\n";

        void Country(string name, string code, Func<int, string> values) =>
            lines.AddRange(
                Dimensions.Select(
                    (d, i) => $"{name},{code},\"{d}: Estimate\",{(i % 2 == 0 ? "" : "GOV_WGI_")}{d}.EST,{values(i)}"
                )
            );
    }
}
