namespace Lodestone.Atlas;

/// <summary>The part of the tonnes under a customs code that is a good.</summary>
/// <param name="Good">Good.</param>
/// <param name="Share">t of the good per t of the code.</param>
/// <param name="Source">Where the share is from.</param>
/// <param name="Evidence">Grade of the share.</param>
internal sealed record CommodityShare(string Good, double Share, string Source, string Evidence);
