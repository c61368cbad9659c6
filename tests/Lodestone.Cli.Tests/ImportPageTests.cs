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
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new AppHost { WorkingDirectory = _folder.Path, Home = Checkout.Path() };
        int exit = App.Run(command.Split(' '), output, error, host);
        Assert.Equal((0, ""), (exit, error.ToString()));
        Assert.Equal(answer, Trailing().Replace(output.ToString(), "\n"));
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
