using static Lodestone.Atlas.Tests.ImportDesk;

namespace Lodestone.Atlas.Tests;

public sealed class ComtradeImporterTests : IDisposable
{
    private const string Header =
        "typeCode,freqCode,refYear,period,reporterCode,reporterISO,flowCode,partnerCode,partner2Code,cmdCode,customsCode,motCode,netWgt,isNetWgtEstimated,primaryValue,isAggregate\n";

    private const string Rows =
        Header
        + "C,A,2024,2024,392,JPN,M,156,0,850511,C00,0,8000,true,99,true\n" // 2: used
        + "C,A,2024,2024,156,CHN,X,392,0,850511,C00,0,7000,false,90,true\n" // 3: mirrored export
        + "C,A,2024,2024,392,JPN,M,156,0,850511,C00,1000,3000,false,40,false\n" // 4: by air
        + "C,A,2024,2024,392,JPN,M,156,0,850511,C01,0,3000,false,40,false\n" // 5: procedure
        + "C,A,2024,2024,392,JPN,M,156,344,850511,C00,0,3000,false,40,false\n" // 6: second partner
        + "C,A,2024,2024,392,JPN,M,0,0,850511,C00,0,9000,false,99,true\n" // 7: total
        + "C,A,2024,2024,392,JPN,M,842,0,850511,C00,0,0,false,99,true\n" // 8: no weight
        + "C,A,2024,2024,842,USA,X,392,0,850511,C00,0,500,false,99,true\n" // 9: used in its place
        + "C,A,2024,2024,842,USA,RX,392,0,850511,C00,0,500,false,99,true\n" // 10: re-export
        + "C,A,2024,2024,392,JPN,M,156,0,8505,C00,0,9000,false,99,true\n" // 11: heading
        + "C,A,2024,2024,392,JPN,M,156,0,TOTAL,C00,0,9000,false,99,true\n" // 12
        + "C,A,2023,2023,392,JPN,M,156,0,850511,C00,0,1,false,99,true\n" // 13
        + "C,M,2024,202401,392,JPN,M,156,0,850511,C00,0,1,false,99,true\n" // 14
        + "C,A,2024,2024,97,EU,M,156,0,850511,C00,0,1000,false,99,true\n" // 15: EU as a reporter
        + "C,A,2024,2024,251,FRA,M,490,0,850511,C00,0,4000,false,99,true\n" // 16: used
        + "C,A,2024,2024,757,CHE,M,699,0,10121,C00,0,4000,false,99,true\n" // 17: rest to rest
        + "C,A,2024,2024,392,JPN,M,156,0,10121,C00,2100,4000,false,99,true\n" // 18: part without total
        + "C,A,2024,2024,392,JPN,M,156,0,850511,C00,0,8000,false,99,true\n" // 19: twice
        + "C,A,2024,2024,156,CHN,X,356,0,10121,C00,0,2000,false,99,true\n" // 20: mirror of 21, India by its ISO code
        + "C,A,2024,2024,699,IND,M,156,0,10121,C00,0,3000,false,99,true\n"; // 21: used

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Imports_are_preferred_and_exports_fill_what_they_lack()
    {
        ImportResult result = _desk.Import("comtrade", "bulk.csv", Rows);
        Assert.Equal(
            [
                "magnet/CHN/JPN 4 un-comtrade;mcs2025",
                "magnet/ROW/EU27 2 un-comtrade;mcs2025",
                "magnet/USA/JPN 0.25 un-comtrade;mcs2025",
                "ore/CHN/ROW 3 un-comtrade",
            ],
            result.Rows.Select(r => $"{result.KeyOf(r)} {r["quantity_t"]} {r["source"]}")
        );
        Assert.Equal("0.5 of HS 850511; 1 row without quantity left out", Row(result, "magnet/USA/JPN")["note"]);
        Assert.Equal("3.5", Row(result, "magnet/CHN/JPN")["mirror_t"]);
        Assert.Equal(["1 used row has a net weight estimated by the source"], result.Notes);
    }

    [Fact]
    public void Every_row_is_accounted_for_with_its_reason()
    {
        ImportResult result = _desk.Import("comtrade", "bulk.csv", Rows);
        Assert.Equal((20, 4, 5, 11), (result.Input, result.Used, result.Superseded, result.Refused));
        Assert.Equal([3], Reason(result, "an export (FOB)", "850511").Lines);
        Assert.Equal([20], Reason(result, "an export (FOB)", "010121").Lines);
        Assert.Equal([4], Reason(result, "a part of a total that the file has", "by mode of transport").Lines);
        Assert.Equal([5], Reason(result, "a part of a total that the file has", "by customs procedure").Lines);
        Assert.Equal([6], Reason(result, "a part of a total that the file has", "by second partner").Lines);
        Assert.Equal([7], Reason(result, "a total of all partners").Lines);
        Assert.Equal([8], Reason(result, "gives no quantity", "850511").Lines);
        Assert.Equal([10], Reason(result, "neither all imports", "RX").Lines);
        Assert.Equal([11], Reason(result, "an aggregate of commodities", "8505").Lines);
        Assert.Equal([12], Reason(result, "an aggregate of commodities", "TOTAL").Lines);
        Assert.Equal([13], Reason(result, "the year is not 2024", "2023").Lines);
        Assert.Equal([14], Reason(result, "not a year's trade", "M").Lines);
        Assert.Equal([15], Reason(result, "not a country", "97 (total of the European Union").Lines);
        Assert.Equal([17], Reason(result, "trade inside one place", "ROW").Lines);
        Assert.Equal([18], Reason(result, "a part of a total that the file does not have").Lines);
        Assert.Equal([19], Reason(result, "the same flow a second time").Lines);
    }

