using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>How far draws have come, in words.</summary>
internal static class PlayText
{
    /// <summary>State of a run.</summary>
    /// <param name="ticket">The run.</param>
    /// <param name="since">Time since it was asked for.</param>
    public static string Of(RunTicket ticket, TimeSpan since) =>
        ticket switch
        {
            { State: RunState.Queued } => "Waits for its turn.",
            { State: RunState.Running, Done: 0 } => $"Begun: 0 of {Figure.Count(ticket.Total)} draws.",
            { State: RunState.Running } =>
                $"{Figure.Count(ticket.Done)} of {Figure.Count(ticket.Total)} draws, about {Left(ticket, since)} left.",
            { State: RunState.Cancelled } =>
                $"Given up after {Figure.Count(ticket.Done)} draws; they stay, and playing goes on from there.",
            { State: RunState.Failed } => "There is no answer; the finding says why.",
            _ => $"Shown: {Figure.Count(ticket.Total)} draws.",
        };

    /// <summary>Draws that an answer rests on.</summary>
    public static string Shown(PlayedDraws played) => $"Shown: {played.Basis}.";

    private static string Left(RunTicket ticket, TimeSpan since)
    {
        double seconds = since.TotalSeconds / Math.Max(1, ticket.Done) * (ticket.Total - ticket.Done);
        return seconds < 90
            ? $"{Figure.Whole((long)Math.Ceiling(seconds))} s"
            : $"{Figure.Whole((long)Math.Ceiling(seconds / 60))} min";
    }
}
