using static Lodestone.Atlas.Tests.ImportDesk;

namespace Lodestone.Atlas.Tests;

/// <summary>Figures of countries for places that stand for several, where the package holds more than the file lists.</summary>
public sealed class WholePlaceTests : IDisposable
{
    private const string Header = "SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2024\n";

    private readonly ImportDesk _desk = new();

    public WholePlaceTests() =>
        _desk
            .Package.Text(
                "import/usgs_mcs.csv",
                "commodity,type,measure,country,process,factor,source,evidence,note\ntestium,,production,*,dig,1,mcs2025,published,\n"
            )
            .Text(
                "compile/production.csv",
                "process,country,value\ndig,DEU,30\ndig,POL,20\ndig,ESP,10\ndig,OTH,5\ndig,USA,8\n"
            );

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_sum_of_some_members_does_not_replace_a_row_that_holds_others_too()
    {
        Capacity(
            "EU27,dig,70,60,,0.5,mcs2025,derived,,compile/production.csv:2;compile/production.csv:3;compile/production.csv:4"
        );
        ImportResult result = Import(("Germany", "31"), ("Poland", "21"), ("Japan", "7"));
        Assert.Equal(["JPN/dig"], result.Rows.Select(result.KeyOf));
        RowReason reason = Reason(result, "cannot take", "EU27/dig, the row of the package holds ESP as well");
        Assert.Equal((2, "2 3"), (reason.Count, string.Join(' ', reason.Lines)));
    }

    [Fact]
    public void A_sum_of_all_members_replaces_the_row()
    {
        Capacity("EU27,dig,70,50,,0.5,mcs2025,derived,,compile/production.csv:2;compile/production.csv:3");
        ImportResult result = Import(("Germany", "21"), ("Poland", "11"), ("Other countries", "40"));
        Assert.Equal("32", Row(result, "EU27/dig")["activity_t"]);
    }

    [Theory]
    [InlineData(60, "40", true)]
    [InlineData(60, "—", false)]
    [InlineData(50, "40", false)]
    public void A_row_that_does_not_say_its_members_stays_where_it_is_larger_and_the_file_counts_more_elsewhere(
        double held,
        string others,
        bool refused
    )
    {
        Capacity($"EU27,dig,70,{held},,0.5,mcs2025,derived,,");
        ImportResult result = Import(("Germany", "30"), ("Poland", "20"), ("Other countries", others));
        Assert.Equal(
            refused,
            result.Reasons.Any(r =>
                r.Subject.StartsWith(
                    "EU27/dig, the row of the package is 60 t for the whole place",
                    StringComparison.Ordinal
                )
            )
        );
        Assert.Equal(!refused, result.Rows.Any(r => result.KeyOf(r) == "EU27/dig"));
    }

    [Fact]
    public void Other_countries_are_refused_where_the_package_has_them_at_places_of_their_own()
    {
        Capacity("USA,dig,9,8,,0.5,mcs2025,derived,,\nROW,dig,9,5,,0.5,mcs2025,derived,,compile/production.csv:5");
        ImportResult result = Import(("China", "90"), ("Other countries", "13"));
        Assert.Equal(["CHN/dig"], result.Rows.Select(result.KeyOf));
        Assert.Equal([3], Reason(result, "cannot take", "ROW/dig, the file counts under other countries").Lines);
        Assert.Contains("(USA)", Reason(result, "cannot take").Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bloc_that_keeps_its_row_counts_among_those_places()
    {
        Capacity("EU27,dig,70,60,,0.5,mcs2025,derived,,compile/production.csv:2;compile/production.csv:4");
        ImportResult result = Import(("China", "90"), ("Germany", "30"), ("Other countries", "13"));
        Assert.Contains("(EU27)", Reason(result, "cannot take", "ROW/dig").Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_countries_are_taken_where_the_file_lists_all_others_of_the_package()
    {
        Capacity("USA,dig,9,8,,0.5,mcs2025,derived,,\nROW,dig,9,5,,0.5,mcs2025,derived,,compile/production.csv:5");
        ImportResult result = Import(("China", "90"), ("United States", "W"), ("Other countries", "13"));
        ImportedRow rest = Row(result, "ROW/dig");
        Assert.Equal(("13", "published", "other countries"), (rest["activity_t"], rest["evidence"], rest["note"]));
    }

    [Theory]
    [InlineData("Côte d'Ivoire", "ROW/dig", "only CIV")]
    [InlineData("Germany", "EU27/dig", "only DEU")]
    public void A_single_country_of_a_joined_place_is_named_and_not_taken_for_the_whole(
        string country,
        string key,
        string note
    )
    {
        Capacity();
        ImportedRow row = Row(Import((country, "3")), key);
        Assert.Equal(("derived", note), (row["evidence"], row["note"]));
    }

    /// <summary>The note of an import says which members it had: the next edition is compared with them.</summary>
    [Fact]
    public void The_note_of_an_import_says_its_members_to_the_next()
    {
        Capacity();
        Assert.True(PackageMerge.Into(_desk.Folder, Import(("Germany", "30"), ("Poland", "20")), true).Written);
        Assert.Equal(
            "29",
            Row(Import(("Germany", "18"), ("Poland", "11"), ("Other countries", "4")), "EU27/dig")["activity_t"]
        );
        Assert.Contains(
            "EU27/dig, the row of the package holds POL as well",
            Reason(Import(("Germany", "60"), ("Poland", "W")), "cannot take").Subject,
            StringComparison.Ordinal
        );
    }

    /// <summary>Two processes of one input row: the figure is parted among them as before, also by the import after the next.</summary>
    [Fact]
    public void A_figure_that_the_package_parts_is_parted_again()
    {
        _desk.Package.Append("processes.csv", "sift,Sifting,mine,ore").Append("process_io.csv", "sift,ore,output,1");
        Capacity(
            "USA,dig,9,6,,0.5,mcs2025,derived,,compile/production.csv:6\nUSA,sift,9,2,,0.5,mcs2025,derived,,compile/production.csv:6"
        );
        foreach (int tonnes in new[] { 16, 4 })
        {
            ImportResult import = Import(("United States", $"{tonnes}"));
            Assert.Equal(
                [$"USA/dig {tonnes * 0.75:0} derived", $"USA/sift {tonnes * 0.25:0} derived"],
                import.Rows.Select(r => $"{import.KeyOf(r)} {r["activity_t"]} {r["evidence"]}")
            );
            Assert.Equal((1, 0), (import.Used, import.Refused));
            Assert.True(PackageMerge.Into(_desk.Folder, import, openBalances: true).Written);
        }

        Assert.Contains(
            "75 % of 4 t, parted as before among dig, sift",
            _desk.Text("capacity.csv"),
            StringComparison.Ordinal
        );
    }

    private void Capacity(string rows = "")
    {
        _desk.Package.Text(
            "capacity.csv",
            "place,process,capacity_t,activity_t,cost_usd_per_t,supply_elasticity,source,evidence,note,origin\n"
                + "CHN,dig,120,100,,0.5,mcs2025,published,,\nCHN,separate,60,50,,0.3,mcs2025,published,,\nJPN,sinter,,100,,0.8,mcs2025,derived,,\n"
                + rows
        );
        _desk.Write();
    }

    private ImportResult Import(params (string Country, string Figure)[] rows) =>
        _desk.Import(
            "usgs-mcs",
            "MCS2025_World_Data.csv",
            Header
                + string.Concat(
                    rows.Select(r => $"MCS2025,Testium,{r.Country},Mine production,metric tons,{r.Figure}\n")
                )
        );
}
