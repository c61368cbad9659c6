namespace Lodestone.Planning;

/// <summary>One path of a market, by period. All arrays have the same length; prices ≥ 0, tonnes ≥ 0.</summary>
/// <param name="Price">Reference price P at the place.</param>
/// <param name="Produced">Made at the place, t in the period.</param>
/// <param name="Sold">Sold from the place, from output or from the maker's stock, t.</param>
/// <param name="Levied">Imports that a levy falls on, t.</param>
/// <param name="LandedPrice">Price of these imports at the border, before the levy.</param>
/// <param name="Bought">Bought by the state, t.</param>
public sealed record MarketPath(
    double[] Price,
    double[] Produced,
    double[] Sold,
    double[]? Levied = null,
    double[]? LandedPrice = null,
    double[]? Bought = null
)
{
    /// <summary>Number of periods.</summary>
    public int Periods => Price.Length;
}
