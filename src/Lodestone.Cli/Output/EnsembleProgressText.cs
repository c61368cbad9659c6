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
    public string Line(EnsembleProgress progress) => $"{Brief(progress)}{Spread(progress, $"{_headline.Name}: ")}";

    /// <summary>The same for a line of a terminal that a bar stands in too; the range is left out where it does not fit.</summary>
    public string Line(EnsembleProgress progress, int width)
    {
        string brief = Brief(progress);
        string whole = brief + Spread(progress, "");
        return whole.Length <= width ? whole : brief;
    }

    private static string Brief(EnsembleProgress progress)
    {
        string rate = progress.PerSecond > 0 ? $" · {Figure.Short(progress.PerSecond)} a second" : "";
        string time = progress.RemainingSeconds is > 0 and { } s ? $" · {Time(s)} to go" : "";
        string failed = progress.LeftOut > 0 ? $" · {Figure.Count(progress.LeftOut)} unsolved" : "";
        return $"{Figure.Count(progress.Done)} of {Figure.Count(progress.Draws)} draws{rate}{time}{failed}";
    }

    private string Spread(EnsembleProgress progress, string name) =>
        progress.Spread is { } width ? $" · {name}{BandText.Meaning} is {_headline.Format(width)} wide" : "";

    private static string Time(double seconds) =>
        seconds < 100 ? $"{Figure.Whole((long)Math.Ceiling(seconds))} s"
        : seconds < 6000 ? $"{Figure.Whole((long)Math.Round(seconds / 60))} min"
        : $"{Figure.Short(seconds / 3600)} h";
}
