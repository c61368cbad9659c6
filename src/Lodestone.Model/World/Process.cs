namespace Lodestone.Model;

/// <summary>A technique that turns goods into goods; capacities say where it stands.</summary>
/// <param name="Id">Identifier, e.g. <c>separate-ion-clay</c>.</param>
/// <param name="Name">Name shown to readers.</param>
/// <param name="Stage">Stage of its output.</param>
/// <param name="ReferenceGood">The good whose tonnes measure activity and capacity.</param>
/// <param name="Inputs">Goods used, t per t of the reference good.</param>
/// <param name="Outputs">Goods made, jointly, t per t of the reference good.</param>
public sealed record Process(
    string Id,
    string Name,
    string Stage,
    string ReferenceGood,
    IReadOnlyList<GoodAmount> Inputs,
    IReadOnlyList<GoodAmount> Outputs
)
{
    /// <summary>Its feed is waste: scrap of factories or spent products. What it makes is recycled.</summary>
    public bool FromWaste { get; init; }
}
