using System.Text;

namespace Lodestone.Atlas.Tests.Packages;

public sealed class BrokenFileTests
{
    [Fact]
    public void A_missing_folder_is_a_finding() =>
        Assert.Contains(
            "does not exist",
            Assert.Single(AtlasReader.Read("/no/such/folder").Findings).Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_missing_descriptor_is_named() =>
        Error(p => p.Remove("datapackage.json"), "datapackage.json", 0, 0, "does not exist", "\"resources\"");

    [Fact]
    public void A_descriptor_that_is_not_JSON_is_shown_by_line() =>
        Error(
            p => p.Replace("datapackage.json", "\"title\": \"A small world\",", "\"title\": A small world,"),
            "datapackage.json",
            3,
            12,
            "not valid JSON",
            "double quotes"
        );

    [Fact]
    public void A_descriptor_without_resources_is_refused() =>
        Error(
            p => p.Replace("datapackage.json", "\"resources\"", "\"files\""),
            "datapackage.json",
            0,
            0,
            "does not list its resources",
            "add \"resources\""
        );

    [Fact]
    public void A_listed_file_must_exist() =>
        Error(p => p.Remove("links.csv"), "links.csv", 0, 0, "does not exist", "take it out of datapackage.json");

    [Fact]
    public void A_path_may_not_leave_the_folder() =>
        Error(
            p => p.Replace("datapackage.json", "\"path\": \"links.csv\"", "\"path\": \"../links.csv\""),
            "datapackage.json",
            13,
            32,
            "leads out of the package",
            "inside the folder"
        );

    [Fact]
    public void A_base_year_must_be_a_year() =>
        Error(
            p => p.Replace("datapackage.json", "\"2024\"", "\"last year\""),
            "datapackage.json",
            4,
            3,
            "'last year' is not a year",
            "2024"
        );

    [Fact]
    public void A_required_file_that_is_missing_is_named_with_its_columns() =>
        Error(
            p =>
                p.Remove("demand.csv")
                    .Replace("datapackage.json", "{ \"name\": \"demand\", \"path\": \"demand.csv\" },", ""),
            "demand.csv",
            0,
            0,
            "required and missing",
            "good,place,sector,quantity_t"
        );

    [Fact]
    public void A_known_file_that_is_not_listed_is_read_with_a_warning()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package
            .Replace("datapackage.json", "{ \"name\": \"trade\", \"path\": \"trade.csv\" },", "")
            .Read();
        FindingAssert.Warning(reading.Findings, "trade.csv", 0, 0, "not listed", "\"path\": \"trade.csv\"");
        Assert.NotNull(reading.World);
    }