    /// <summary>The export of the partner stands in, and a part is not said to have no total.</summary>
    [Theory]
    [InlineData("abc", "the net weight is not a number of kilograms", "'abc' is not a number")]
    [InlineData("NaN", "the net weight is not a number of kilograms", "'NaN' is not a finite number")]
    [InlineData("1e400", "the net weight is not a number of kilograms", "1e400 is too large for a number")]
    [InlineData("\"1,200\"", "the net weight is not a number of kilograms", "'1,200' has thousands separators")]
    [InlineData("-12", "the net weight is negative", "-12")]
    public void A_net_weight_that_is_none_is_refused_as_such(string weight, string reason, string subject)
    {
        ImportResult result = _desk.Import(
            "comtrade",
            "bulk.csv",
            Header
                + $"C,A,2024,2024,392,JPN,M,156,0,10121,C00,0,{weight},false,99,true\n"
                + "C,A,2024,2024,392,JPN,M,156,0,10121,C00,1000,3000,false,40,false\n"
                + "C,A,2024,2024,156,CHN,X,392,0,10121,C00,0,7000,false,90,true\n"
        );
        Assert.Equal(("2", subject), (string.Join(' ', Reason(result, reason).Lines), Reason(result, reason).Subject));
        Assert.Equal([3], Reason(result, "a part of a total whose net weight cannot be read").Lines);
        Assert.Equal("7", Row(result, "ore/CHN/JPN")["quantity_t"]);
    }

    [Fact]
    public void Json_of_the_api_gives_the_same()
    {
        string json = Json(Rows);
        ImportResult result = _desk.Import("comtrade", "answer.json", json);
        ImportResult csv = _desk.Import("comtrade", "bulk.csv", Rows);
        Assert.Equal(csv.Rows.Select(r => r.Cells), result.Rows.Select(r => r.Cells));
        Assert.Equal(
            csv.Reasons.Select(r => (r.Status, r.Reason, r.Subject, r.Count)),
            result.Reasons.Select(r => (r.Status, r.Reason, r.Subject, r.Count))
        );
        Assert.Equal((20, 4, 5, 11), (result.Input, result.Used, result.Superseded, result.Refused));
    }

    [Fact]
    public void Bulk_files_with_tabs_are_read_too() =>
        Assert.Equal(
            (20, 4, 5, 11),
            _desk.Import("comtrade", "bulk.txt", Rows.Replace(',', '\t')) is var r
                ? (r.Input, r.Used, r.Superseded, r.Refused)
                : default
        );

    [Theory]
    [InlineData("{\"data\":[{\"refYear\":2024,]}", "not valid JSON near line 1", "whole")]
    [InlineData(
        "{\"statusCode\":403,\"message\":\"Out of call volume quota.\"}",
        "the API said: Out of call volume",
        "as it comes"
    )]
    [InlineData("{\"data\":{}}", "'data' is not a list", "as it comes")]
    [InlineData("refYear,reporterCode,flowCode,partnerCode,cmdCode\n", "no column 'netWgt'", "as published")]
    public void A_file_of_another_shape_is_an_error(string text, string problem, string remedy)
    {
        Finding error = Assert.Single(_desk.Import("comtrade", "answer.json", text).Findings);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Remedy, StringComparison.Ordinal);
    }

    private static string Json(string csv)
    {
        string[] lines = csv.TrimEnd('\n').Split('\n');
        string[] names = lines[0].Split(',');
        string[] words = ["typeCode", "freqCode", "period", "reporterISO", "flowCode", "cmdCode", "customsCode"];
        IEnumerable<string> records = lines[1..]
            .Select(l =>
                l.Split(',')
                    .Zip(
                        names,
                        (v, n) => $"\"{n}\":{(words.Contains(n) ? $"\"{v}\"" : v == "0" && n == "netWgt" ? "null" : v)}"
                    )
            )
            .Select(r => $"{{{string.Join(',', r)}}}");
        return $"{{\"elapsedTime\":\"0.1 secs\",\"count\":20,\"data\":[{string.Join(",\n", records)}],\"error\":\"\"}}";
    }
}
