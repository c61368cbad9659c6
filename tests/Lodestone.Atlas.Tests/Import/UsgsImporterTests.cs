using System.Text;
using static Lodestone.Atlas.Tests.ImportDesk;

namespace Lodestone.Atlas.Tests;

public sealed class UsgsImporterTests : IDisposable
{
    private const string File = "MCS2025_World_Data.csv";

    private const string Header =
        "SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVES_NOTES\n";

    // Windows-1252: 0x97 is the dash that stands for zero.
    private const string Wide =
        Header
        + "MCS2025,Testium,Japan5,\"Mine production, content\",metric tons,\"1,000\",\"1,234\",,,,,5,\n"
        + "MCS2025,Testium,United States,\"Mine production, content\",metric tons,7,W,,,,,5,\n"
        + "MCS2025,Testium,China ,\"Mine production, content\",metric tons,—,—,,,,,5,\n"
        + "MCS2025,Testium,Germany,\"Mine production, content\",metric tons,1,2,,,,,5,\n"
        + "MCS2025,Testium,Spain (includes waste),\"Mine production, content\",metric tons,1,e3,,,,,5,\n"
        + "MCS2025,Testium,Poland,\"Mine production, content\",metric tons,1,W,,,,,5,\n"
        + "MCS2025,Testium,Burma,\"Mine production, content\",metric tons,1,>100,,,,,5,\n"
        + "MCS2025,Testium,Peru,\"Mine production, content\",metric tons,1,NA,,,,,5,\n"
        + "MCS2025,Testium,Other countries,\"Mine production, content\",metric tons,1,\"2,500 e\",,,,,5,\n"
        + "MCS2025,Testium,World total (rounded),\"Mine production, content\",metric tons,1,\"4,000\",,,,,5,\n"
        + "MCS2025,Sinterium,Japan,Plant production,thousand metric tons,1,0.08,,0.1,0.12,,,\n"
        + "MCS2025,Testum,Japan,\"Mine production, content\",metric tons,1,9,,,,,,\n"
        + "MCS2025,Testium,Chima,\"Mine production, content\",metric tons,1,9,,,,,,\n"
        + "MCS2025,Testium,Canada,\"Mine production, content\",carats,1,9,,,,,,\n"
        + "MCS2025,Testium,Japan,\"Mine production, other content\",metric tons,1,9,,,,,,\n"
        + "MCS2025,Elsium,Japan,Mine production,metric tons,1,9,,,,,,\n"
        + "MCS2025,Testium,Kenya,\"Mine production, joint\",metric tons,1,9,,,,,,\n";

    private readonly ImportDesk _desk = new();

