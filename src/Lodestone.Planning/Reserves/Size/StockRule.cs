namespace Lodestone.Planning;

/// <summary>A reserve as a problem of months: calm, a partial cut and a full cut follow each other by chance.</summary>
/// <param name="Price">Price it is bought at, USD/t.</param>
/// <param name="HoldingRate">Storage, carrying and rotation, share of the price a year.</param>
/// <param name="Discount">Discount rate a year.</param>
/// <param name="ChancePerYear">Chance that a cut begins in a year of calm.</param>
/// <param name="Months">Length of a cut, months on average.</param>
/// <param name="PartialShare">Share of cuts that are partial.</param>
/// <param name="PartialDepth">Need in a partial cut, share of that in a full one.</param>
/// <param name="MostBought">Most that can be bought in a month, t.</param>
/// <param name="Tiers">
/// Uses that lack the good in a month of a full cut: tonnes and loss avoided per tonne, best first. Stocks go to them in this order.
/// </param>
/// <param name="Most">Largest stock that is looked at, t.</param>
public sealed record StockRule(
    double Price,
    double HoldingRate,
    double Discount,
    double ChancePerYear,
    double Months,
    double PartialShare,
    double PartialDepth,
    double MostBought,
    IReadOnlyList<(double Tonnes, double Worth)> Tiers,
    double Most
);
