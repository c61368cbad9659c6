namespace Lodestone.Web;

/// <summary>Plans in the queue that runs wait in, too. A plan that is asked for twice is one job.</summary>
internal sealed class PlanQueue(JobQueue queue, PlanShelf shelf, PlanWork work)
{
    /// <summary>The plan of a question: the stored one, the one at work, or a new one at the end of the queue.</summary>
    /// <param name="question">The question.</param>
    /// <param name="steps">Steps of the work; 0 where they are not known.</param>
    /// <exception cref="Refusal">The queue is full.</exception>
    public PlanTicket Submit(PlanQuestion question, int steps)
    {
        PlanTicket? stored = null;
        Job? job = queue.Submit(
            PlanJob.KeyOf(question.Id),
            () => (stored = shelf.Find(question.Id)) is not null,
            () => new PlanJob(question, steps, work)
        );
        return job is PlanJob plan ? plan.Ticket : stored!;
    }

    /// <summary>The job of a plan that waits, is at work, or ended without being stored; null when there is none.</summary>
    public PlanJob? Find(string id) => queue.Find(PlanJob.KeyOf(id)) as PlanJob;

    /// <summary>Plans at work or waiting, in their order.</summary>
    public IReadOnlyList<PlanTicket> Working() => [.. queue.Working().OfType<PlanJob>().Select(job => job.Ticket)];

    /// <summary>Gives a plan up: at once when it waits, after the blocks of draws at work otherwise.</summary>
    public void Cancel(PlanJob job) => queue.Cancel(job);

    /// <summary>What is said of a plan: by the job while it is at work, then by the shelf, else by the job that ended.</summary>
    /// <exception cref="Refusal">There is no such plan.</exception>
    public PlanTicket Ticket(string id)
    {
        PlanTicket? stored = shelf.Find(id);
        PlanTicket? job = Find(id)?.Ticket;
        return job is { HasEnded: false }
            ? job
            : stored ?? job ?? throw Refusal.NotFound($"there is no plan {id}", "POST /api/v1/plans has one made");
    }

    /// <summary>Lets a plan pass that is done.</summary>
    /// <exception cref="Refusal">It is not.</exception>
    public string Done(string id)
    {
        PlanTicket ticket = Ticket(id);
        return ticket.State switch
        {
            RunState.Done => id,
            RunState.Failed => throw new Refusal(
                StatusCodes.Status422UnprocessableEntity,
                ticket.Findings is [var first, ..] ? first.Problem : $"the plan {id} failed",
                ticket.Findings is [var same, ..] ? same.Remedy : ""
            ),
            RunState.Cancelled => throw new Refusal(
                StatusCodes.Status409Conflict,
                $"the plan {id} was given up",
                "POST the same request to have it made; what is played stays"
            ),
            _ => throw new Refusal(
                StatusCodes.Status409Conflict,
                $"the plan {id} is not done",
                $"{ticket.Events} says when"
            )
            {
                RetryAfter = 1,
            },
        };
    }
}
