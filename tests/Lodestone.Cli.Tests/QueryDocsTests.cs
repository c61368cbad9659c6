namespace Lodestone.Cli.Tests;

/// <summary>The worked examples of docs/query.md answer.</summary>
public sealed class QueryDocsTests
{
    [Fact]
    public void Every_example_of_the_page_is_answered()
    {
        using Desk desk = DrawsDesk.New();
        desk.Run("run", "cut-off", "--draws", "16", "-q");
        string page = File.ReadAllText(Page());
        string[] statements =
        [
            .. page.Split("```sql\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]),
        ];
        Assert.Equal(3, statements.Length);
        Assert.All(
            statements,
            sql =>
            {
                (int exit, string output, string error) = desk.Run("query", sql, "-o", "csv");
                Assert.True(exit == 0, error);
                Assert.Contains('\n', output);
            }
        );
    }

    private static string Page()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "docs", "query.md")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, "docs", "query.md");
    }
}
