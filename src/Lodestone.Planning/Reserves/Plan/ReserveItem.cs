namespace Lodestone.Planning;

/// <summary>A good that a reserve may hold, and what holding it costs.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Price">Price it is bought at, USD/t.</param>
/// <param name="MostPerPeriod">Depth of the market: most that can be bought in a period without being the shock itself, t.</param>
/// <param name="HoldingRate">Storage and carrying cost, share of the price a year.</param>
/// <param name="RotationRate">Cost of rotation, share of the price a year: cost of one rotation over the shelf life.</param>
/// <param name="LossRate">Share of the stock lost or spoilt a year.</param>
public sealed record ReserveItem(
    string Good,
    double Price,
    double MostPerPeriod,
    double HoldingRate,
    double RotationRate,
    double LossRate
)
{
    /// <summary>The good in words: <c>dysprosium oxide</c>; its id unless it is named.</summary>
    public string Name { get; init; } = Good;

    /// <summary>Storage and carrying cost where it is not the usual one, by place, share of the price a year.</summary>
    public IReadOnlyDictionary<string, double> HoldingRates { get; init; } = new Dictionary<string, double>();

    /// <summary>Storage and carrying cost at a place, share of the price a year.</summary>
    public double HoldingRateAt(string place) => HoldingRates.GetValueOrDefault(place, HoldingRate);

    /// <summary>Offtake that may be contracted beside, or instead of, a stock; null for none.</summary>
    public OfftakeTerms? Offtake { get; init; }
}
