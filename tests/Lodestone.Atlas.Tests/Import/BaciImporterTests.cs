using System.Text;
using static Lodestone.Atlas.Tests.ImportDesk;

namespace Lodestone.Atlas.Tests;

public sealed class BaciImporterTests : IDisposable
{
    private const string File = "BACI_HS17_Y2024_V202601.csv";

    private const string Rows = """
        t,i,j,k,v,q
        2024,156,392,850511,11.5,       7
        2024,156,842,850511,22.5,       3.5
        2024,156,251,850511,1.5,       2
        2024,156,276,850511,1.5,       4
        2024,156,300,850511,0.5,          NA
        2024,251,276,850511,9,       9
        2024,4,8,850511,9,       9
        2024,156,392,10121,1,       111
        2024,156,392,284690,1,       5
        2024,156,392,850512,1,       5
        2024,156,843,850511,1,       5
        2024,156,899,850511,1,       5
        2023,156,392,850511,1,       5
        2024,156,490,850511,1,       about 5
        2024,490,392,850511,1,       6
        """;

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Rows_of_countries_become_rows_of_places_with_source_and_evidence()
    {
        ImportResult result = _desk.Import("baci", File, Rows);
        Assert.Equal("trade", result.Table);
        Assert.Equal(
            [
                "magnet/CHN/EU27 3 cepii-baci-2026;mcs2025 derived",
                "magnet/CHN/JPN 3.5 cepii-baci-2026;mcs2025 derived",
                "magnet/CHN/USA 1.75 cepii-baci-2026;mcs2025 derived",
                "magnet/ROW/JPN 3 cepii-baci-2026;mcs2025 derived",
                "ore/CHN/JPN 111 cepii-baci-2026 published",
            ],
            result.Rows.Select(r => $"{result.KeyOf(r)} {r["quantity_t"]} {r["source"]} {r["evidence"]}")
        );
        Assert.Equal(
            "0.5 of HS 850511; sum of 2 rows; to DEU, FRA; 1 row without quantity left out",
            Row(result, "magnet/CHN/EU27")["note"]
        );
        Assert.Equal("", Row(result, "magnet/CHN/JPN")["freight_usd_per_t"]);
        Assert.Equal("CEPII, BACI, release of 2026", Assert.Single(result.Sources)["citation"]);
    }

    /// <summary>Two files put together must not double trade.</summary>
    [Fact]
    public void The_same_flow_a_second_time_is_refused()
    {
        ImportResult result = _desk.Import("baci", File, Rows + "\n2024,156,392,850511,11.5,       7");
        Assert.Equal("3.5", Row(result, "magnet/CHN/JPN")["quantity_t"]);
        Assert.Equal("156 to 392, 850511", Reason(result, "the same flow a second time").Subject);
    }

    /// <summary>The message is about the quantity, and the flow of the next row is the first that can be read.</summary>
    [Theory]
    [InlineData("-100", "the quantity is negative", "-100")]
    [InlineData("NaN", "the quantity is not a number of tonnes", "'NaN' is not a finite number")]
    [InlineData("1e400", "the quantity is not a number of tonnes", "1e400 is too large for a number")]
    [InlineData("\"1,200\"", "the quantity is not a number of tonnes", "'1,200' has thousands separators")]
    public void A_quantity_that_is_none_is_refused_as_such_and_repeats_nothing(
        string quantity,
        string reason,
        string subject
    )
    {
        ImportResult result = _desk.Import(
            "baci",
            File,
            $"t,i,j,k,v,q\n2024,156,392,10121,1,{quantity}\n2024,156,392,10121,1,8\n2024,156,392,10121,1,{quantity}\n"
        );
        ImportedRow row = Assert.Single(result.Rows);
        Assert.Equal(("8", "2 rows without quantity left out"), (row["quantity_t"], row["note"]));
        Assert.Equal((subject, 2), (Reason(result, reason).Subject, Reason(result, reason).Count));
    }

    /// <summary>A heading in hs_codes.csv takes in its codes of six digits, none of another heading, and no row of the heading itself.</summary>
    [Fact]
    public void A_heading_stands_for_its_codes()
    {
        string codes = Path.Combine(_desk.Folder, "hs_codes.csv");
        System.IO.File.WriteAllText(
            codes,
            System.IO.File.ReadAllText(codes).Replace("ore,010121,", "ore,0101,", StringComparison.Ordinal)
        );
        ImportResult result = _desk.Import(
            "baci",
            File,
            "t,i,j,k,v,q\n2024,156,392,10121,1,100\n2024,156,392,010129,1,11\n2024,156,392,101,1,111\n2024,156,392,010221,1,7"
        );
        ImportedRow ore = Row(result, "ore/CHN/JPN");
        Assert.Equal(("111", "sum of 2 rows"), (ore["quantity_t"], ore["note"]));
        Assert.Equal("0101", Reason(result, "a heading of four digits").Subject);
        Assert.Equal(
            "",
            Reason(_desk.Import("baci", File, "t,i,j,k,v,q\n2024,156,392,,1,2"), "no customs code").Subject
        );
        Assert.Equal("010221", Reason(result, "no good has the customs code").Subject);
    }

