namespace Lodestone.Model;

/// <summary>A price protection agreement as published, and one quarter of it.</summary>
/// <param name="Strike">Floor, USD/t.</param>
/// <param name="Years">Length, years.</param>
/// <param name="UpsideShare">Part of the gap above the floor that the state takes once its condition holds, 0–1.</param>
/// <param name="QuarterOutput">Made in the published quarter, t.</param>
/// <param name="QuarterSales">Sold in it, t.</param>
/// <param name="QuarterPayment">Paid by the state in it, USD.</param>
/// <param name="Tonnes">Yearly tonnes of the grid of costs.</param>
/// <param name="Prices">Prices of the grid, USD/t.</param>
/// <param name="ReferencePrices">Prices that bracket the reference price of the quarter, USD/t.</param>
public sealed record PriceAgreement(
    double Strike,
    double Years,
    double UpsideShare,
    double QuarterOutput,
    double QuarterSales,
    double QuarterPayment,
    IReadOnlyList<double> Tonnes,
    IReadOnlyList<double> Prices,
    IReadOnlyList<double> ReferencePrices
)
{
    /// <summary>The rows that say so, each in the unit that it is published in.</summary>
    public IReadOnlyList<SupportParameter> Rows { get; init; } = [];
}
