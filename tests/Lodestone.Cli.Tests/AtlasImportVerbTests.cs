using System.Text.Json;
using MiniExcelLibs;

namespace Lodestone.Cli.Tests;

public sealed class AtlasImportVerbTests : IDisposable
{
    private readonly Desk _desk = new();

    public AtlasImportVerbTests()
    {
        _desk.Put(
            "data/atlas/import/countries.csv",
            """
            iso3,iso2,m49,name,bloc,source,evidence
            CHN,CN,156,China,,s,published
            DEU,DE,276,Germany,EU27,s,published
            JPN,JP,392,Japan,,s,published
            """
        );
        _desk.Put("data/atlas/import/country_codes.csv", "system,code,iso3,note,source,evidence");
        _desk.Put(
            "data/atlas/import/sources.csv",
            "importer,source,evidence,citation,url,licence\nbaci,baci-{edition},published,\"BACI, release of {edition}\",,CC0"
        );
        _desk.Put("data/atlas/hs_codes.csv", "good,hs,revision,share\nndfeb-magnet,850511,HS17,0.5");
        _desk.Put(
            "BACI_HS17_Y2024_V202601.csv",
            "t,i,j,k,v,q\n2024,156,276,850511,1,60\n2024,156,392,850511,1,NA\n2024,156,842,850511,1,3"
        );
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_dry_run_shows_the_rows_and_the_account_and_writes_nothing()
    {
        string before = File.ReadAllText(_desk["data/atlas/trade.csv"]);
        (int exit, string output, string error) = _desk.Run("atlas", "import", "baci", "BACI_HS17_Y2024_V202601.csv");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains(
            "baci: 1 row for trade.csv from BACI_HS17_Y2024_V202601.csv\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("  3 rows read: 1 used, 0 superseded, 2 refused\n", output, StringComparison.Ordinal);
        Assert.Contains("  1 refused: unknown country code: 842 (line 4)\n", output, StringComparison.Ordinal);
        Assert.Contains("unknown is not zero: 850511 (line 3)\n", output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_desk["data/atlas/trade.csv"]));
    }

    [Fact]
    public void Rows_go_out_as_csv_and_the_account_beside_them()
    {
        (int exit, string output, string error) = _desk.Run(
            "atlas",
            "import",
            "baci",
            "BACI_HS17_Y2024_V202601.csv",
            "-o",
            "csv"
        );
        Assert.Equal(0, exit);
        Assert.Equal(
            "good,exporter,importer,quantity_t,freight_usd_per_t,tariff,source,evidence,note\n"
                + "ndfeb-magnet,CHN,EU27,30,,,baci-2026,derived,0.5 of HS 850511; to DEU\n",
            output
        );
        Assert.Contains("3 rows read", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Into_a_package_the_superseded_row_is_told()
    {
        (int exit, string output, _) = _desk.Run(
            "atlas",
            "import",
            "baci",
            "BACI_HS17_Y2024_V202601.csv",
            "--into",
            "data/atlas",
            "-o",
            "json"
        );
        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("lodestone.import/1", json.RootElement.GetProperty("schema").GetString());
        JsonElement package = json.RootElement.GetProperty("package");
        Assert.True(package.GetProperty("written").GetBoolean());
        JsonElement row = Assert.Single(package.GetProperty("rows").EnumerateArray());
        Assert.Equal("ndfeb-magnet,CHN,EU27,30,700,0,s,published", row.GetProperty("superseded").GetString());
        Assert.Contains(
            "ndfeb-magnet,CHN,EU27,30,700,0,baci-2026,derived",
            File.ReadAllText(_desk["data/atlas/trade.csv"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Balances_that_no_longer_close_are_refused_with_the_way_out()
    {
        _desk.Put("BACI_HS17_Y2024_V202601.csv", "t,i,j,k,v,q\n2024,156,276,850511,1,600");
        (int exit, string output, string error) = _desk.Run(
            "atlas",
            "import",
            "baci",
            "BACI_HS17_Y2024_V202601.csv",
            "--into",
            "data/atlas"
        );
        Assert.Equal((3, ""), (exit, output));
        Assert.Contains("does not balance", error, StringComparison.Ordinal);
        Assert.Contains("--open-balances", error, StringComparison.Ordinal);
        Assert.Contains("  1 row read: 1 used, 0 superseded, 0 refused\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_of_prices_is_read_by_its_sheet()
    {
        _desk.Put(
            "data/atlas/import/sources.csv",
            "importer,source,evidence,citation,url,licence\npink-sheet,pink,published,Prices,,CC0"
        );
        _desk.Put(
            "data/atlas/import/pink_sheet.csv",
            "series,good,market,source_unit,factor,source,evidence,note\nTestium,dy-oxide,LME,mt,1,s,published,"
        );
        Workbook("prices.xlsx", "Monthly Prices");
        (int exit, string output, string error) = _desk.Run(
            "atlas",
            "import",
            "pink-sheet",
            "prices.xlsx",
            "-o",
            "csv"
        );
        Assert.Equal(0, exit);
        Assert.EndsWith(
            "dy-oxide,LME,2024-01,,110.25,,USD/t,monthly average,pink,published,\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("2 prices read: 1 used, 0 superseded, 1 refused", error, StringComparison.Ordinal);

        Workbook("other.xlsx", "Indices");
        (exit, _, error) = _desk.Run("atlas", "import", "pink-sheet", "other.xlsx");
        Assert.Equal(3, exit);
        Assert.Contains(
            "no sheet 'Monthly Prices' or 'Annual Prices (Nominal)'; it has Indices",
            error,
            StringComparison.Ordinal
        );

        _desk.Put("text.xlsx", "no workbook");
        (exit, _, error) = _desk.Run("atlas", "import", "pink-sheet", "text.xlsx");
        Assert.Equal(3, exit);
        Assert.Contains("save it as 'CSV UTF-8'", error, StringComparison.Ordinal);
    }

    private void Workbook(string name, string sheet)
    {
        object[][] rows =
        [
            ["Commodity prices", "", ""],
            ["", "Testium", "Elsewhere"],
            ["", "($/mt)", "($/bbl)"],
            ["2024M01", 110.25, 2],
        ];
        IEnumerable<Dictionary<string, object>> cells = rows.Select(r =>
            r.Select((v, i) => (Name: $"c{i}", Value: v)).ToDictionary(c => c.Name, c => c.Value)
        );
        MiniExcel.SaveAs(
            _desk[name],
            new Dictionary<string, object> { [sheet] = cells },
            printHeader: false,
            excelType: ExcelType.XLSX
        );
    }

    [Theory]
    [InlineData(2, "no file 'absent.csv'", "baci", "absent.csv")]
    [InlineData(2, "baki", "baki", "BACI_HS17_Y2024_V202601.csv")]
    [InlineData(3, "no column 't'", "baci", "data/atlas/places.csv")]
    public void Mistakes_have_an_exit_code_and_a_message(int code, string message, string source, string file)
    {
        (int exit, _, string error) = _desk.Run("atlas", "import", source, file);
        Assert.Equal(code, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usgs places.csv", "'usgs' is not offered", "did you mean 'usgs-mcs'?")]
    [InlineData("baci places.csv --scope eu", "--scope: importer baci does not take it", "ec-crm")]
    public void Words_that_do_not_fit_are_told_with_what_would(string line, string problem, string remedy)
    {
        (int exit, string output, string error) = _desk.Run(["atlas", "import", .. line.Split(' ')]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
    }
}
