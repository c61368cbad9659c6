using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Progress as plain lines: at most one a second, and only when another tenth is done.</summary>
internal sealed class PeriodLines(TextWriter error, TimeProvider clock, Horizon horizon) : IProgress<int>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private long _last = clock.GetTimestamp();
    private int _tenth;

    public void Report(int value)
    {
        int tenth = value * 10 / horizon.Periods;
        if (tenth <= _tenth || clock.GetElapsedTime(_last) < Pause)
        {
            return;
        }

        _tenth = tenth;
        _last = clock.GetTimestamp();
        error.WriteLine($"{value} of {horizon.Periods} {horizon.Step.Word()}s");
    }
}
