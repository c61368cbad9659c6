using System.Text.RegularExpressions;
using Lodestone.Fixtures;

namespace Lodestone.Cli.Tests;

/// <summary>The page on importing: every example is run on its file, and its answer is the one printed.</summary>
public sealed partial class ImportPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Checkout.Path("docs", "import.md")).ReplaceLineEndings("\n");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string, string>();
            foreach (Match match in Example().Matches(Page))
            {
                examples.Add(
                    match.Groups["command"].Value,
                    match.Groups["file"].Value,
                    match.Groups["content"].Value,
                    match.Groups["answer"].Value
                );
            }

            return examples;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_the_answer_printed(string command, string file, string content, string answer)
    {
        File.WriteAllText(_folder[file], content);
        (int exit, string output, string error) = Run(command);
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(answer, Trailing().Replace(output, "\n"));
    }

    /// <summary>What is written into a copy of the package that ships passes the check of packages, or of studies.</summary>
    [Theory]
    [InlineData("usgs-mcs", "MCS2025_World_Data.csv", "", "atlas")]
    [InlineData("wgi", "WGICSV.csv", "", "atlas")]
    [InlineData("pink-sheet", "CMO-Historical-Data-Monthly.csv", "", "atlas")]
    [InlineData("ec-crm", "eu-crm-2023-sourcing.csv", " --scope eu", "criticality/eu-2023")]
    public void What_is_written_passes_the_check(string importer, string file, string rest, string package)
    {
        string content = Examples.Single(e => e.Data.Item2 == file).Data.Item3;
        // The figure of the package, so that its balances stay closed.
        File.WriteAllText(_folder[file], content.Replace("4,321", "4,500", StringComparison.Ordinal));
        Copy(Checkout.Path(["data", .. package.Split('/')]), _folder["world"]);
        (int exit, string output, string error) = Run($"atlas import {importer} {file} --into world{rest}");
        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"\d+ (rows|prices) read: \d+ used, \d+ superseded, \d+ refused", output);
        Assert.Contains("; written: ", output, StringComparison.Ordinal);
        (exit, output, _) = Run("atlas check --data world");
        Assert.Equal(0, exit);
        Assert.Contains(": ok", output, StringComparison.Ordinal);
    }

    private (int Exit, string Output, string Error) Run(string line)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new AppHost { WorkingDirectory = _folder.Path, Home = Checkout.Path() };
        int exit = App.Run(line.Split(' '), output, error, host);
        return (exit, output.ToString(), error.ToString());
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Fact]
    public void Every_importer_has_an_example_and_every_mapping_table_a_row()
    {
        string[] importers =
        [
            .. File.ReadLines(Checkout.Path("data", "atlas", "import", "sources.csv"))
                .Skip(1)
                .Select(l => l.Split(',')[0]),
        ];
        Assert.Equal(6, importers.Length);
        foreach (string importer in importers)
        {
            Assert.Contains($"\n## {importer}\n", Page, StringComparison.Ordinal);
            Assert.Contains(
                Examples,
                e => e.Data.Item1.StartsWith($"atlas import {importer} ", StringComparison.Ordinal)
            );
        }

        foreach (string table in Directory.GetFiles(Checkout.Path("data", "atlas", "import"), "*.csv"))
        {
            string row = Assert.Single(
                Page.Split('\n'),
                l => l.StartsWith($"| `{Path.GetFileName(table)}` |", StringComparison.Ordinal)
            );
            Assert.All(
                File.ReadLines(table).First().Split(','),
                c => Assert.Contains($"`{c}`", row, StringComparison.Ordinal)
            );
        }
    }

    [GeneratedRegex(
        @"`(?<file>[^`\n]+)`:\n\n```(csv|json)\n(?<content>.*?)```\n\n```\n\$ lodestone (?<command>[^\n]+)\n(?<answer>.*?)```",
        RegexOptions.Singleline
    )]
    private static partial Regex Example();

    [GeneratedRegex(@" +\n")]
    private static partial Regex Trailing();
}
