using Lodestone.Exchange;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Report;

/// <summary>Fills the generated tables of <c>docs/verification.md</c>.</summary>
internal static class VerificationPage
{
    /// <summary>The page, by its path below the checkout.</summary>
    public const string Page = "docs/verification.md";

    private const string Columns = "case|source of the known value|quantity|known|ours|tolerance|verdict";

    /// <summary>The page with the tables of these checks.</summary>
    /// <param name="page">The page as it is, with the markers of every section.</param>
    /// <param name="sections">Title and checks of every section.</param>
    public static string Fill(string page, IEnumerable<(string Title, IReadOnlyList<Check> Checks)> sections)
    {
        int checks = 0,
            missed = 0,
            open = 0;
        foreach ((string title, IReadOnlyList<Check> rows) in sections)
        {
            checks += rows.Count;
            missed += rows.Count(check => !check.Holds && !check.Open);
            open += rows.Count(check => !check.Holds && check.Open);
            page = Region(page, title, Table(rows));
        }

        string count =
            $"{checks} checks: {checks - missed - open} hold, {missed} fail, {open} known not to hold "
            + "([what does not hold](#what-does-not-hold)).\n";
        return Region(page, "Count", count);
    }

    private static string Table(IReadOnlyList<Check> checks) =>
        MarkdownTable.Render(
            new Grid(
                [.. Columns.Split('|').Select(header => new Column(header))],
                [
                    .. checks.Select(check =>
                        (IReadOnlyList<string>)
                            [
                                check.Case,
                                check.Source,
                                check.Quantity,
                                check.Known,
                                check.Ours,
                                check.Tolerance,
                                check.Verdict,
                            ]
                    ),
                ]
            )
        );

    /// <summary>Replaces the text between the markers of a region.</summary>
    private static string Region(string page, string name, string text)
    {
        string start = $"<!-- generated: {name} -->\n";
        string end = $"<!-- end: {name} -->";
        int from = page.IndexOf(start, StringComparison.Ordinal);
        int to = page.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from
            ? throw new InvalidDataException($"{Page} has no markers for '{name}'; add {start.TrimEnd()} and {end}")
            : page[..(from + start.Length)] + "\n" + text + "\n" + page[to..];
    }
}
