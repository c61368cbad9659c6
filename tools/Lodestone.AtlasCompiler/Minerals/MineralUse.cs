namespace Lodestone.AtlasCompiler;

/// <summary>Final use of a good at a place, all sectors together.</summary>
/// <param name="Good">Good.</param>
/// <param name="Place">Place.</param>
/// <param name="Quantity">t in the base year.</param>
/// <param name="Published">The stated figure; null where the use follows from a rule.</param>
/// <param name="Source">Ids of sources.</param>
/// <param name="Evidence">Grade.</param>
/// <param name="Note">What a reader should know.</param>
internal sealed record MineralUse(
    string Good,
    string Place,
    double Quantity,
    double? Published,
    string Source,
    string Evidence,
    string Note
)
{
    /// <summary>Rows of the inputs it was made from, joined by semicolons.</summary>
    public string Origin { get; init; } = "";
}
