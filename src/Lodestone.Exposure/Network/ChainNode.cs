namespace Lodestone.Exposure;

/// <summary>A point that a good passes on its way: taken in, turned out, or worked on at a place.</summary>
/// <param name="Kind">What happens there.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Item">Id of the good, or of the process for a step.</param>
public readonly record struct ChainNode(ChainNodeKind Kind, string Place, string Item);
