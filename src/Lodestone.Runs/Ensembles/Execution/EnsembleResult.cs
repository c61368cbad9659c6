namespace Lodestone.Runs;

/// <summary>What a start of an ensemble came to.</summary>
/// <param name="Folder">Folder of the ensemble; of its draft when it is not complete.</param>
/// <param name="Complete">True when every draw is stored and the folder is in its place.</param>
/// <param name="Done">Draws stored.</param>
/// <param name="Draws">Draws of the ensemble.</param>
/// <param name="Damaged">Stored shards that could not be used and were played again, with the reason.</param>
public sealed record EnsembleResult(string Folder, bool Complete, int Done, int Draws, IReadOnlyList<string> Damaged)
{
    /// <summary>Other stored files that were damaged or missing and were made again, with the reason.</summary>
    public IReadOnlyList<string> Remade { get; init; } = [];

    /// <summary>True when every draw was stored before and nothing was played.</summary>
    public bool WasStored { get; init; }
}
