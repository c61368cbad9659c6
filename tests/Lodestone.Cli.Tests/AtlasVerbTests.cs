using System.Text.Json;

namespace Lodestone.Cli.Tests;

public sealed class AtlasVerbTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>The page in docs is what the command prints on the shipped atlas.</summary>
    [Fact]
    public void The_page_on_coverage_is_up_to_date()
    {
        (int exit, string output, string error) = _desk.Run(
            "atlas",
            "coverage",
            "--data",
            Checkout.Path("data", "atlas"),
            "--output",
            "md"
        );
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(File.ReadAllText(Checkout.Path("docs", "coverage.md")), output);
    }

    [Fact]
    public void Coverage_has_a_row_a_good_with_its_evidence()
    {
        using JsonDocument document = JsonDocument.Parse(_desk.Run("atlas", "coverage", "-o", "json").Output);
        Assert.Equal("lodestone.coverage/1", document.RootElement.GetProperty("schema").GetString());
        JsonElement magnet = document
            .RootElement.GetProperty("rows")
            .EnumerateArray()
            .Single(row => row.GetProperty("good").GetString() == "ndfeb-magnet");
        Assert.Equal(500, magnet.GetProperty("output_t").GetDouble());
        Assert.Equal(1, magnet.GetProperty("output_derived").GetDouble());
    }

    [Fact]
    public void A_difference_shows_the_share_of_china_before_and_after()
    {
        Copy("other");
        Replace("other/capacity.csv", "JPN,sinter,,100,", "JPN,sinter,,300,");
        Replace("other/capacity.csv", "CHN,separate,60,50,", "CHN,separate,80,70,");
        Replace("other/demand.csv", "ndfeb-magnet,JPN,ev,120,", "ndfeb-magnet,JPN,ev,320,");
        Replace("other/trade.csv", "dy-oxide,CHN,JPN,10,", "dy-oxide,CHN,JPN,30,");
        (int exit, string output, string error) = _desk.Run("atlas", "diff", "data/atlas", "other");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("4 rows changed, 0 added, 0 removed", output, StringComparison.Ordinal);
        Assert.Matches(@"magnet +ndfeb-magnet +80\.0 +57\.1", output);
    }

    [Fact]
    public void A_difference_as_csv_has_every_cell()
    {
        Copy("other");
        Replace("other/goods.csv", "60000", "66000");
        Assert.Equal(
            "table,key,kind,column,before,after\ngoods,ndfeb-magnet,changed,price_usd_per_t,60000,66000\n",
            _desk.Run("atlas", "diff", "data/atlas", "other", "-o", "csv").Output
        );
    }

    [Theory]
    [InlineData("nowhere", 3)]
    [InlineData("data/atlas", 0)]
    public void The_second_package_is_the_one_at_hand_unless_named(string before, int expected) =>
        Assert.Equal(expected, _desk.Run("atlas", "diff", before).Exit);

    [Fact]
    public void A_place_nobody_knows_is_named_with_the_nearest() =>
        Assert.Equal(2, _desk.Run("atlas", "diff", "data/atlas", "--on", "CHIN").Exit);

    /// <summary>The check does not pass a figure of unknown origin; another command warns and goes on.</summary>
    [Theory]
    [InlineData("JPN,sinter,,100,,0.8,s,derived", "JPN,sinter,,100,,0.8,,derived", "the row names no source")]
    [InlineData("JPN,sinter,,100,,0.8,s,derived", "JPN,sinter,,100,,0.8,s,", "no evidence grade")]
    [InlineData("JPN,sinter,,100,,0.8,s,derived", "JPN,sinter,,100,,0.8,t,derived", "'t' is not in sources.csv")]
    public void A_row_that_does_not_say_where_it_comes_from_fails_the_check_alone(
        string old,
        string @new,
        string problem
    )
    {
        Replace("data/atlas/capacity.csv", old, @new);
        (int exit, string output, _) = _desk.Run("atlas", "check");
        Assert.Equal(3, exit);
        Assert.Contains("capacity.csv:4:", output, StringComparison.Ordinal);
        Assert.Contains(problem, output, StringComparison.Ordinal);
        Assert.Contains("\n1 error, ", output, StringComparison.Ordinal);
        Assert.Contains("FAIL, 1 error,", output, StringComparison.Ordinal);
        (exit, _, string error) = _desk.Run("chain", "--good", "ndfeb-magnet");
        Assert.Equal(0, exit);
        Assert.Contains("warning", error, StringComparison.Ordinal);
    }

    /// <summary>Both packages have the same files, so an error says in which of them it is.</summary>
    [Theory]
    [InlineData("data/atlas other", "other/capacity.csv:3:")]
    [InlineData("./other data/atlas", "./other/capacity.csv:3:")]
    [InlineData("other/ data/atlas", "other/capacity.csv:3:")]
    [InlineData("other other", "other/capacity.csv:3:")]
    public void An_error_in_a_package_that_is_compared_is_noted_with_its_folder(string folders, string where)
    {
        Copy("other");
        Replace("other/capacity.csv", "CHN,sinter,,400", "CHN,sinter,,many");
        (int exit, string output, string error) = _desk.Run(["atlas", "diff", .. folders.Split(' '), "-o", "csv"]);
        Assert.Equal(0, exit);
        Assert.Equal(
            folders != "other other",
            output.Contains("CHN/sinter,changed,activity_t", StringComparison.Ordinal)
        );
        Assert.Matches($@"^note: \S*other has tables with errors \(1 error\); the first: {where}[^\n]+\n$", error);
    }

    /// <summary>What an import writes with --open-balances can be compared with what it was before.</summary>
    [Fact]
    public void A_package_with_open_balances_is_compared()
    {
        Copy("other");
        Replace("other/capacity.csv", "JPN,sinter,,100,", "JPN,sinter,,300,");
        (int exit, string output, string error) = _desk.Run("atlas", "diff", "data/atlas", "other");
        Assert.Equal(0, exit);
        Assert.StartsWith("note: other has balances that do not close (", error, StringComparison.Ordinal);
        Assert.Contains("1 row changed, 0 added, 0 removed, in 1 of 8 tables.", output, StringComparison.Ordinal);
        Assert.Matches(@"magnet +ndfeb-magnet +80\.0 +57\.1", output);
    }

    [Fact]
    public void Shares_are_not_compared_where_tables_have_errors()
    {
        Copy("other");
        Replace("other/capacity.csv", "CHN,sinter,,400", "CHN,sinter,,many");
        string output = _desk.Run("atlas", "diff", "data/atlas", "other").Output;
        Assert.Contains(
            "The share of CHN is not compared: there are errors in tables of other.",
            output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    /// <summary>The sentence counts what the table below it shows: a stage may move by the weights of its goods alone.</summary>
    [Fact]
    public void The_sentence_counts_stages_and_goods()
    {
        Copy("other");
        Replace("other/goods.csv", "ndfeb-magnet,NdFeB magnets,magnet,", "ndfeb-magnet,NdFeB magnets,separated,");
        Replace("data/atlas/goods.csv", "ndfeb-magnet,NdFeB magnets,magnet,", "ndfeb-magnet,NdFeB magnets,separated,");
        Replace("other/goods.csv", "60000", "600000");
        string output = _desk.Run("atlas", "diff", "data/atlas", "other").Output;
        Assert.Contains(
            "The share of CHN moves at 1 stage and in no good.",
            output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Errors_of_both_packages_are_told()
    {
        Copy("other");
        Replace("other/capacity.csv", "CHN,sinter,,400", "CHN,sinter,,many");
        Replace("data/atlas/goods.csv", "60000", "dear");
        string error = _desk.Run("atlas", "diff", "data/atlas", "other").Error;
        Assert.Contains(
            "note: data/atlas has tables with errors (1 error); the first: data/atlas/goods.csv:3:",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "note: other has tables with errors (1 error); the first: other/capacity.csv:3:",
            error,
            StringComparison.Ordinal
        );
    }

    private void Replace(string file, string old, string @new)
    {
        string text = File.ReadAllText(_desk[file]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(_desk[file], text.Replace(old, @new, StringComparison.Ordinal));
    }

    private void Copy(string to)
    {
        foreach (string file in Directory.GetFiles(_desk["data/atlas"]))
        {
            _desk.Put($"{to}/{Path.GetFileName(file)}", File.ReadAllText(file));
        }
    }
}
