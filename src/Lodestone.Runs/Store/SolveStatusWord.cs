using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The word for a status in files and on screen.</summary>
public static class SolveStatusWord
{
    /// <summary>The word, e.g. <c>converged-inactive</c>.</summary>
    public static string Of(SolveStatus status) =>
        status switch
        {
            SolveStatus.Converged => "converged",
            SolveStatus.ConvergedInactive => "converged-inactive",
            SolveStatus.FallbackUsed => "fallback-used",
            SolveStatus.RoundingLimited => "rounding-limited",
            SolveStatus.ToleranceNotMet => "tolerance-not-met",
            SolveStatus.Failed => "failed",
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };

    /// <summary>The status of a word.</summary>
    public static SolveStatus Parse(string word) =>
        Enum.GetValues<SolveStatus>().Cast<SolveStatus?>().FirstOrDefault(s => Of(s!.Value) == word)
        ?? throw new InvalidDataException($"'{word}' is not a status");
}
