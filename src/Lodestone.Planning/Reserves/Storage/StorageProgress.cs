namespace Lodestone.Planning;

/// <summary>How far expectations have come.</summary>
/// <param name="Nodes">Nodes of the functions.</param>
/// <param name="Rounds">Rounds so far.</param>
/// <param name="Error">Largest error of expectations between the nodes, in normal prices.</param>
public readonly record struct StorageProgress(int Nodes, int Rounds, double Error);
