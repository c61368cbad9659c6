namespace Lodestone.Model;

/// <summary>Final use of a good by a sector at a place.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Sector">Sector, e.g. <c>ev</c>.</param>
/// <param name="QuantityPerYear">t per year at base prices.</param>
/// <param name="Elasticity">Price elasticity, &lt; 0.</param>
/// <param name="ChokeMultiple">Multiple of the base price above which demand is given up (goes unmet), &gt; 1.</param>
/// <param name="Provenance">Row of <c>demand.csv</c>.</param>
public sealed record FinalDemand(
    string Good,
    string Place,
    string Sector,
    double QuantityPerYear,
    double Elasticity,
    double ChokeMultiple,
    Provenance Provenance
);