    [Fact]
    public void A_strange_file_in_the_folder_is_noted()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package.Text("trades.csv", "x\n1\n").Read();
        FindingAssert.Note(reading.Findings, "trades.csv", 0, "not part of the package");
        Assert.Contains(
            reading.Findings,
            f => f.File == "trades.csv" && f.Remedy.Contains("'trade.csv'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_empty_file_is_refused_with_the_header_it_needs() =>
        Error(p => p.Text("goods.csv", ""), "goods.csv", 0, 0, "the file is empty", "good,name,stage");

    [Fact]
    public void A_required_file_with_a_header_only_is_refused() =>
        Error(
            p => p.Text("demand.csv", "good,place,sector,quantity_t,elasticity,choke_multiple,source,evidence\n"),
            "demand.csv",
            1,
            0,
            "no rows",
            "at least one row"
        );

    [Fact]
    public void A_file_in_Latin_1_is_shown_by_line_and_offset() =>
        Error(
            p => p.Bytes("places.csv", [.. "place,name,kind,iso3,groups\nCHN,Chin"u8, 0xE9, .. ",country,CHN,\n"u8]),
            "places.csv",
            2,
            9,
            "byte 0xE9 at offset 36 (line 2)",
            "save the file as UTF-8"
        );

    [Fact]
    public void A_UTF_16_file_is_recognised() =>
        Error(
            p => p.Bytes("places.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("place,name")]),
            "places.csv",
            1,
            1,
            "UTF-16",
            "save it as UTF-8"
        );

    [Fact]
    public void Semicolons_between_columns_are_recognised() =>
        Error(
            p => p.Text("links.csv", "good;exporter;importer;weight\n"),
            "links.csv",
            1,
            5,
            "separated by semicolons",
            "commas"
        );

    [Fact]
    public void A_missing_column_is_named() =>
        Error(
            p => p.Text("links.csv", "good,exporter,importer\ndy-oxide,CHN,USA\n"),
            "links.csv",
            1,
            0,
            "column 'weight' is missing",
            "good,exporter,importer,weight"
        );

    [Fact]
    public void A_misspelt_column_is_named_with_its_right_spelling() =>
        Error(
            p => p.Replace("capacity.csv", "capacity_t", "capcity_t"),
            "capacity.csv",
            1,
            15,
            "'capcity_t' looks like a misspelling",
            "rename it to capacity_t"
        );

    [Fact]
    public void A_column_that_stands_twice_is_refused() =>
        Error(
            p => p.Text("links.csv", "good,exporter,importer,weight,good\ndy-oxide,CHN,USA,1,x\n"),
            "links.csv",
            1,
            31,
            "column 'good' stands twice",
            "keep one"
        );

    [Fact]
    public void A_column_without_a_name_is_refused() =>
        Error(
            p => p.Text("links.csv", "good,exporter,importer,weight,\ndy-oxide,CHN,USA,1,x\n"),
            "links.csv",
            1,
            31,
            "column 5 has no name",
            "name it"
        );

    [Fact]
    public void A_quote_that_is_never_closed_is_shown_where_it_opens() =>
        Error(p => p.Replace("places.csv", "Japan", "\"Japan"), "places.csv", 3, 5, "never closed", "close it with");

    [Fact]
    public void After_a_broken_quote_the_next_lines_are_read_again()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package
            .Replace("places.csv", "China", "\"China")
            .Replace("places.csv", "United States", "\"United States\"")
            .Read();
        FindingAssert.Error(
            reading.Findings,
            "places.csv",
            2,
            5,
            "text after the closing quote on line 4",
            "close the quote"
        );
        AtlasTable places = reading.Table("places")!;
        Assert.Equal([RowStatus.Refused, RowStatus.Used, RowStatus.Used], places.Rows.Select(r => r.Status));
    }

    [Fact]
    public void A_quote_inside_a_bare_field_is_refused() =>
        Error(
            p => p.Replace("goods.csv", "Sintered magnet", "5\" magnet"),
            "goods.csv",
            4,
            9,
            "quote inside a field",
            "double the quotes"
        );

    [Fact]
    public void A_line_break_inside_quotes_keeps_physical_line_numbers() =>
        Error(
            p =>
                p.Replace("places.csv", "China", "\"Chi\nna\"")
                    .Replace("places.csv", "United States,country", "United States,contry"),
            "places.csv",
            5,
            19,
            "'contry' is not a known kind",
            "'country'"
        );

    [Fact]
    public void Too_many_fields_point_at_the_first_surplus_one() =>
        Error(
            p => p.Replace("links.csv", "USA,0.1", "USA,0,1"),
            "links.csv",
            2,
            20,
            "5 fields where the header has 4",
            "quotes"
        );

    [Fact]
    public void Too_few_fields_name_the_columns_left_out() =>
        Error(
            p => p.Replace("links.csv", "USA,0.1", "USA"),
            "links.csv",
            2,
            17,
            "3 fields where the header has 4",
            "weight"
        );

    [Fact]
    public void An_empty_row_is_refused() =>
        Error(p => p.Append("links.csv", ",,,"), "links.csv", 3, 1, "an empty row", "delete");

    [Fact]
    public void A_comment_line_is_a_row_with_too_few_fields() =>
        Error(
            p => p.Append("links.csv", "# more to come"),
            "links.csv",
            3,
            15,
            "1 field where the header has 4",
            "add the missing"
        );

    private static void Error(
        Action<SmallPackage> mutate,
        string file,
        int line,
        int column,
        string problem,
        string remedy
    )
    {
        using var package = new SmallPackage();
        mutate(package);
        AtlasReading reading = package.Read();
        FindingAssert.Error(reading.Findings, file, line, column, problem, remedy);
        Assert.Null(reading.World);
    }
}
