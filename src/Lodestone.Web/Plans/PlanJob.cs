using Lodestone.Atlas;

namespace Lodestone.Web;

/// <summary>A plan that waits, is made or has ended.</summary>
internal sealed class PlanJob(PlanQuestion question, int steps, PlanWork work)
    : TicketJob<PlanTicket>(
        KeyOf(question.Id),
        new PlanTicket
        {
            Id = question.Id,
            Kind = question.Kind,
            State = RunState.Queued,
            Total = steps,
        }
    )
{
    public PlanQuestion Question { get; } = question;

    /// <summary>What the queue calls a plan: a run may have the same hash.</summary>
    public static string KeyOf(string id) => $"plan/{id}";

    public void Start() => Set(t => t with { State = RunState.Running, Step = "Reads the data." });

    /// <summary>A step begins; more of them than were expected move the end.</summary>
    public void Step(string step) =>
        Set(t => t with { Step = step, Done = t.Done + 1, Total = t.Total == 0 ? 0 : Math.Max(t.Total, t.Done + 1) });

    /// <inheritdoc />
    public override void Work(CancellationToken stopping) => work.Do(this, stopping);

    /// <inheritdoc />
    public override void Drop() => End(RunState.Cancelled, [], "");

    public void End(RunState state, IReadOnlyList<Finding> findings, string title) =>
        Set(t =>
            t with
            {
                State = state,
                Title = title,
                Step = "",
                Done = state == RunState.Done && t.Total > 0 ? t.Total : t.Done,
                Findings = [.. findings.Select(FindingEntry.Of)],
            }
        );
}
