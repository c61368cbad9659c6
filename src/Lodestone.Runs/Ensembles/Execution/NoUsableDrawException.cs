namespace Lodestone.Runs;

/// <summary>Every draw of an ensemble failed: there is nothing to take statistics of.</summary>
/// <param name="draws">Number of draws.</param>
/// <param name="firstPeriod">The earliest period, counted from 0, in which a draw has no usable point.</param>
public sealed class NoUsableDrawException(int draws, int firstPeriod)
    : Exception($"none of the {draws} draws could be solved; the earliest to fail did so in period {firstPeriod + 1}")
{
    /// <summary>Number of draws.</summary>
    public int Draws { get; } = draws;

    /// <summary>The earliest period, counted from 0, in which a draw has no usable point.</summary>
    public int FirstPeriod { get; } = firstPeriod;
}
