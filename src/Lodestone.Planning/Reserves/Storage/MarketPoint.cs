namespace Lodestone.Planning;

/// <summary>A period of a market with storage. Quantities in normal output, prices in normal prices.</summary>
/// <param name="Availability">What there is: delivered output and what was kept.</param>
/// <param name="Price">Price.</param>
/// <param name="Private">Private stock carried over.</param>
/// <param name="Public">Public stock carried over.</param>
/// <param name="Planned">Output planned for the next period.</param>
public readonly record struct MarketPoint(
    double Availability,
    double Price,
    double Private,
    double Public,
    double Planned
);
