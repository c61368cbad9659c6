namespace Lodestone.Runs;

/// <summary>How far an ensemble has come.</summary>
/// <param name="Done">Draws stored, earlier starts included.</param>
/// <param name="Draws">Draws of the ensemble.</param>
/// <param name="LeftOut">Draws stored that are left out of statistics: a period failed or missed the tolerance.</param>
/// <param name="PerSecond">Draws a second since this start; 0 before the first block.</param>
/// <param name="RemainingSeconds">Seconds to go at this rate; null before the first block.</param>
/// <param name="Spread">
/// Running estimate of the headline's p95 - p05 (<see cref="Lodestone.Model.RunningQuantile"/>); null without a headline
/// or a usable draw.
/// </param>
public readonly record struct EnsembleProgress(
    int Done,
    int Draws,
    int LeftOut,
    double PerSecond,
    double? RemainingSeconds,
    double? Spread
);
