using System.ComponentModel;

namespace Lodestone.Web;

/// <summary>The shape of an error: RFC 9457 with the findings behind it.</summary>
internal sealed record ProblemBody(
    string Type,
    string Title,
    int Status,
    [property: Description("The first finding's problem")] string Detail,
    [property: Description("The address that was asked for")] string Instance,
    [property: Description("What is wrong, where, and what would be right")] IReadOnlyList<FindingEntry> Findings
);
