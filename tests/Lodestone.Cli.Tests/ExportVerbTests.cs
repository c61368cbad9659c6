using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using MiniExcelLibs;

namespace Lodestone.Cli.Tests;

public sealed class ExportVerbTests : IDisposable
{
    private static readonly string[] Keys =
    [
        "scenario",
        "variable",
        "place",
        "partner",
        "good",
        "process",
        "sector",
        "period",
        "unit",
    ];

    private readonly Desk _desk = DrawsDesk.New();

    public void Dispose() => _desk.Dispose();

    private string RunFolder(params string[] more)
    {
        _desk.Run(["run", "cut-off", "-q", .. more]);
        return Path.Combine("runs", Path.GetFileName(Directory.GetDirectories(_desk["runs"]).Single()));
    }

    private string Export(string what, string to, params string[] more)
    {
        (int exit, _, string error) = _desk.Run(["export", what, "--to", to, .. more]);
        Assert.True(exit == 0, error);
        return _desk[to];
    }

    [Fact]
    public void A_run_has_the_same_columns_and_numbers_in_every_format()
    {
        string run = RunFolder("--draws", "1");
        string[] columns = [.. Keys, "value"];
        Assert.Equal(columns, File.ReadLines(_desk[Path.Combine(run, "outcome.csv")]).First().Split(','));
        Assert.Equal(columns, File.ReadLines(Export(run, "a.csv")).First().Split(','));
        (string[] names, double parquet, long rows) = Read(
            Export(run + Path.DirectorySeparatorChar, "a.parquet"),
            "value"
        );
        Assert.Equal(columns, names);
        (_, double csv, long csvRows) = Read(_desk["a.csv"], "value");
        Assert.Equal((parquet, rows), (csv, csvRows));
        List<IDictionary<string, object?>> sheet = Sheet(Export(run, "a.xlsx"), "outcome");
        Assert.Equal(columns, sheet[0].Keys);
        Assert.Equal(rows, sheet.Count);
        Assert.Equal(parquet, sheet.Sum(row => Convert.ToDouble(row["value"], null)), 1e-9 * Math.Abs(parquet));
        Assert.Equal("cut-off", Sheet(_desk["a.xlsx"], "run").Single()["scenario"]);
    }

    [Fact]
    public void An_ensemble_gives_its_bands()
    {
        string[] columns = [.. Keys, "p05", "p25", "p50", "p75", "p95", "mean", "draws"];
        string run = RunFolder("--draws", "16");
        Assert.Equal(columns, Read(Export(run, "b.parquet"), "p50").Columns);
        Assert.Equal(columns, Sheet(Export(run, "b.xlsx"), "bands")[0].Keys);
    }

    [Fact]
    public void The_workbook_of_an_ensemble_has_its_answer()
    {
        string run = RunFolder("--draws", "100");
        string workbook = Export(run, "b.xlsx");
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_desk[run], "answer.json")));
        JsonElement answer = json.RootElement;
        JsonElement headline = answer.GetProperty("headline");
        IDictionary<string, object?> sheet = Assert.Single(Sheet(workbook, "answer_headline"));
        Assert.Equal(headline.GetProperty("name").GetString(), sheet["name"]);
        Assert.Equal(headline.GetProperty("bands").GetProperty("p95").GetDouble(), sheet["p95"]);
        Assert.Equal(headline.GetProperty("cvar95").GetDouble(), sheet["cvar95"]);
        JsonElement[] members = [.. answer.GetProperty("members").EnumerateArray()];
        Assert.Equal(
            members.Select(m => m.GetProperty("tonnes_short").GetProperty("p50").GetDouble()),
            Sheet(workbook, "answer_members")
                .Select(row => Convert.ToDouble(row["tonnes_short_p50"], CultureInfo.InvariantCulture))
        );
        Assert.Equal(
            answer.GetProperty("chances").EnumerateArray().Select(c => c.GetProperty("what").GetString()),
            Sheet(workbook, "answer_chances").Select(row => row["what"])
        );
        Assert.NotEqual(0, answer.GetProperty("drivers").GetArrayLength());
        Assert.Equal(
            answer.GetProperty("drivers").EnumerateArray().Select(d => d.GetProperty("driver").GetString()),
            Sheet(workbook, "answer_drivers").Select(row => row["driver"])
        );
        Assert.Equal(
            headline.GetProperty("convergence_median").GetArrayLength()
                + headline.GetProperty("convergence_p95").GetArrayLength(),
            Sheet(workbook, "answer_convergence").Count
        );
    }

    [Fact]
    public void The_atlas_is_a_workbook_with_a_sheet_a_table_or_a_folder_of_files()
    {
        string workbook = Export("atlas", "atlas.xlsx");
        Assert.Contains("capacity", MiniExcel.GetSheetNames(workbook));
        IDictionary<string, object?> plant = Sheet(workbook, "capacity")[0];
        Assert.Equal(50.0, plant["activity_t"]);
        Assert.Equal("published", plant["evidence"]);
        string folder = Export("atlas", "tables/", "--format", "parquet");
        Assert.Equal(3, Read(Path.Combine(folder, "capacity.parquet"), "activity_t").Rows);
    }

    [Theory]
    [InlineData(2, "a.docx", "does not end in a format")]
    [InlineData(3, "a.csv", "nowhere is not the folder of a run")]
    public void What_cannot_be_written_is_said(int code, string to, string message)
    {
        (int exit, _, string error) = _desk.Run("export", "nowhere", "--to", to);
        Assert.Equal(code, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.False(File.Exists(_desk[to]));
    }

    [Theory]
    [InlineData("--to z.csv --format xlsx", "ends in another format", "--to z.xlsx")]
    [InlineData("--to nowhere/z.xlsx", "--to nowhere/z.xlsx: the folder nowhere does not exist", "make it first")]
    [InlineData("--to nowhere/z --format csv", "the folder nowhere does not exist", "make it first")]
    [InlineData("--to data/atlas --format xlsx", "cannot be written", "it is a folder")]
    [InlineData(
        "--to data/atlas/goods.csv/z.xlsx",
        "cannot be written: data/atlas/goods.csv is a file",
        "a folder that can be written"
    )]
    public void A_place_that_takes_no_file_is_refused(string line, string problem, string remedy)
    {
        (int exit, string output, string error) = _desk.Run(["export", "atlas", .. line.Split(' ')]);
        Assert.Equal((2, ""), (exit, output));
        Assert.False(Path.Exists(_desk["nowhere"]));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
    }

    private static List<IDictionary<string, object?>> Sheet(string file, string name) =>
        [.. MiniExcel.Query(file, useHeaderRow: true, sheetName: name).Cast<IDictionary<string, object?>>()];

    private static (string[] Columns, double Sum, long Rows) Read(string file, string column)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"select sum({column} order by {column}), count(*) from '{file}'";
        using System.Data.Common.DbDataReader reader = command.ExecuteReader();
        _ = reader.Read();
        (double sum, long rows) = (reader.GetDouble(0), reader.GetInt64(1));
        reader.Close();
        command.CommandText = $"select * from '{file}' limit 0";
        using System.Data.Common.DbDataReader empty = command.ExecuteReader();
        return ([.. Enumerable.Range(0, empty.FieldCount).Select(empty.GetName)], sum, rows);
    }
}
