using System.ComponentModel;

namespace Lodestone.Web;

/// <summary>State and progress of a run.</summary>
internal sealed record RunTicket : ITicket
{
    [Description("Hash of the inputs: the same request has the same id")]
    public required string Id { get; init; }

    public required RunState State { get; init; }

    [Description("Name of the scenario")]
    public required string Scenario { get; init; }

    [Description("1: central values, no range")]
    public required int Draws { get; init; }

    public required long Seed { get; init; }

    [Description("What done and total count: periods of a single run, draws of an ensemble")]
    public string Unit => Draws > 1 ? "draws" : "periods";

    public required int Done { get; init; }

    public required int Total { get; init; }

    [Description("Why it failed")]
    public IReadOnlyList<FindingEntry> Findings { get; init; } = [];

    [Description("Address of this ticket")]
    public string Self => $"/api/v1/runs/{Id}";

    [Description("Server-sent events with this ticket, until it is done")]
    public string Events => $"{Self}/events";

    [Description("Addresses of the results; empty until it is done")]
    public IReadOnlyList<string> Results => State == RunState.Done ? [$"{Self}.csv", $"{Self}.json"] : [];

    /// <summary>True when nothing more will happen by itself.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasEnded => State is RunState.Done or RunState.Failed or RunState.Cancelled;
}
