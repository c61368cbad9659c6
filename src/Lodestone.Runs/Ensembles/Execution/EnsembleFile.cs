namespace Lodestone.Runs;

/// <summary>A file that stands beside the shards of a finished ensemble and is made from its draws.</summary>
/// <param name="Name">Name in the folder of the ensemble.</param>
/// <param name="Write">Writes its bytes, which follow from the draws alone: made again, it is the same.</param>
public sealed record EnsembleFile(string Name, Action<EnsembleReader, Stream> Write);
