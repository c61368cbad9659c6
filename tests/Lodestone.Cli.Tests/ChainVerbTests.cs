using System.Text.Json;

namespace Lodestone.Cli.Tests;

public sealed class ChainVerbTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>By hand: 50 t of oxide, all from China; a tenth of a tonne a tonne of magnets, 400 t of them in China, 100 t in Japan.</summary>
    [Fact]
    public void The_sentence_comes_first_then_a_row_for_every_stage()
    {
        (int exit, string output, string error) = _desk.Run("chain", "--good", "dy-oxide", "-q");
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith(
            "China separated 100 % of the world's dysprosium oxide in 2024: 50 of 50 t",
            output,
            StringComparison.Ordinal
        );
        Assert.Matches(@"separated +50 +1 +10,000 +China +100 +12\.5\n", output);
        Assert.Matches(@"magnet +50 +2 +6,800 +China +80 +[\d.]+\n", output);
        Assert.Matches(@"use +50 +4 ", output);
        Assert.All(output.Split('\n'), l => Assert.InRange(l.Length, 0, 100));
    }

    [Fact]
    public void Csv_is_an_edge_list_and_json_has_the_same_rows()
    {
        string csv = _desk.Run("chain", "-g", "dy-oxide", "-o", "csv", "-q").Output;
        string[] lines = csv.TrimEnd('\n').Split('\n');
        Assert.StartsWith("from_stage,from,to_stage,to,good,content_t,", lines[0], StringComparison.Ordinal);
        Assert.Contains(
            lines,
            l => l.StartsWith("separated,CHN,magnet,JPN,dy-oxide,10,10,2500000,no,", StringComparison.Ordinal)
        );
        using JsonDocument json = JsonDocument.Parse(_desk.Run("chain", "-g", "dy-oxide", "-o", "json", "-q").Output);
        Assert.Equal("lodestone.chain/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(lines.Length - 1, json.RootElement.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void A_good_that_is_not_there_is_a_usage_error()
    {
        (int exit, string output, string error) = _desk.Run("chain", "--good", "dy-oxid", "-q");
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("did you mean 'dy-oxide' (Dysprosium oxide)?", error, StringComparison.Ordinal);
    }
}
