using Lodestone.Atlas;

namespace Lodestone.Web;

/// <summary>Ends a request with a status and findings that say what is wrong and what would be right.</summary>
#pragma warning disable RCS1194 // A refusal without a status and a finding has no meaning.
internal sealed class Refusal : Exception
#pragma warning restore RCS1194
{
    public Refusal(int status, IReadOnlyList<Finding> findings)
        : base(findings.Count > 0 ? findings[0].Problem : "refused")
    {
        Status = status;
        Findings = findings;
    }

    public Refusal(int status, string problem, string remedy, string field = "")
        : this(status, [new Finding(Severity.Error, "", 0, 0, field, problem, remedy)]) { }

    public int Status { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Seconds after which to try again; null when trying again does not help.</summary>
    public int? RetryAfter { get; init; }

    public static Refusal BadRequest(string problem, string remedy, string field = "") =>
        new(StatusCodes.Status400BadRequest, problem, remedy, field);

    public static Refusal NotFound(string problem, string remedy) =>
        new(StatusCodes.Status404NotFound, problem, remedy);
}
