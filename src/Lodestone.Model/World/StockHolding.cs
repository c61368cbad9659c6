namespace Lodestone.Model;

/// <summary>A stock of a good at a place at the start of the horizon.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Owner">Private or government.</param>
/// <param name="Quantity">t held; null when only a target is known.</param>
/// <param name="TargetDays">Days of base use the owner aims to hold; null when unknown.</param>
/// <param name="Provenance">Row of <c>stocks.csv</c>.</param>
public sealed record StockHolding(
    string Good,
    string Place,
    StockOwner Owner,
    double? Quantity,
    double? TargetDays,
    Provenance Provenance
);
