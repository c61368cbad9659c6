namespace Lodestone.Runs;

/// <summary>No draw of an ensemble is usable: there is nothing to take statistics of.</summary>
/// <param name="draws">Number of draws.</param>
/// <param name="failed">Draws with a period that has no usable point; the others missed the tolerance.</param>
/// <param name="firstPeriod">The earliest period, counted from 0, in which a draw has no usable point; -1 when none has failed.</param>
public sealed class NoUsableDrawException(int draws, int failed, int firstPeriod)
    : Exception(Text(draws, failed, $"period {firstPeriod + 1}"))
{
    /// <summary>Number of draws.</summary>
    public int Draws { get; } = draws;

    /// <summary>Draws with a period that has no usable point; the others missed the tolerance.</summary>
    public int Failed { get; } = failed;

    /// <summary>The earliest period, counted from 0, in which a draw has no usable point; -1 when none has failed.</summary>
    public int FirstPeriod { get; } = firstPeriod;

    /// <summary>What is wrong with the draws of an ensemble that has no usable one.</summary>
    public static NoUsableDrawException Of(IReadOnlyList<DrawStatus> statuses) =>
        new(
            statuses.Count,
            statuses.Count(s => s.Failed),
            statuses.Where(s => s.Failed).Select(s => s.FailedPeriod).DefaultIfEmpty(-1).Min()
        );

    /// <summary>The message with the earliest period in words.</summary>
    /// <param name="period">Names the period <see cref="FirstPeriod"/>.</param>
    public string In(string period) => Text(Draws, Failed, period);

    private static string Text(int draws, int failed, string period) =>
        failed == 0 ? $"none of the {draws} draws met the tolerance in every period"
        : failed == draws ? $"none of the {draws} draws could be solved; the earliest to fail did so in {period}"
        : $"none of the {draws} draws could be used: {failed} could not be solved, the earliest to fail in {period}, and {draws - failed} missed the tolerance";
}
