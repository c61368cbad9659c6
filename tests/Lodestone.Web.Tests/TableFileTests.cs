using System.Globalization;
using System.Net.Http.Headers;
using DuckDB.NET.Data;
using MiniExcelLibs;

namespace Lodestone.Web.Tests;

/// <summary>Every address that has a table has it as a workbook and as a Parquet file, too.</summary>
public sealed class TableFileTests : IDisposable
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Parquet = "application/vnd.apache.parquet";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lodestone-test-");

    public static TheoryData<string> Addresses =>
        [
            "/chain.csv?good=dy-oxide",
            "/exposure.csv?good=ndfeb-magnet&place=JPN&on=CHN",
            "/exposure.csv?place=JPN",
            "/map.csv",
            "/indicators.csv?method=hhi",
            "/indicators.csv?method=n-1",
            "/indicators.csv?method=crma",
            "/brief/place.csv?id=JPN",
            "/brief/good.csv?id=dy-oxide",
            "/data.csv",
            "/data.csv?table=trade",
            "/why.csv?table=trade&key=dy-oxide/CHN/JPN",
            "/scenario/cut-off.csv?draws=1",
            "/api/v1/chain.csv?good=dy-oxide",
            "/api/v1/criticality.csv?method=hhi",
            "/api/v1/goods.csv",
            "/api/v1/atlas/capacity.csv",
        ];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_file_has_the_columns_and_numbers_of_the_csv(string address)
    {
        await using Site site = await Site.Open();
        await Same(site, address);
    }

    [Fact]
    public async Task Runs_and_comparisons_are_files_too()
    {
        await using Site site = await Site.Open();
        string id = await site.Play("""{ "scenario": "cut-off", "draws": 16, "seed": 7 }""");
        await Same(site, $"/api/v1/runs/{id}.csv");
        await Same(site, "/scenario/cut-off.csv?draws=16&seed=7");
        site.Cli("compare", "baseline", "cut-off", "--draws", "16", "--seed", "7", "-q");
        await Same(site, "/compare.csv?a=baseline&b=cut-off&draws=16&seed=7");
    }

    [Fact]
    public async Task A_workbook_says_units_sources_and_where_it_is_from()
    {
        await using Site site = await Site.Open();
        string file = await Save(site, "/chain.xlsx?good=dy-oxide", Workbook);
        Assert.Equal(["data", "columns", "sources", "about"], MiniExcel.GetSheetNames(file));
        Assert.Equal("t/yr", Sheet(file, "columns").Single(r => (string)r["column"]! == "content_t")["unit"]);
        IDictionary<string, object?> source = Sheet(file, "sources").Single();
        Assert.Equal("s", source["source"]);
        Assert.Equal("Made for tests", source["citation"]);
        Assert.Contains(Sheet(file, "data"), r => (string?)r["evidence"] == "published");
        Dictionary<string, object?> about = Sheet(file, "about")
            .ToDictionary(r => (string)r["field"]!, r => r["value"]);
        Assert.Equal("small", about["data"]);
        Assert.StartsWith("/chain", (string)about["address"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parquet_file_says_units_and_where_it_is_from()
    {
        await using Site site = await Site.Open();
        string file = await Save(site, "/chain.parquet?good=dy-oxide", Parquet);
        using var database = new DuckDBConnection("Data Source=:memory:");
        database.Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText =
            $"select decode(key) as k, decode(value) as v from parquet_kv_metadata('{file}') where decode(key) in ('unit of content_t', 'data') order by k";
        using System.Data.Common.DbDataReader reader = await command.ExecuteReaderAsync();
        List<string> said = [];
        while (await reader.ReadAsync())
        {
            said.Add($"{reader.GetString(0)}={reader.GetString(1)}");
        }

        Assert.Equal(["data=small", "unit of content_t=t/yr"], said);
    }

    [Fact]
    public async Task The_accept_header_asks_for_files_and_tags_tell_them_apart()
    {
        await using Site site = await Site.Open();
        List<string> tags = [];
        foreach (string type in (string[])[Workbook, Parquet, "text/csv", "application/json"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/chain?good=dy-oxide");
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
            using HttpResponseMessage answer = await site.Client.SendAsync(request);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            tags.Add(answer.Headers.ETag!.Tag);
        }

        Assert.Equal(4, tags.Distinct().Count());
    }

    [Theory]
    [InlineData("/chain.xlsx?good=nothing", 400, "there is no good")]
    [InlineData("/nowhere.xlsx", 404, "nothing at this address")]
    [InlineData("/search.parquet?q=a", 404, "nothing at this address")]
    [InlineData("/scenario/cut-off.xlsx?draws=64", 409, "have not been played")]
    public async Task What_has_no_table_is_refused_as_ever(string address, int status, string said)
    {
        await using Site site = await Site.Open();
        (int found, string body) = await site.Get(address);
        Assert.Equal(status, found);
        Assert.Contains(said, body, StringComparison.Ordinal);
    }

    private async Task Same(Site site, string address)
    {
        (int status, string csv) = await site.Get(address);
        Assert.True(status == 200, csv);
        string[] header = csv[..csv.IndexOf('\n', StringComparison.Ordinal)].Split(',');
        string text = Path.Combine(_folder.FullName, "text.csv");
        await File.WriteAllTextAsync(text, csv);
        string parquet = await Save(site, Ending(address, "parquet"), Parquet);
        string workbook = await Save(site, Ending(address, "xlsx"), Workbook);
        List<IDictionary<string, object?>> sheet = Sheet(workbook, "data");
        List<IDictionary<string, object?>> columns = Sheet(workbook, "columns");
        Assert.Equal(header, columns.Select(c => (string)c["column"]!));
        Assert.Equal(Rows($"read_csv('{text}', all_varchar = true, header = true)"), Rows($"'{parquet}'"));
        Assert.Equal(sheet.Count, Rows($"'{parquet}'").Count);
        if (sheet.Count > 0)
        {
            Assert.Equal(header, sheet[0].Keys);
        }

        // Numbers are numbers, with a unit; what they are is what the text says.
        string[] types = Types(parquet).Split(',');
        List<IReadOnlyList<string>> rows = Rows($"'{parquet}'");
        for (int c = 0; c < header.Length; c++)
        {
            if (types[c] != "DOUBLE")
            {
                continue;
            }

            Assert.True(
                address.Contains("/data", StringComparison.Ordinal)
                    || address.Contains("/api/v1/", StringComparison.Ordinal)
                    || columns[c]["unit"] is not null,
                $"{header[c]} has no unit in columns.csv"
            );
            Assert.Equal(
                rows.Select(r => r[c]),
                sheet.Select(r =>
                    r[header[c]] is null
                        ? ""
                        : Convert
                            .ToDouble(r[header[c]], CultureInfo.InvariantCulture)
                            .ToString("R", CultureInfo.InvariantCulture)
                )
            );
        }
    }

    private static string Ending(string address, string ending) =>
        address.Replace(".csv", $".{ending}", StringComparison.Ordinal);

    private async Task<string> Save(Site site, string address, string type)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address);
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.True((int)answer.StatusCode == 200, $"{address}: {System.Text.Encoding.UTF8.GetString(bytes)}");
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        string file = Path.Combine(_folder.FullName, type == Parquet ? "answer.parquet" : "answer.xlsx");
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }

    private static List<IDictionary<string, object?>> Sheet(string file, string name) =>
        [.. MiniExcel.Query(file, useHeaderRow: true, sheetName: name).Cast<IDictionary<string, object?>>()];

    private static string Types(string parquet)
    {
        using var database = new DuckDBConnection("Data Source=:memory:");
        database.Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = $"select string_agg(column_type, ',') from (describe select * from '{parquet}')";
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>All cells as text; numbers in their shortest form.</summary>
    private static List<IReadOnlyList<string>> Rows(string from)
    {
        using var database = new DuckDBConnection("Data Source=:memory:");
        database.Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = $"select * from {from}";
        using System.Data.Common.DbDataReader reader = command.ExecuteReader();
        List<IReadOnlyList<string>> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))]);
        }

        return rows;
    }

    private static string Text(object value) =>
        value switch
        {
            DBNull => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            string text
                when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) =>
                number.ToString("R", CultureInfo.InvariantCulture),
            string text => text,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