    [Fact]
    public void Every_row_is_accounted_for_with_its_reason()
    {
        ImportResult result = _desk.Import("baci", File, Rows);
        Assert.Equal((15, 6, 0, 9), (result.Input, result.Used, result.Superseded, result.Refused));
        Assert.Equal("EU27", Reason(result, "trade inside one place", "EU27").Subject);
        Assert.Equal([8], Reason(result, "trade inside one place", "ROW").Lines);
        Assert.Equal("850511 (magnet)", Reason(result, "no good has the customs code", "850512").Nearest);
        Assert.Equal("842 (United States)", Reason(result, "unknown country code", "843").Nearest);
        Assert.Equal("899 (Areas, nes)", Reason(result, "not a country").Subject);
        Assert.Equal("284690 (dy-oxide)", Reason(result, "states no share").Subject);
        Assert.Equal("2023", Reason(result, "the year is not 2024").Subject);
        Assert.Equal([6], Reason(result, "gives no quantity").Lines);
        Assert.Equal([15], Reason(result, "not a number of tonnes").Lines);
    }

    /// <summary>A flow of one member is not the flow of the bloc as published; many members are counted.</summary>
    [Fact]
    public void Members_of_a_joined_place_are_named_and_the_sum_is_derived()
    {
        ImportedRow one = Assert.Single(_desk.Import("baci", File, "t,i,j,k,v,q\n2024,276,156,10121,1,5").Rows);
        Assert.Equal(("derived", "from DEU"), (one["evidence"], one["note"]));
        ImportedRow two = Assert.Single(_desk.Import("baci", File, "t,i,j,k,v,q\n2024,276,76,10121,1,5").Rows);
        Assert.Equal("from DEU; to BRA", two["note"]);
    }

    [Fact]
    public void A_missing_country_code_is_not_taken_for_the_world()
    {
        ImportResult result = _desk.Import("baci", File, "t,i,j,k,v,q\n2024,,392,850511,1,5\n2024,156, ,850511,1,5");
        RowReason reason = Reason(result, "no country code");
        Assert.Equal((2, 0, 2), (result.Input, result.Used, result.Refused));
        Assert.Equal((2, ""), (reason.Count, reason.Nearest));
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_counted_too()
    {
        ImportResult result = _desk.Import(
            "baci",
            File,
            "t,i,j,k,v,q\n2024,156,392,850511,1,2\n2024,156,392\nText below the table\n2024,156,392,85\"0511,1,2\n\n"
        );
        Assert.Equal((4, 1, 3), (result.Input, result.Used, result.Refused));
        Assert.Equal([3], Reason(result, "not 6 fields").Lines);
        Assert.Equal([4], Reason(result, "a line of text").Lines);
        Assert.Equal([5], Reason(result, "cannot be read: a quote inside").Lines);
    }

    [Fact]
    public void Another_year_is_taken_when_asked_for() =>
        Assert.Equal(
            "magnet/CHN/JPN",
            _desk.Import("baci", File, Rows, 2023) is var r ? r.KeyOf(Assert.Single(r.Rows)) : ""
        );

    [Fact]
    public void Another_revision_is_noted() =>
        Assert.Contains(
            "HS92",
            Assert.Single(_desk.Import("baci", "BACI_HS92_Y2024_V202501.csv", Rows).Notes),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("t,i,j,k,v\n2024,1,2,3,4\n", "no column 'q'", "give the file as published")]
    [InlineData("t;i;j;k;v;q\n1;2;3;4;5;6\n", "separated by semicolons", "commas")]
    [InlineData("", "the file is empty", "as the source publishes it")]
    [InlineData("PK\u0003\u0004....", "a workbook or another zip file", "save it as")]
    public void A_file_of_another_shape_is_an_error_that_says_what_would_be_right(
        string text,
        string problem,
        string remedy
    )
    {
        Finding error = Assert.Single(_desk.Import("baci", File, text).Findings);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
        Assert.Equal(File, error.File);
    }

    [Fact]
    public void A_package_without_customs_codes_is_an_error()
    {
        _desk.Package.Remove("hs_codes.csv");
        _desk.Write();
        Finding error = Assert.Single(_desk.Import("baci", File, Rows).Findings, f => f.Severity == Severity.Error);
        Assert.Equal(
            (
                "hs_codes.csv",
                "the package has no hs_codes.csv, which the import needs",
                "add it with the columns good,hs,revision,share"
            ),
            (error.File, error.Problem, error.Remedy)
        );
    }

    [Theory]
    [InlineData("baci.csv", "cepii-baci", "CEPII, BACI")]
    [InlineData("BACI_HS17_Y2024_V202501.csv", "cepii-baci-2025", "CEPII, BACI, release of 2025")]
    public void The_edition_is_that_of_the_name_of_the_file(string file, string source, string citation)
    {
        ImportedRow row = Assert.Single(_desk.Import("baci", file, Rows).Sources);
        Assert.Equal((source, citation), (row["source"], row["citation"]));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_header() =>
        Assert.Equal(6, _desk.Import("baci", File, "\uFEFF" + Rows).Used);

    [Fact]
    public void Utf_16_is_an_error_that_says_how_to_save_the_file()
    {
        Finding error = Assert.Single(
            _desk.Import("baci", File, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Rows)]).Findings
        );
        Assert.Equal("the file is UTF-16, not UTF-8", error.Problem);
    }

    [Fact]
    public void Windows_1252_is_read_and_noted()
    {
        byte[] bytes =
        [
            .. Encoding.ASCII.GetBytes("t,i,j,k,v,q\n2024,156,392,850511,1,2\n2024,T"),
            0xFC,
            .. "rkiye,392,850511,1,2\n"u8,
        ];
        ImportResult result = _desk.Import("baci", File, bytes);
        Assert.Equal("Türkiye", Reason(result, "unknown country code").Subject);
        Assert.Contains("Windows-1252", Assert.Single(result.Notes), StringComparison.Ordinal);
    }
}
