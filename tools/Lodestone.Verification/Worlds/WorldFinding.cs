namespace Lodestone.Verification.Worlds;

/// <summary>What is to be said about one random world.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Periods">Periods cleared, all plays together.</param>
/// <param name="Fallbacks">Periods that a rung of the fallback ladder solved.</param>
/// <param name="Stated">Periods that the engine itself calls unsolved.</param>
/// <param name="Calibration">Plays whose base year the engine says it misses by more than 1e-9 of throughput.</param>
/// <param name="Broken">Invariants that do not hold, in words; empty when all do.</param>
internal sealed record WorldFinding(
    int Seed,
    int Periods,
    int Fallbacks,
    IReadOnlyList<string> Stated,
    IReadOnlyList<string> Calibration,
    IReadOnlyList<string> Broken
);
