using Lodestone.Atlas;

namespace Lodestone.Web;

/// <summary>A run that waits, is played or has ended. Whoever watches is told of every change.</summary>
internal sealed class RunJob : IProgress<int>, IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _cancellation = new();
    private TaskCompletionSource _change = NewChange();
    private RunTicket _ticket;

    public RunJob(RunPlan plan)
    {
        Plan = plan;
        _ticket = new RunTicket
        {
            Id = plan.Id,
            State = RunState.Queued,
            Scenario = plan.Scenario.Name,
            Draws = plan.Draws,
            Seed = plan.Seed,
            Done = 0,
            Total = plan.Draws > 1 ? plan.Draws : plan.Scenario.Horizon.Periods,
        };
    }

    public string Id => _ticket.Id;

    /// <summary>What is played; null when it has ended.</summary>
    public RunPlan? Plan { get; private set; }

    public CancellationToken Cancellation => _cancellation.Token;

    /// <summary>State and progress now, and what ends with the next change.</summary>
    public (RunTicket Ticket, Task Change) Look()
    {
        lock (_gate)
        {
            return (_ticket, _change.Task);
        }
    }

    public RunTicket Ticket => Look().Ticket;

    public void Report(int value) => Set(t => t with { Done = value });

    public void Start() => Set(t => t with { State = RunState.Running });

    public void Cancel() => _cancellation.Cancel();

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

    public void Dispose() => _cancellation.Dispose();

    private void Set(Func<RunTicket, RunTicket> change)
    {
        TaskCompletionSource told;
        lock (_gate)
        {
            _ticket = change(_ticket);
            told = _change;
            _change = NewChange();
        }

        told.SetResult();
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
