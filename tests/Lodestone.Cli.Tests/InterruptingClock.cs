namespace Lodestone.Cli.Tests;

/// <summary>A clock on which ten seconds pass at every look, and which asks to end at one of them.</summary>
internal sealed class InterruptingClock(int looks, CancellationTokenSource end) : TimeProvider
{
    private int _looks;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp()
    {
        if (++_looks == looks)
        {
            end.Cancel();
        }

        return 10 * _looks;
    }
}
