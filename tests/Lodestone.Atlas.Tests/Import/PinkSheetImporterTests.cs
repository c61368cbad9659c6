using static Lodestone.Atlas.Tests.ImportDesk;

namespace Lodestone.Atlas.Tests;

public sealed class PinkSheetImporterTests : IDisposable
{
    private const string Head = """
        World Bank Commodity Price Data (The Pink Sheet),,,,,
        "monthly prices in nominal US dollars, 1960 to present",,,,,
        (monthly series are available from 1960M01),,,,,
        "Updated on January 01, 2026",,,,,
        ,"Crude oil, average",Testium **,Heavium,Lightum,Elsewhere
        ,($/bbl),($/mt),($/troy oz),($/kg),($/mt)

        """;

    private const string Rows =
        Head
        + "2023M12,70.1,100.5,10,1,1\n"
        + "2024M01,71.1,110.25,20,1,1\n"
        + "2024M02,72.1,…,..,1,1\n"
        + "2024M03,72.1,\"1,110.5\",about 9,1,1\n";

    private readonly ImportDesk _desk = new();

    public PinkSheetImporterTests()
    {
        Directory.CreateDirectory(Path.Combine(_desk.Folder, "import"));
        File.WriteAllText(
            Path.Combine(_desk.Folder, "import", "pink_sheet.csv"),
            """
            series,good,market,source_unit,factor,source,evidence,note
            Testium,ore,LME,mt,1,mcs2025,published,
            Heavium,dy-oxide,London,troy oz,32150.746568627983,mcs2025,published,
            Lightium,magnet,London,kg,1000,mcs2025,published,
            Elsewhere,unobtainium,London,mt,1,mcs2025,published,
            """
        );
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Cells_of_the_year_become_prices_per_tonne()
    {
        ImportResult result = _desk.Import("pink-sheet", "CMO.csv", Rows);
        Assert.Equal(
            [
                "dy-oxide/London/2024-01/monthly average 643014.9314 USD/t worldbank-pink-sheet published 20 USD per troy oz",
                "ore/LME/2024-01/monthly average 110.25 USD/t worldbank-pink-sheet published ",
                "ore/LME/2024-03/monthly average 1110.5 USD/t worldbank-pink-sheet published ",
            ],
            result.Rows.Select(r =>
                $"{result.KeyOf(r)} {r["price"]} {r["unit"]} {r["source"]} {r["evidence"]} {r["note"]}"
            )
        );
        Assert.All(result.Rows, r => Assert.Equal("", r["low"] + r["high"]));
    }

    [Fact]
    public void Every_cell_is_accounted_for_with_its_reason()
    {
        ImportResult result = _desk.Import("pink-sheet", "CMO.csv", Rows);
        Assert.Equal(("prices", 20, 3, 17), (result.Unit, result.Input, result.Used, result.Refused));
        Assert.Equal(4, Reason(result, "no good for the series", "Crude oil").Count);
        Assert.Equal("Lightium", Reason(result, "no good for the series", "Lightum").Nearest);
        Assert.Equal("Elsewhere (unobtainium)", Reason(result, "not in the package").Subject);
        Assert.Equal(2, Reason(result, "the year is not 2024", "2023").Count);
        Assert.Equal([9], Reason(result, "missing in the source", "Testium").Lines);
        Assert.Equal([9], Reason(result, "missing in the source", "Heavium").Lines);
        Assert.Equal([10], Reason(result, "the price is not a number").Lines);
    }

    [Fact]
    public void Another_unit_than_that_of_the_mapping_is_not_guessed() =>
        Assert.Equal(
            "Testium: $/lb, not $/mt",
            Reason(
                _desk.Import(
                    "pink-sheet",
                    "CMO.csv",
                    Rows.Replace("($/bbl),($/mt)", "($/bbl),($/lb)", StringComparison.Ordinal)
                ),
                "the unit is not that of the mapping"
            ).Subject
        );

    /// <summary>A file that was cut off ends in the middle of a number: 21500 would be a price of 215.</summary>
    [Fact]
    public void A_row_that_ends_early_gives_no_price()
    {
        ImportResult result = _desk.Import(
            "pink-sheet",
            "CMO.csv",
            Head + "2024M01,71.1,110.25,20,1,1\n2024M02,72.1,215"
        );
        Assert.Equal(["2024-01"], result.Rows.Where(r => r["good"] == "ore").Select(r => r["period"]));
        Assert.Equal(5, Reason(result, "not 6 fields as in the row of names").Count);
        Assert.Equal(10, result.Input);
    }

    [Theory]
    [InlineData("2024M01,71.1,-5,20,1,1\n", "the price is not above 0")]
    [InlineData("2024M01,71.1,0,20,1,1\n", "the price is not above 0")]
    [InlineData("2024M01,71.1,5,20,1,1\n2024M13,71.1,5,20,1,1\n", "a row without a period")]
    public void What_a_package_would_refuse_is_no_price(string rows, string reason) =>
        Assert.Equal(1, Reason(_desk.Import("pink-sheet", "CMO.csv", Head + rows), reason).Count);

    /// <summary>The rule is that of the column: what counts is the price that a package would have, in USD/t.</summary>
    [Fact]
    public void A_price_that_rounds_to_none_is_refused_by_the_rule_of_the_package()
    {
        ImportResult result = _desk.Import("pink-sheet", "CMO.csv", Head + "2024M01,71.1,5,0.000000001,1,1\n");
        Assert.Equal(
            "Heavium 2024M01: 0.000000001 is 0 USD/t",
            Reason(result, "the price is not above 0", "Heavium").Subject
        );
        Assert.DoesNotContain(result.Rows, r => r["good"] == "dy-oxide");
    }

    [Fact]
    public void Annual_prices_have_years_for_periods()
    {
        ImportResult result = _desk.Import("pink-sheet", "annual.csv", Head + "2023,1,2,3,4,5\n2024,1,2.5,3,4,5\n");
        Assert.Equal("2.5", Row(result, "ore/LME/2024/annual average")["price"]);
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData(",Testium\n2024M01,5\n")]
    public void A_sheet_without_names_and_units_is_an_error_that_says_how_to_save_it(string text)
    {
        Finding error = Assert.Single(_desk.Import("pink-sheet", "CMO.csv", text).Findings);
        Assert.Contains("no row of names above a row of units", error.Problem, StringComparison.Ordinal);
        Assert.Contains("'Monthly Prices'", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_no_period_are_counted_too()
    {
        ImportResult result = _desk.Import(
            "pink-sheet",
            "CMO.csv",
            Rows + "2024-04,1,2,3,4,5\n2024M05,\"1\"2,3\nSource: World Bank,,,,,\n"
        );
        Assert.Equal((22, 3), (result.Input, result.Used));
        Assert.Equal("2024-04", Reason(result, "a row without a period").Subject);
        Assert.Equal([12], Reason(result, "cannot be read").Lines);
    }

    [Fact]
    public void Prices_go_into_the_package()
    {
        ImportResult import = _desk.Import("pink-sheet", "CMO.csv", Rows);
        MergeResult merge = PackageMerge.Into(_desk.Folder, import, openBalances: false);
        Assert.True(merge.Written);
        Assert.EndsWith(
            "ore,LME,2024-03,,1110.5,,USD/t,monthly average,worldbank-pink-sheet,published,\n",
            _desk.Text("prices.csv"),
            StringComparison.Ordinal
        );
    }
}
