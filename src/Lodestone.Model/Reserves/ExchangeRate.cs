namespace Lodestone.Model;

/// <summary>What a unit of a currency is worth.</summary>
/// <param name="Currency">Three letters, ISO 4217.</param>
/// <param name="Date">Day, month or year it holds for.</param>
/// <param name="Low">Low end, USD.</param>
/// <param name="UsdPerUnit">USD.</param>
/// <param name="High">High end, USD.</param>
/// <param name="Provenance">Row it comes from.</param>
public sealed record ExchangeRate(
    string Currency,
    string Date,
    double Low,
    double UsdPerUnit,
    double High,
    Provenance Provenance
);