    public UsgsImporterTests()
    {
        _desk.Package.Append("places.csv", "PER,Peru,country,PER,\nMMR,Myanmar,country,MMR,");
        _desk.Write();
        Directory.CreateDirectory(Path.Combine(_desk.Folder, "import"));
        System.IO.File.WriteAllText(
            Path.Combine(_desk.Folder, "import", "usgs_mcs.csv"),
            """
            commodity,type,measure,country,process,factor,source,evidence,note
            testium,mine production,production,*,dig,1,mcs2025,published,
            testium,mine production,production,KEN,,1,mcs2025,published,made jointly with something else
            sinterium,plant,production,*,sinter,1,mcs2025,published,
            sinterium,,capacity,*,sinter,1,mcs2025,published,
            elsium,,production,*,elsewhere,1,mcs2025,published,
            sinterium,doubled,production,*,sinter,2,mcs2025,derived,twice the weight
            """
        );
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Figures_become_activity_of_a_place_and_a_process()
    {
        ImportResult result = _desk.Import("usgs-mcs", File, Windows1252(Wide));
        Assert.Equal(
            [
                "CHN/dig  0 usgs-mcs-2025 published  estimated by USGS",
                "EU27/dig  5 usgs-mcs-2025 derived  withheld by the source: POL; sum of DEU, ESP; estimated by USGS",
                "JPN/dig  1234 usgs-mcs-2025 published  estimated by USGS",
                "ROW/dig  2500 usgs-mcs-2025 published  other countries; estimated by USGS",
                "USA/dig   usgs-mcs-2025 published withheld withheld by the source: USA",
                "JPN/sinter 120 80 usgs-mcs-2025 published  estimated by USGS",
            ],
            result.Rows.Select(r =>
                $"{result.KeyOf(r)} {r["capacity_t"]} {r["activity_t"]} {r["source"]} {r["evidence"]} {r["state"]} {r["note"]}"
            )
        );
        Assert.Equal("", Row(result, "USA/dig")["activity_t"]);
        Assert.Contains("Windows-1252", Assert.Single(result.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_is_accounted_for_with_its_reason()
    {
        ImportResult result = _desk.Import("usgs-mcs", File, Windows1252(Wide));
        Assert.Equal((17, 8, 0, 9), (result.Input, result.Used, result.Superseded, result.Refused));
        Assert.Equal([8], Reason(result, "a bound or a range").Lines);
        Assert.Equal([9], Reason(result, "not available in the source").Lines);
        Assert.Equal([11], Reason(result, "a total").Lines);
        Assert.Equal("testium", Reason(result, "no process for the production of the commodity", "Testum").Nearest);
        Assert.Equal("China", Reason(result, "unknown country", "Chima").Nearest);
        Assert.Equal("carats", Reason(result, "the unit is not a weight").Subject);
        Assert.Equal([16], Reason(result, "a second figure").Lines);
        Assert.Equal([17], Reason(result, "the process of the mapping is not in the package", "Elsium").Lines);
        Assert.Equal([18], Reason(result, "made jointly with something else").Lines);
    }

    [Fact]
    public void The_earlier_year_is_no_estimate() =>
        Assert.Equal(
            "1000 ",
            _desk.Import("usgs-mcs", File, Windows1252(Wide), 2023) is var r
                ? $"{Row(r, "JPN/dig")["activity_t"]} {Row(r, "JPN/dig")["note"]}"
                : ""
        );

    [Fact]
    public void The_long_edition_has_a_row_a_year()
    {
        ImportResult result = _desk.Import(
            "usgs-mcs",
            "MCS2026_Commodities_Data.csv",
            "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Other notes,Is critical mineral 2025\n"
                + "TESTIUM,World,Testium,Japan,Production,Mine production,metric tons,2024,\"1,100\",Estimated. See text.,,No\n"
                + "TESTIUM,World,Testium,Japan,Production,Mine production,metric tons,2025,\"1,300\",,,No\n"
                + "TESTIUM,World,Testium,Japan,Reserves,Reserves,metric tons,2024,\"9,300\",,,No\n"
                + "SINTERIUM,World,Sinterium,Japan,Capacity,Yearend capacity,kilograms,2024,\"4,000,000\",,,No\n"
                + "SINTERIUM,World,Sinterium,Japan,Production,Plant production doubled,thousand metric dry tons,2024,1.5,,,No\n"
        );
        Assert.Equal(
            [
                "JPN/dig  1100 usgs-mcs-2026 published estimated by USGS",
                "JPN/sinter 4000 3000 usgs-mcs-2026 derived twice the weight",
            ],
            result.Rows.Select(r =>
                $"{result.KeyOf(r)} {r["capacity_t"]} {r["activity_t"]} {r["source"]} {r["evidence"]} {r["note"]}"
            )
        );
        Assert.Equal("reserves", Reason(result, "neither production nor capacity").Subject);
        Assert.Equal("2025", Reason(result, "the year is not 2024").Subject);
    }

    [Fact]
    public void An_old_edition_has_the_unit_in_the_column_and_the_commodity_in_the_name_of_the_file()
    {
        const string text =
            "Source,Country,Type,Prod_kt_2022,Prod_kt_est_2023,Prod_notes,Reserves_kt,Reserves_notes\n"
            + "MCS2024,Japan,Mine production,1,2.5,,3,\n";
        ImportResult result = _desk.Import("usgs-mcs", "mcs2024-testi_world.csv", text, 2023);
        Assert.Equal("2500", Row(result, "JPN/dig")["activity_t"]);
        Assert.Equal("usgs-mcs-2024", Row(result, "JPN/dig")["source"]);
        Assert.Equal("2500", Row(_desk.Import("usgs-mcs", "World_Testium.csv", text, 2023), "JPN/dig")["activity_t"]);
        Finding error = Assert.Single(_desk.Import("usgs-mcs", "world.csv", text, 2023).Findings);
        Assert.Contains("of which commodity", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_the_file_does_not_have_is_an_error()
    {
        Finding error = Assert.Single(_desk.Import("usgs-mcs", File, Windows1252(Wide), 2020).Findings);
        Assert.Equal(
            ("no production of 2020; the file has 2023, 2024", "write --year 2024"),
            (error.Problem, error.Remedy)
        );
    }

    [Fact]
    public void Withheld_is_a_state_of_the_package_and_never_zero()
    {
        ImportResult import = _desk.Import(
            "usgs-mcs",
            File,
            Header
                + "MCS2025,Testium,China,Mine production,metric tons,1,W,,,,,,\n"
                + "MCS2025,Testium,Japan,Mine production,metric tons,1,W,,,,,,\n"
        );
        Assert.True(PackageMerge.Into(_desk.Folder, import, openBalances: false).Written);
        string[] lines = _desk.Text("capacity.csv").Split('\n');
        Assert.Equal(
            "place,process,capacity_t,activity_t,cost_usd_per_t,supply_elasticity,source,evidence,state,note,preferred",
            lines[0]
        );
        Assert.Equal("CHN,dig,120,100,,0.5,mcs2025,published,withheld,,", lines[1]);
        Assert.Equal(
            "JPN,dig,,,,0.5,usgs-mcs-2025,published,withheld,withheld by the source: JPN; supply_elasticity as in the other rows of dig,no",
            lines[4]
        );
        AtlasTable table = AtlasReader.Read(_desk.Folder).Table("capacity")!;
        Assert.Equal(RowStatus.Superseded, table.Rows[3].Status);
    }

    [Fact]
    public void A_row_that_the_package_cannot_take_is_refused_and_the_others_are_written()
    {
        ImportResult import = _desk.Import(
            "usgs-mcs",
            File,
            Header
                + "MCS2025,Testium,Japan,Mine production,metric tons,1,0,,,,,,\n"
                + "MCS2025,Sinterium,United States,Plant production,metric tons,1,0,,,,,,\n"
                + "MCS2025,Testium,Peru,Mine production,metric tons,1,4,,,,,,\n"
        );
        MergeResult merge = PackageMerge.Into(_desk.Folder, import, openBalances: true);
        Assert.True(merge.Written);
        ImportResult left = import.Without(merge.Refused);
        AccountsForEveryRow(left);
        Assert.Equal((3, 1, 2), (left.Input, left.Used, left.Refused));
        Assert.Equal([2], Reason(left, "cannot take", "JPN/dig, the process is idle").Lines);
        Assert.Equal([3], Reason(left, "cannot take", "USA/sinter, the process is idle").Lines);
        Assert.Contains(
            "\nCHN,dig,120,100,,0.5,mcs2025,published,",
            _desk.Text("capacity.csv"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\nPER,dig,,4,,0.5,usgs-mcs-2025,published,",
            _desk.Text("capacity.csv"),
            StringComparison.Ordinal
        );
    }

    /// <summary>The use of the capacity is kept; a second import of the same file changes nothing.</summary>
    [Fact]
    public void An_activity_above_the_old_capacity_raises_it_in_proportion_and_says_so()
    {
        ImportResult import = _desk.Import(
            "usgs-mcs",
            File,
            Header + "MCS2025,Testium,China,Mine production,metric tons,1,500,,,,,,\n"
        );
        MergeResult merge = PackageMerge.Into(_desk.Folder, import, openBalances: true);
        Assert.Equal(["CHN/dig"], merge.Raised);
        Assert.Contains(
            "\nCHN,dig,600,500,,0.5,usgs-mcs-2025,published,\"capacity_t raised from 120 with the figure, 83.3 % of it used as before\"",
            _desk.Text("capacity.csv").Replace("estimated by USGS; ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        string before = _desk.Text("capacity.csv");
        merge = PackageMerge.Into(_desk.Folder, import, openBalances: true);
        Assert.Equal((false, 1, 0, 0), (merge.Written, merge.Unchanged, merge.Rows.Count, merge.Findings.Count));
        Assert.Equal(before, _desk.Text("capacity.csv"));
    }

    [Fact]
    public void An_activity_within_the_old_capacity_leaves_it()
    {
        ImportResult import = _desk.Import(
            "usgs-mcs",
            File,
            Header + "MCS2025,Testium,China,Mine production,metric tons,1,110,,,,,,\n"
        );
        Assert.Empty(PackageMerge.Into(_desk.Folder, import, openBalances: true).Raised);
        Assert.Contains("\nCHN,dig,120,110,,0.5,", _desk.Text("capacity.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_capacity_of_the_source_below_its_output_is_raised_to_it()
    {
        ImportedRow row = Row(
            _desk.Import(
                "usgs-mcs",
                File,
                Header + "MCS2025,Sinterium,Japan,Plant production,metric tons,1,80,,1,70,,,\n"
            ),
            "JPN/sinter"
        );
        Assert.Equal(("80", "80"), (row["capacity_t"], row["activity_t"]));
        Assert.Contains("capacity of the source, 70 t, is below its output", row["note"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,234.5", 1234.5, false)]
    [InlineData("e1,200", 1200, true)]
    [InlineData("1,200 e", 1200, true)]
    [InlineData("0.08", 0.08, false)]
    [InlineData("—", 0, false)]
    public void Numbers_are_read_as_printed(string printed, double number, bool estimated) =>
        Assert.Equal(new UsgsValue(number, estimated, false, ""), UsgsValue.Read(printed));

    [Theory]
    [InlineData("W", true, "")]
    [InlineData("NA", false, "not available in the source")]
    [InlineData("", false, "the source gives no figure")]
    [InlineData(">1,000", false, "a bound or a range, not a figure")]
    [InlineData("330 - 390", false, "a bound or a range, not a figure")]
    [InlineData("Large", false, "not a figure")]
    [InlineData("1,23", false, "not a figure")]
    public void Marks_are_no_numbers(string printed, bool withheld, string problem) =>
        Assert.Equal(new UsgsValue(null, false, withheld, problem), UsgsValue.Read(printed));

    private static byte[] Windows1252(string text) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
}
