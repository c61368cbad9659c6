namespace Lodestone.Web;

/// <summary>A job with a ticket. Whoever watches is told of every change.</summary>
/// <param name="key">What it is.</param>
/// <param name="ticket">What is said of it at first.</param>
internal abstract class TicketJob<TTicket>(string key, TTicket ticket) : Job(key)
    where TTicket : ITicket
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _change = NewChange();
    private TTicket _ticket = ticket;

    /// <summary>State and progress now.</summary>
    public TTicket Ticket => Look().Ticket;

    /// <inheritdoc />
    public override bool HasEnded => Ticket.HasEnded;

    /// <inheritdoc />
    public override bool IsStored => Ticket.State == RunState.Done;

    /// <summary>State and progress now, and what ends with the next change.</summary>
    public (TTicket Ticket, Task Change) Look()
    {
        lock (_gate)
        {
            return (_ticket, _change.Task);
        }
    }

    protected void Set(Func<TTicket, TTicket> change)
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
