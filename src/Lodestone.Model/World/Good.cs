namespace Lodestone.Model;

/// <summary>A material at a stage, in a stated basis.</summary>
/// <param name="Id">Identifier, e.g. <c>dy-oxide</c>.</param>
/// <param name="Name">Name shown to readers.</param>
/// <param name="Stage">Stage of the chain, e.g. <c>separated</c>.</param>
/// <param name="Unit">Unit of quantities, <c>t</c>.</param>
/// <param name="Basis">Gross, contained or oxide.</param>
/// <param name="Price">Reference price of the base year, USD/t.</param>
/// <param name="Sigma">
/// Elasticity of relative tonnage between suppliers at base (&#8805; 0), or positive infinity for a homogeneous good,
/// of which the cheapest landed supply is bought.
/// </param>
/// <param name="Provenance">Row of <c>goods.csv</c>.</param>
public sealed record Good(
    string Id,
    string Name,
    string Stage,
    string Unit,
    string Basis,
    double Price,
    double Sigma,
    Provenance Provenance
)
{
    /// <summary>True when all suppliers are perfect substitutes (<c>sigma = inf</c>).</summary>
    public bool IsHomogeneous => double.IsPositiveInfinity(Sigma);
}
