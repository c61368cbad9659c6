namespace Lodestone.Runs;

/// <summary>What a start of an ensemble came to.</summary>
/// <param name="Folder">Folder of the ensemble; of its draft when it is not complete.</param>
/// <param name="Complete">True when every draw is stored and the folder is in its place.</param>
/// <param name="Done">Draws stored.</param>
/// <param name="Draws">Draws of the ensemble.</param>
/// <param name="Damaged">Shards of an earlier start that could not be used and were played again, with the reason.</param>
public sealed record EnsembleResult(string Folder, bool Complete, int Done, int Draws, IReadOnlyList<string> Damaged)
{
    /// <summary>True when every draw was stored before and nothing was played.</summary>
    public bool WasStored { get; init; }
}
