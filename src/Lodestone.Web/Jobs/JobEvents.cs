using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Lodestone.Web;

/// <summary>Progress of a job as server-sent events: named by the state, the ticket as data; the last one is the end.</summary>
internal static class JobEvents
{
    /// <summary>Shortest time between two events: periods of a small world take milliseconds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest time without an event, so that nothing on the way takes the connection for dead.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public static async IAsyncEnumerable<SseItem<TTicket>> Of<TTicket>(
        TTicket ended,
        TicketJob<TTicket>? job,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
        where TTicket : ITicket
    {
        if (job is null)
        {
            yield return Item(ended);
            yield break;
        }

        // A server that ends does not wait for those who watch.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        while (!end.IsCancellationRequested)
        {
            (TTicket ticket, Task change) = job.Look();
            yield return Item(ticket);
            if (ticket.HasEnded)
            {
                yield break;
            }

            await Wait(change, end.Token);
        }
    }

    private static async Task Wait(Task change, CancellationToken end)
    {
        await Task.Delay(Pause, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(end);
        await Task.WhenAny(change, Task.Delay(Silence, silence.Token));
        await silence.CancelAsync();
    }

    private static SseItem<TTicket> Item<TTicket>(TTicket ticket)
        where TTicket : ITicket => new(ticket, ticket.State.ToString().ToLowerInvariant());
}
