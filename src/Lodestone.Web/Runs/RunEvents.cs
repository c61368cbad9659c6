using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Lodestone.Web;

/// <summary>Progress of a run as server-sent events: named by the state, the ticket as data; the last one is the end.</summary>
internal static class RunEvents
{
    /// <summary>Shortest time between two events: periods of a small world take milliseconds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest time without an event, so that nothing on the way takes the connection for dead.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public static async IAsyncEnumerable<SseItem<RunTicket>> Of(
        RunTicket ended,
        RunJob? job,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (job is null)
        {
            yield return Item(ended);
            yield break;
        }

        while (true)
        {
            (RunTicket ticket, Task change) = job.Look();
            yield return Item(ticket);
            if (ticket.HasEnded)
            {
                yield break;
            }

            await Task.Delay(Pause, cancellationToken);
            await Task.WhenAny(change, Task.Delay(Silence, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static SseItem<RunTicket> Item(RunTicket ticket) => new(ticket, ticket.State.ToString().ToLowerInvariant());
}
