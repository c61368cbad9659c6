namespace Lodestone.Planning;

/// <summary>A period on a path.</summary>
/// <param name="Point">Prices, stocks and plans.</param>
/// <param name="Opening">Public stock at the start.</param>
/// <param name="Delivered">Output delivered.</param>
/// <param name="Planned">What the output of this period had been planned to be.</param>
public readonly record struct StoragePeriod(MarketPoint Point, double Opening, double Delivered, double Planned)
{
    /// <summary>What the public stock buys; negative for a sale.</summary>
    public double Bought => Point.Public - Opening;
}
