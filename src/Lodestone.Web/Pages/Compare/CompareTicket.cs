using System.ComponentModel;

namespace Lodestone.Web;

/// <summary>A comparison that has been asked for: its runs, and where it can be read.</summary>
internal sealed record CompareTicket
{
    [Description("The runs it is made of, the baseline first; each has its own state and events")]
    public required IReadOnlyList<RunTicket> Runs { get; init; }

    [Description("Addresses of the comparison; they answer 409 until every run is done")]
    public required IReadOnlyList<string> Results { get; init; }
}
