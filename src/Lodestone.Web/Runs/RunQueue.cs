namespace Lodestone.Web;

/// <summary>Runs in the queue. A run that is asked for twice is one job.</summary>
internal sealed class RunQueue(JobQueue queue, RunShelf shelf, RunPlaying playing)
{
    /// <summary>The run of this plan: the stored one, the one at work, or a new one at the end of the queue.</summary>
    /// <exception cref="Refusal">The queue is full.</exception>
    public RunTicket Submit(RunPlan plan)
    {
        RunTicket? stored = null;
        Job? job = queue.Submit(
            plan.Id,
            () => (stored = shelf.Find(plan.Id)) is not null,
            () => new RunJob(plan, playing)
        );
        return job is RunJob run ? run.Ticket : stored!;
    }

    /// <summary>The job of a run that waits, is at work, or ended without being stored; null when there is none.</summary>
    public RunJob? Find(string id) => queue.Find(id) as RunJob;

    /// <summary>Runs that are played or wait, in their order.</summary>
    public IReadOnlyList<RunTicket> Working() => [.. queue.Working().OfType<RunJob>().Select(job => job.Ticket)];

    /// <summary>Gives a job up: at once when it waits, after the period or block it is in when it is at work.</summary>
    public void Cancel(RunJob job) => queue.Cancel(job);
}
