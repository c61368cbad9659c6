using System.Globalization;

namespace Lodestone.Atlas;

/// <summary>Something a check found in a file: where it is, what is wrong and what would be right.</summary>
/// <param name="Severity">Note, warning or error.</param>
/// <param name="File">File name as the reader knows it, e.g. <c>capacity.csv</c>.</param>
/// <param name="Line">One-based physical line; 0 when the finding is about the file as a whole.</param>
/// <param name="Column">One-based character in that line; 0 when the finding is about the line or file as a whole.</param>
/// <param name="Field">Name of the CSV column or YAML key; empty when none.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What would be right; empty for notes that ask for nothing.</param>
public sealed record Finding(
    Severity Severity,
    string File,
    int Line,
    int Column,
    string Field,
    string Problem,
    string Remedy
)
{
    /// <summary>It is about where a figure comes from: the data can be used, and <c>atlas check</c> takes it for an error.</summary>
    public bool OfProvenance { get; init; }

    /// <summary>The word printed for the severity: <c>error</c>, <c>warning</c>, <c>note</c>.</summary>
    public string SeverityWord =>
        Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    /// <summary>File, line and column as editors understand them: <c>capacity.csv:12:31</c>.</summary>
    public string Where =>
        (Line, Column) switch
        {
            (0, _) => File,
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}"),
        };

    /// <summary>The finding as <c>atlas check</c> counts it: a warning about where a figure comes from is an error.</summary>
    public Finding Checked() => OfProvenance ? this with { Severity = Severity.Error } : this;

    /// <summary>One line: where, how bad, what, and the remedy.</summary>
    public override string ToString() =>
        Remedy.Length == 0 ? $"{Where}: {SeverityWord}: {Problem}" : $"{Where}: {SeverityWord}: {Problem}; {Remedy}";
}
