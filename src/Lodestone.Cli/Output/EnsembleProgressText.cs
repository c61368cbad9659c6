using Lodestone.Exchange;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>Progress of an ensemble in words.</summary>
internal sealed class EnsembleProgressText(IReadOnlyList<Series> series)
{
    private readonly (string Name, Func<double, string> Format) _headline = EnsembleHeadline.Followed(series);

    /// <summary><c>continuing: 1,024 of 10,000 draws are there</c>; null for a fresh start.</summary>
    public static string? Continuing(EnsembleProgress progress) =>
        progress is { Done: > 0, PerSecond: 0 }
            ? $"continuing: {Figure.Count(progress.Done)} of {Figure.Count(progress.Draws)} draws are there"
            : null;

    /// <summary><c>2,048 of 10,000 draws · 140 a second · 57 s to go · value added lost: range USD 3.2 billion wide</c>.</summary>
    public string Line(EnsembleProgress progress, bool remaining)
    {
        string rate = progress.PerSecond > 0 ? $" · {Figure.Short(progress.PerSecond)} a second" : "";
        string time = remaining && progress.RemainingSeconds is > 0 and { } s ? $" · {Time(s)} to go" : "";
        string failed = progress.Failed > 0 ? $" · {Figure.Count(progress.Failed)} unsolved" : "";
        string spread = progress.Spread is { } width
            ? $" · {_headline.Name}: {BandText.Meaning} is {_headline.Format(width)} wide"
            : "";
        return $"{Figure.Count(progress.Done)} of {Figure.Count(progress.Draws)} draws{rate}{time}{failed}{spread}";
    }

    private static string Time(double seconds) =>
        seconds < 100 ? $"{Figure.Whole((long)Math.Ceiling(seconds))} s"
        : seconds < 6000 ? $"{Figure.Whole((long)Math.Round(seconds / 60))} min"
        : $"{Figure.Short(seconds / 3600)} h";
}
