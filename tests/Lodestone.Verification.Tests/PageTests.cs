using Lodestone.Verification.Checks;
using Lodestone.Verification.Report;
using Xunit;

namespace Lodestone.Verification.Tests;

public class PageTests(ITestOutputHelper output)
{
    private static readonly Shipped Data = new(Repository.Root);

    private static readonly Dictionary<string, Lazy<IReadOnlyList<Check>>> Played = CheckList.Sections.ToDictionary(
        section => section.Title,
        section => new Lazy<IReadOnlyList<Check>>(() => [.. section.Play(Data)])
    );

    public static TheoryData<string> Titles => [.. CheckList.Sections.Select(section => section.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_check_of_a_section_holds(string title)
    {
        IReadOnlyList<Check> checks = Played[title].Value;
        Assert.NotEmpty(checks);
        foreach (Check check in checks)
        {
            string line = $"{check.Case}, {check.Quantity}, {check.Source}: {check.Miss}";
            output.WriteLine(line);
            if (check.Open)
            {
                Assert.False(check.Holds, $"{line}; it holds now: it is no longer open");
            }
            else
            {
                Assert.True(check.Holds, line);
            }
        }
    }

    /// <summary>Regenerate with <c>dotnet run -c Release --project tools/Lodestone.Verification -- page .</c> and read it again.</summary>
    [Fact]
    public void The_page_is_what_the_checks_say_today()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, VerificationPage.Page)).ReplaceLineEndings("\n");
        Assert.Equal(
            VerificationPage.Fill(
                page,
                CheckList.Sections.Select(section => (section.Title, Played[section.Title].Value))
            ),
            page
        );
    }

    [Fact]
    public void A_page_without_the_markers_of_a_section_is_refused()
    {
        InvalidDataException problem = Assert.Throws<InvalidDataException>(() =>
            VerificationPage.Fill("# Verification\n", [("Lanes", [])])
        );
        Assert.Contains("docs/verification.md has no markers for 'Lanes'", problem.Message, StringComparison.Ordinal);
    }
}
