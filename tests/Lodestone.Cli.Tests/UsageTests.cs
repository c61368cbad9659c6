using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.Json;

namespace Lodestone.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("rnu cut-off", "'rnu' is not a verb of lodestone", "did you mean 'run'?")]
    [InlineData("scenario lst", "'lst' is not a verb of lodestone scenario", "did you mean 'list'?")]
    [InlineData("scenario", "lodestone scenario needs a verb", "one of: list, show, check, new")]
    [InlineData("run cut-off --otput json", "lodestone run has no option '--otput'", "did you mean '--output'?")]
    [InlineData("run cut-off --zzz", "lodestone run has no option '--zzz'", "see lodestone run --help")]
    [InlineData(
        "chain ndfeb-magnet",
        "'ndfeb-magnet' is one argument too many for lodestone chain",
        "did you mean --good ndfeb-magnet?"
    )]
    [InlineData("run cut-off extra", "'extra' is one argument too many for lodestone run", "see lodestone run --help")]
    [InlineData("run", "Required argument 'scenario' missing", "see lodestone run --help")]
    [InlineData("run cut-off --output xml", "--output 'xml' is not offered", "one of: csv, json, md, table; see")]
    [InlineData("run cut-off --output jsn", "--output 'jsn' is not offered", "did you mean 'json'?")]
    [InlineData(
        "run cut-off --draws many",
        "--draws 'many' is not a whole number",
        "such as --draws 10; see lodestone"
    )]
    [InlineData("run cut-off --draws 1e3", "--draws '1e3' is not a whole number", "in digits alone: --draws 1000;")]
    [InlineData("run cut-off --draws 1,000", "--draws '1,000' is not a whole number", "alone: --draws 1000;")]
    [InlineData("run cut-off --draws 3000000000", "--draws '3000000000' is out of range", "largest is 2147483647")]
    [InlineData("run cut-off --seed 1.5", "--seed '1.5' is not a whole number", "such as --seed 10")]
    [InlineData("exposure --least half", "--least 'half' is not a number", "such as --least 0.5")]
    [InlineData("exposure --good x --least 0,5", "--least '0,5' is not a number", "after a point")]
    [InlineData("exposure --good x --least nan", "--least 'nan' is not a number", "such as --least 0.5")]
    [InlineData("run cut-off --draws 0", "--draws 0", "one draw")]
    [InlineData("run cut-off --workers 0", "--workers 0", "leave out")]
    [InlineData("compare cut-off", "compare needs two scenarios or more", "baseline first")]
    [InlineData("schema scenaro", "there is no schema 'scenaro'", "did you mean 'scenario'?")]
    [InlineData("scenario new x --template bann", "there is no template 'bann'", "did you mean 'ban'?")]
    [InlineData("scenario new a/b", "cannot be the name of a scenario", "letters, digits")]
    [InlineData("atlas show capcity", "there is no table 'capcity'", "did you mean 'capacity'?")]
    [InlineData("atlas show capacity place=CHN2", "place 'CHN2' is no place of places.csv", "did you mean 'CHN'?")]
    [InlineData("atlas why goods dy-oxid", "no row of goods has the key 'dy-oxid'", "dy-oxide")]
    public void A_wrong_command_line_ends_with_two_and_says_what_is_right(string line, string problem, string remedy)
    {
        (int exit, string output, string error) = _desk.Run(line.Split(' '));
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains($"  hint: ", error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
        Assert.Empty(_desk.RunFolders);
    }

    /// <summary>Whatever an option takes, a word that is no value of it is refused in words and not with the name of a type.</summary>
    [Fact]
    public void No_option_of_any_verb_is_answered_with_the_name_of_a_type()
    {
        int asked = 0;
        foreach (
            (string path, Option option) in OptionsOf(
                CommandTree.Create(new Session(TextWriter.Null, TextWriter.Null, _desk.Host)).Root,
                ""
            )
        )
        {
            (int exit, _, string error) = _desk.Run([.. path.Split(' '), option.Name, "no-such-value"]);
            Assert.True(exit == 2, $"{path} {option.Name}: {exit}");
            Assert.Contains($"{option.Name} 'no-such-value' is not ", error, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
            asked++;
        }

        Assert.InRange(asked, 30, 1000);
    }

    private static IEnumerable<(string Path, Option Option)> OptionsOf(Command command, string path) =>
        command
            .Options.Where(o =>
                o.ValueType != typeof(bool) && (IsNumber(o) || o.GetCompletions(CompletionContext.Empty).Any())
            )
            .Select(o => (path, o))
            .Concat(command.Subcommands.SelectMany(c => OptionsOf(c, $"{path} {c.Name}".TrimStart())));

    private static bool IsNumber(Option option) =>
        (Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType) is { IsPrimitive: true };

    [Theory]
    [InlineData("rnu --output json")]
    [InlineData("run cut-off --draws 0 --output=json")]
    [InlineData("run --output json")]
    public void Usage_errors_are_json_too(string line)
    {
        (int exit, string output, string error) = _desk.Run(line.Split(' '));
        Assert.Equal((2, ""), (exit, error));
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(2, document.RootElement.GetProperty("exit").GetInt32());
        Assert.NotEqual("", document.RootElement.GetProperty("findings")[0].GetProperty("problem").GetString());
    }

    [Fact]
    public void Without_data_the_remedy_is_told()
    {
        Directory.Delete(_desk["data"], true);
        (int exit, _, string error) = _desk.Run("run", "cut-off");
        Assert.Equal(3, exit);
        Assert.Contains("--data DIR", error, StringComparison.Ordinal);
        Assert.Equal(3, _desk.Run("run", "cut-off", "--data", "nowhere").Exit);
    }

    [Fact]
    public void Data_is_found_from_a_folder_below()
    {
        Directory.CreateDirectory(_desk["data/scenarios/deep"]);
        _desk.Host = _desk.Host with { WorkingDirectory = _desk["data/scenarios/deep"], Home = "/" };
        Assert.Equal(0, _desk.Run("run", "cut-off").Exit);
    }

    [Fact]
    public void Data_is_found_beside_the_program()
    {
        _desk.Host = _desk.Host with { WorkingDirectory = Path.GetTempPath(), Home = _desk["data/scenarios"] };
        Assert.Equal(0, _desk.Run("atlas", "check").Exit);
    }
}
