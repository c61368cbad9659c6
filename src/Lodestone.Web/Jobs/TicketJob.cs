using System.Runtime.CompilerServices;

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

    /// <summary>What is said of it now and after every change, to its end; at every beat when nothing changes, so that clocks go on.</summary>
    /// <param name="beat">Longest time between two of them.</param>
    /// <param name="gone">Nobody watches any more.</param>
    /// <exception cref="OperationCanceledException">Nobody watches any more.</exception>
    public async IAsyncEnumerable<TTicket> Watch(TimeSpan beat, [EnumeratorCancellation] CancellationToken gone)
    {
        while (true)
        {
            (TTicket ticket, Task change) = Look();
            yield return ticket;
            if (ticket.HasEnded)
            {
                yield break;
            }

            await Task.WhenAny(change, Task.Delay(beat, gone));
            gone.ThrowIfCancellationRequested();
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
