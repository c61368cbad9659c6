namespace Lodestone.Planning;

/// <summary>A period of two countries that store and trade.</summary>
/// <param name="A">Country a.</param>
/// <param name="B">Country b.</param>
/// <param name="FromA">Shipped from a to b.</param>
/// <param name="FromB">Shipped from b to a.</param>
public readonly record struct TradePoint(MarketPoint A, MarketPoint B, double FromA, double FromB);
