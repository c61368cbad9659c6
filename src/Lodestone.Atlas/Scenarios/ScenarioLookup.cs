namespace Lodestone.Atlas;

/// <summary>What a name or path on the command line stands for.</summary>
/// <param name="Path">The scenario file; null when there is none.</param>
/// <param name="Finding">Why nothing was found and what would be right; null when found.</param>
public sealed record ScenarioLookup(string? Path, Finding? Finding);
