namespace Lodestone.Model;

/// <summary>A price seen on a market in a period.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Market">Market or place, e.g. <c>FOB China</c>.</param>
/// <param name="Period">Period as written, e.g. <c>2024</c> or <c>2025-05</c>.</param>
/// <param name="Low">Low end, USD/t; null when not stated.</param>
/// <param name="Price">Price, USD/t.</param>
/// <param name="High">High end, USD/t; null when not stated.</param>
/// <param name="Kind">
/// What the price is (annual average, spot ask …). <c>producer</c> with a place as market sets that place's base
/// producer price in the engine.
/// </param>
/// <param name="Provenance">Row of <c>prices.csv</c>.</param>
public sealed record PriceObservation(
    string Good,
    string Market,
    string Period,
    double? Low,
    double Price,
    double? High,
    string Kind,
    Provenance Provenance
);
