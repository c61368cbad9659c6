namespace Lodestone.Planning;

/// <summary>
/// Clears one period with a public stock that defends a band, given what there is and what is expected:
/// <c>A + s = P^e_D + S + b</c>, <c>S ≥ 0 ⊥ P − v(S, Q)</c>, <c>Q = S_g + b − s</c>, with the conditions of <see cref="PriceBand"/>.
/// </summary>
internal sealed class BandMarket
{
    private const int MostSteps = 200;
    private const double Exact = 1e-14;

    private readonly StorageParameters _parameters;
    private readonly PriceBand _band;
    private readonly BandExpectations _expected;
    private readonly StorageMarket _full;
    private readonly StorageMarket _empty;

    public BandMarket(StorageParameters parameters, PriceBand band, BandExpectations expected)
    {
        _parameters = parameters;
        _band = band;
        _expected = expected;
        _full = new StorageMarket(parameters, null, expected.Columns[^1]);
        _empty = new StorageMarket(parameters, null, expected.Columns[0]);
    }

    /// <summary>Price by availability where the public stock was left at a size, and has decayed since.</summary>
    /// <param name="left">Public stock at the end of the period before.</param>
    public BandColumn After(double left)
    {
        double opening = (1 - _parameters.Decay) * left;
        var idle = new StorageMarket(_parameters, null, _expected.Column(opening));
        return new BandColumn(_band, opening, idle, _full, _empty);
    }

    /// <summary>Prices, stocks and plans of the period.</summary>
    /// <param name="availability">A, above 0, without the public stock.</param>
    /// <param name="opening">Public stock at the start, from 0 to the cap.</param>
    public MarketPoint Clear(double availability, double opening)
    {
        double carried = Carried(availability, opening);
        double price = _parameters.Price(availability - carried);
        if (price < _band.Floor)
        {
            return Buying(availability, opening);
        }

        return price > _band.Ceiling
            ? Selling(availability, opening)
            : new MarketPoint(availability, price, carried, opening, _expected.Planned(carried, opening));
    }

    /// <summary>The stock defends the floor, or is full and lets the price fall.</summary>
    private MarketPoint Buying(double availability, double opening)
    {
        double left = availability + opening - _band.Cap;
        return left > 0 && _full.Price(left).Price < _band.Floor
            ? _full.Clear(left) with
            {
                Availability = availability,
                Public = _band.Cap,
            }
            : Defended(_band.Floor, availability, opening, opening, _band.Cap);
    }

    /// <summary>The stock defends the ceiling, or is empty and lets the price rise.</summary>
    private MarketPoint Selling(double availability, double opening)
    {
        double all = availability + opening;
        return _empty.Price(all).Price > _band.Ceiling
            ? _empty.Clear(all) with
            {
                Availability = availability,
                Public = 0,
            }
            : Defended(_band.Ceiling, availability, opening, 0, opening);
    }

    private MarketPoint Defended(double edge, double availability, double opening, double least, double most)
    {
        double kept = availability + opening - _parameters.Demand(edge);
        double held = Held(kept, edge, least, most);
        return new MarketPoint(availability, edge, kept - held, held, _expected.Planned(kept - held, held));
    }

    /// <summary>
    /// The part of carry-over that is public at a price: all of it where keeping it privately does not pay, else where
    /// <c>v(X − Q, Q) = P</c>, which rises in Q.
    /// </summary>
    private double Held(double kept, double price, double low, double high)
    {
        if (kept <= high)
        {
            if (_expected.Value(0, kept) <= price)
            {
                return Math.Max(kept, 0);
            }

            high = kept;
        }

        for (int i = 0; i < MostSteps && high - low > Exact; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = _expected.Value(kept - middle, middle) < price ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>Private carry-over where the public stock stays as it is.</summary>
    private double Carried(double availability, double held)
    {
        double value = _expected.Value(0, held);
        return value <= 0 || availability <= _parameters.Demand(value)
            ? 0
            : new StorageMarket(_parameters, null, _expected.Column(held)).Clear(availability).Private;
    }
}
