using System.Diagnostics;

namespace Lodestone.Peers.Comparison;

/// <summary>The best round of a measurement that is repeated until the runtime has compiled what it runs.</summary>
internal static class BestRound
{
    private const int Least = 3;

    /// <summary>The runtime recompiles a method that is called often; what a loop costs settles within seconds.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <summary>Plays at least three rounds and at least five seconds; returns the round of the least processor time.</summary>
    public static BatchResult Of(Func<BatchResult> play)
    {
        long start = Stopwatch.GetTimestamp();
        BatchResult best = play();
        for (int round = 1; round < Least || Stopwatch.GetElapsedTime(start) < Settling; round++)
        {
            BatchResult next = play();
            best = next.ProcessorSeconds < best.ProcessorSeconds ? next : best;
        }

        return best;
    }
}
