namespace Lodestone.Atlas.Tests;

/// <summary>Asserts that a reading says the right thing at the right place.</summary>
public static class FindingAssert
{
    public static void Error(
        IEnumerable<Finding> findings,
        string file,
        int line,
        int column,
        string problem,
        string remedy
    ) => Has(Severity.Error, findings, file, line, column, problem, remedy);

    public static void Warning(
        IEnumerable<Finding> findings,
        string file,
        int line,
        int column,
        string problem,
        string remedy
    ) => Has(Severity.Warning, findings, file, line, column, problem, remedy);

    public static void Note(IEnumerable<Finding> findings, string file, int line, string problem) =>
        Assert.True(
            findings.Any(f =>
                f.Severity == Severity.Note
                && f.File == file
                && f.Line == line
                && f.Problem.Contains(problem, StringComparison.Ordinal)
            ),
            $"expected a note at {file}:{line} with '{problem}'; found:\n{string.Join('\n', findings)}"
        );

    private static void Has(
        Severity severity,
        IEnumerable<Finding> findings,
        string file,
        int line,
        int column,
        string problem,
        string remedy
    ) =>
        Assert.True(
            findings.Any(f =>
                f.Severity == severity
                && f.File == file
                && f.Line == line
                && f.Column == column
                && f.Problem.Contains(problem, StringComparison.Ordinal)
                && f.Remedy.Contains(remedy, StringComparison.Ordinal)
            ),
            $"expected {severity} at {file}:{line}:{column} with '{problem}' and '{remedy}'; found:\n{string.Join('\n', findings)}"
        );
}
