using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>Progress of an ensemble as plain lines: at most one in two seconds.</summary>
internal sealed class EnsembleLines(TextWriter error, TimeProvider clock, EnsembleProgressText words)
    : IProgress<EnsembleProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private long _last = clock.GetTimestamp();

    public void Report(EnsembleProgress value)
    {
        if (EnsembleProgressText.Continuing(value) is { } continuing)
        {
            error.WriteLine(continuing);
        }
        else if (value.PerSecond > 0 && clock.GetElapsedTime(_last) >= Pause)
        {
            _last = clock.GetTimestamp();
            error.WriteLine(words.Line(value));
        }
    }
}
