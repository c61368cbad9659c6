using System.ComponentModel;

namespace Lodestone.Web;

/// <summary>The body of <c>POST /api/v1/compare</c>.</summary>
internal sealed record CompareAsk
{
    [Description(
        "Two to four scenarios, the baseline first: names (see /api/v1/scenarios), or addresses of scenario pages such as /scenario/NAME?set=horizon.periods%3D12"
    )]
    public required IReadOnlyList<string> Scenarios { get; init; }

    [Description("Draws of each, the same ones; 200 without it")]
    public int? Draws { get; init; }

    [Description("Seed of the draws; without it that of the first scenario that has one, else 0")]
    public int? Seed { get; init; }
}
