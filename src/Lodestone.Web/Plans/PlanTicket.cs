using System.ComponentModel;

namespace Lodestone.Web;

/// <summary>State and progress of a plan.</summary>
internal sealed record PlanTicket : ITicket
{
    [Description("Hash of the question and the data: the same request has the same id")]
    public required string Id { get; init; }

    [Description("reserve-plan, reserve-frontier, reserve-size or support")]
    public required string Kind { get; init; }

    public required RunState State { get; init; }

    [Description("What it is about; known when it is done")]
    public string Title { get; init; } = "";

    [Description("The step of the work that is being done")]
    public string Step { get; init; } = "";

    [Description("Steps begun")]
    public int Done { get; init; }

    [Description("Steps in all; 0 where that is not known before the end")]
    public int Total { get; init; }

    [Description("Why it failed")]
    public IReadOnlyList<FindingEntry> Findings { get; init; } = [];

    [Description("Address of this ticket")]
    public string Self => $"/api/v1/plans/{Id}";

    [Description("Server-sent events with this ticket, until it is done")]
    public string Events => $"{Self}/events";

    [Description("Addresses of the results; empty until it is done")]
    public IReadOnlyList<string> Results => State == RunState.Done ? [$"{Self}.csv", $"{Self}.json"] : [];

    /// <summary>True when nothing more will happen by itself.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasEnded => State is RunState.Done or RunState.Failed or RunState.Cancelled;
}
