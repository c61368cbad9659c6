using Lodestone.Atlas;

namespace Lodestone.Web;

/// <summary>A finding as answers have it.</summary>
internal sealed record FindingEntry(
    string Severity,
    string File,
    int Line,
    int Column,
    string Field,
    string Problem,
    string Remedy
)
{
    public static FindingEntry Of(Finding f) =>
        new(f.SeverityWord, f.File, f.Line, f.Column, f.Field, f.Problem, f.Remedy);

    /// <summary>The finding of a job that failed.</summary>
    public Finding Error() => new(Atlas.Severity.Error, File, Line, Column, Field, Problem, Remedy);
}
