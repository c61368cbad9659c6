using Lodestone.Atlas;

namespace Lodestone.Web;

/// <summary>A run that waits, is played or has ended.</summary>
internal sealed class RunJob(RunPlan plan, RunPlaying playing)
    : TicketJob<RunTicket>(
        plan.Id,
        new RunTicket
        {
            Id = plan.Id,
            State = RunState.Queued,
            Scenario = plan.Scenario.Name,
            Draws = plan.Draws,
            Seed = plan.Seed,
            Done = 0,
            Total = plan.Draws > 1 ? plan.Draws : plan.Scenario.Horizon.Periods,
        }
    ),
        IProgress<int>
{
    public string Id => Key;

    /// <summary>What is played; null when it has ended.</summary>
    public RunPlan? Plan { get; private set; } = plan;

    public void Report(int value) => Set(t => t with { Done = value });

    public void Start() => Set(t => t with { State = RunState.Running });

    /// <inheritdoc />
    public override void Work(CancellationToken stopping) => playing.Play(this, stopping);

    /// <inheritdoc />
    public override void Drop() => End(RunState.Cancelled, []);

    public void End(RunState state, IReadOnlyList<Finding> findings)
    {
        Plan = null;
        Set(t =>
            t with
            {
                State = state,
                Done = state == RunState.Done ? t.Total : t.Done,
                Findings = [.. findings.Select(FindingEntry.Of)],
            }
        );
    }
}
