namespace Lodestone.Planning;

/// <summary>
/// Price by availability where the public stock opens the period at a given size. The price without its trade falls in A; where
/// it leaves the band the stock holds it at the edge, until it is full (or empty): then the price is that of a market with the
/// full (or empty) stock.
/// </summary>
/// <remarks>
/// The price that clears rises in what the stock carries over, because a unit moved from private hands, who sell at any price,
/// to the public stock, which sells only at the ceiling, is worth less to later periods.
/// </remarks>
internal sealed class BandColumn(
    PriceBand band,
    double opening,
    StorageMarket idle,
    StorageMarket full,
    StorageMarket empty
) : IClearing
{
    public double[] Kinks { get; } =
    [
        .. idle.Kinks,
        idle.At(band.Floor),
        idle.At(band.Ceiling),
        full.Kinks[0] + band.Cap - opening,
        full.At(band.Floor) + band.Cap - opening,
        empty.Kinks[0] - opening,
        empty.At(band.Ceiling) - opening,
    ];

    public (double Price, double Slope) Price(double availability)
    {
        (double price, double slope) = idle.Price(availability);
        if (price < band.Floor)
        {
            double left = availability + opening - band.Cap;
            if (left <= 0)
            {
                return (band.Floor, 0);
            }

            (price, slope) = full.Price(left);
            return price < band.Floor ? (price, slope) : (band.Floor, 0);
        }

        if (price > band.Ceiling)
        {
            (price, slope) = empty.Price(availability + opening);
            return price > band.Ceiling ? (price, slope) : (band.Ceiling, 0);
        }

        return (price, slope);
    }
}
