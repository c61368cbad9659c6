using System.CommandLine;
using System.CommandLine.Parsing;

namespace Lodestone.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private static readonly string[] Paths = [.. AllVerbs()];

    private readonly Desk _desk = new();

    public static TheoryData<string> Verbs => [.. Paths];

    public void Dispose() => _desk.Dispose();

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_opens_with_two_examples_that_parse(string verb)
    {
        string[] words = verb.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (int exit, string output, string error) = _desk.Run([.. words, "--help"]);
        Assert.Equal((0, ""), (exit, error));
        string[] lines = output.Split('\n');
        Assert.Equal("Examples:", lines[0]);
        Assert.All(lines[1..3], l => Assert.StartsWith($"  lodestone {verb}".TrimEnd(), l, StringComparison.Ordinal));
        Assert.NotEqual(lines[1], lines[2]);
        Assert.Equal("", lines[3]);
        foreach (string example in lines[1..3])
        {
            string[] args = [.. CommandLineParser.SplitCommandLine(example.Trim()).Skip(1).TakeWhile(w => w != ">")];
            Assert.Empty(Root().Parse(args).Errors);
        }

        Assert.All(lines, l => Assert.InRange(l.Length, 0, 100));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_shows_the_usage_and_the_exit_codes(string verb)
    {
        string output = _desk.Run([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-h"]).Output;
        Assert.Contains($"\nUsage: lodestone {verb}".TrimEnd(), output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 ok", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_verb_the_help_is_shown()
    {
        (int exit, string output, _) = _desk.Run();
        Assert.Equal(0, exit);
        Assert.StartsWith("Examples:\n  lodestone run ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_verbs_of_this_version_are_there() =>
        Assert.Equal(
            [
                "",
                "atlas",
                "atlas check",
                "atlas coverage",
                "atlas diff",
                "atlas import",
                "atlas show",
                "atlas why",
                "chain",
                "compare",
                "criticality",
                "doctor",
                "export",
                "exposure",
                "gdp",
                "query",
                "reserve",
                "reserve frontier",
                "reserve list",
                "reserve plan",
                "reserve rule",
                "reserve size",
                "run",
                "scenario",
                "scenario check",
                "scenario list",
                "scenario new",
                "scenario show",
                "schema",
                "serve",
                "support",
                "support border",
                "support case",
                "support cfd",
                "support collar",
                "support compare",
                "support floor",
                "support purchase",
                "version",
            ],
            Paths.Order(StringComparer.Ordinal)
        );

    private static RootCommand Root() =>
        CommandTree
            .Create(new Session(TextWriter.Null, TextWriter.Null, new AppHost { WorkingDirectory = "/", Home = "/" }))
            .Root;

    private static IEnumerable<string> AllVerbs()
    {
        yield return "";
        foreach (Command verb in Root().Subcommands)
        {
            yield return verb.Name;
            foreach (Command part in verb.Subcommands)
            {
                yield return $"{verb.Name} {part.Name}";
            }
        }
    }
}
