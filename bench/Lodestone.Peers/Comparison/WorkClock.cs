using System.Diagnostics;

namespace Lodestone.Peers.Comparison;

/// <summary>Adds up wall time and the processor time of this process between starts and stops.</summary>
/// <remarks>On a shared machine processor time says what the work costs; wall time also says what others did meanwhile.</remarks>
public sealed class WorkClock
{
    private readonly Stopwatch _watch = new();
    private TimeSpan _from;

    /// <summary>Wall time.</summary>
    public TimeSpan Wall => _watch.Elapsed;

    /// <summary>Processor time over all threads.</summary>
    public TimeSpan Processor { get; private set; }

    /// <summary>Starts.</summary>
    public void Start()
    {
        _from = Environment.CpuUsage.TotalTime;
        _watch.Start();
    }

    /// <summary>Stops.</summary>
    public void Stop()
    {
        _watch.Stop();
        Processor += Environment.CpuUsage.TotalTime - _from;
    }
}
