using System.Text.RegularExpressions;

namespace Lodestone.Architecture.Tests;

public partial class SourceFileTests
{
    private const int Longest = 400;
    private const int Median = 100;

    private static readonly string[] ForbiddenEndings = ["Manager", "Helper", "Helpers", "Utils", "Util", "Common"];

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines() =>
        Assert.Empty(
            Repository
                .Sources.Concat(Repository.Files("tests").Where(f => f.EndsWith(".cs", StringComparison.Ordinal)))
                .Select(f => (File: f, Lines: Lines(f)))
                .Where(f => f.Lines > Longest)
        );

    [Fact]
    public void Half_of_the_files_are_well_under_a_hundred_lines()
    {
        int[] lengths = [.. Repository.Sources.Select(Lines).Order()];
        Assert.InRange(lengths[lengths.Length / 2], 1, Median);
    }

    [Fact]
    public void A_file_has_at_most_one_public_type_and_bears_its_name()
    {
        var wrong = new List<string>();
        foreach (string file in Repository.Sources)
        {
            string[] types = [.. PublicType().Matches(Repository.Read(file)).Select(m => m.Groups["name"].Value)];
            string stem = Path.GetFileName(file).Split('.')[0];
            if (types.Distinct().Count() > 1 || (types.Length > 0 && types[0] != stem))
            {
                wrong.Add($"{file}: {string.Join(", ", types)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_type_hides_behind_an_empty_word() =>
        Assert.Empty(
            Repository
                .Sources.SelectMany(f => AnyType().Matches(Repository.Read(f)).Select(m => m.Groups["name"].Value))
                .Where(n => ForbiddenEndings.Any(e => n.EndsWith(e, StringComparison.Ordinal)))
        );

    [Fact]
    public void What_computes_sees_no_clock_and_no_files()
    {
        IEnumerable<string> pure = Repository.Sources.Where(f =>
            f.StartsWith("src/Lodestone.Model/", StringComparison.Ordinal)
            || f.StartsWith("src/Lodestone.Equilibrium/", StringComparison.Ordinal)
            || f.StartsWith("src/Lodestone.Exposure/", StringComparison.Ordinal)
            || f.StartsWith("src/Lodestone.Optimization/", StringComparison.Ordinal)
        );
        Assert.Empty(pure.Where(f => Outside().IsMatch(Code(f))));
    }

    [Fact]
    public void The_namespace_is_the_project()
    {
        IEnumerable<string> wrong = Repository.Sources.Where(f =>
            Namespace().Match(Repository.Read(f)) is { Success: true } match
            && !$"{match.Groups["name"].Value}.".StartsWith($"{f.Split('/')[1]}.", StringComparison.Ordinal)
        );
        Assert.Empty(wrong);
    }

    private static int Lines(string file) => Repository.Read(file).TrimEnd('\n').Count(c => c == '\n') + 1;

    /// <summary>The file without comments.</summary>
    private static string Code(string file) => Comment().Replace(Repository.Read(file), "");

    [GeneratedRegex(
        @"^public (?:(?:static|sealed|abstract|readonly|partial|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>\[\]?, ]+?) (?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex PublicType();

    [GeneratedRegex(
        @"^\s*(?:(?:public|internal|private|protected|static|sealed|abstract|readonly|partial|ref) )+(?:class|record struct|record|struct|interface|enum) (?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex AnyType();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset|Stopwatch|File|Directory|FileStream|Environment|Console)\s*\.")]
    private static partial Regex Outside();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
