using System.ComponentModel;

namespace Lodestone.Web;

/// <summary>The body of <c>POST /api/v1/runs</c>.</summary>
internal sealed record RunAsk
{
    [Description("Name of a scenario (see /api/v1/scenarios), or the YAML text of one")]
    public required string Scenario { get; init; }

    [Description(
        "Draws of behaviour, events, private stocks and growth of demand; without it as many as the scenario asks for, else 1: the central path"
    )]
    public int? Draws { get; init; }

    [Description("Seed of the draws; without it the scenario's, else 0")]
    public long? Seed { get; init; }

    [Description("Changes of the scenario before it is played, such as horizon.periods=12")]
    public IReadOnlyList<string>? Set { get; init; }
}
