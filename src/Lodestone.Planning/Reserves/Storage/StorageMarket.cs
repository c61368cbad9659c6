namespace Lodestone.Planning;

/// <summary>
/// Clears one period, given what there is and what is expected: <c>A = P^e_D + S + S_g</c>, <c>S ≥ 0 ⊥ P − v(S + S_g)</c>,
/// <c>0 ≤ S_g ≤ S̄_g ⊥ P − P_F</c>.
/// </summary>
/// <remarks>
/// Where private hands store, <c>A = D(v(X)) + X</c> with carry-over <c>X = S + S_g</c>: this rises in X, so that its values at
/// the nodes of v are a table to find X from A in. Between two nodes Newton's method finds it, with bisection behind it.
/// </remarks>
internal sealed class StorageMarket : IClearing
{
    private const int MostSteps = 60;
    private const double Exact = 1e-15;

    private readonly StorageParameters _parameters;
    private readonly PublicStock? _support;
    private readonly Expectations _expected;
    private readonly double[] _available;

    public StorageMarket(StorageParameters parameters, PublicStock? support, Expectations expected)
    {
        _parameters = parameters;
        _support = support;
        _expected = expected;
        int end = Array.FindIndex(expected.Values, value => !(value > 0));
        int count = end < 0 ? expected.Values.Length : end;
        _available = new double[Math.Max(count, 1)];
        _available[0] = double.PositiveInfinity;
        for (int i = 0; i < count; i++)
        {
            _available[i] = parameters.Demand(expected.Values[i]) + expected.Carried[i];
        }

        Kinks = support is null
            ? [_available[0]]
            :
            [
                _available[0],
                At(support.Floor),
                parameters.Demand(support.Floor) + support.Cap,
                At(expected.Value(support.Cap)),
            ];
    }

    public double[] Kinks { get; }

    /// <summary>Prices, stocks and plans of the period.</summary>
    /// <param name="availability">A, above 0.</param>
    public MarketPoint Clear(double availability)
    {
        (double stored, double held) = Stocks(availability);
        return new MarketPoint(
            availability,
            _parameters.Price(availability - stored - held),
            stored,
            held,
            _expected.Planned(stored + held)
        );
    }

    /// <summary>Price, and its slope dP/dA.</summary>
    public (double Price, double Slope) Price(double availability)
    {
        (double carried, double slope) = Carried(availability);
        double price = _parameters.Price(availability - carried);
        double held = 0;
        if (_support is not null && price < _support.Floor)
        {
            double taken = availability - _parameters.Demand(_support.Floor);
            if (taken <= _support.Cap)
            {
                return (_support.Floor, 0);
            }

            held = _support.Cap;
        }

        if (carried > held)
        {
            return (price, slope);
        }

        price = _parameters.Price(availability - held);
        return (price, price / (_parameters.DemandElasticity * (availability - held)));
    }

    /// <summary>Availability at which the price is p where no public stock trades; infinite where the price never falls to p.</summary>
    public double At(double price)
    {
        if (!(price > 0))
        {
            return double.PositiveInfinity;
        }

        double used = _parameters.Demand(price);
        if (used <= _available[0])
        {
            return used;
        }

        double low = 0;
        double high = _expected.Carried[_available.Length - 1];
        if (_expected.Value(high) > price)
        {
            return double.PositiveInfinity;
        }

        for (int i = 0; i < MostSteps; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = _expected.Value(middle) > price ? (middle, high) : (low, middle);
        }

        return used + low;
    }

    private (double Private, double Public) Stocks(double availability)
    {
        double carried = Carried(availability).Carried;
        if (_support is null || _parameters.Price(availability - carried) >= _support.Floor)
        {
            return (carried, 0);
        }

        // At the floor the public stock takes what nobody wants. More is carried over than where private storage alone brought
        // the price below the floor, so that keeping is worth less than the floor there: private stocks are zero.
        double taken = availability - _parameters.Demand(_support.Floor);
        return taken <= _support.Cap ? (0, taken) : (Math.Max(carried - _support.Cap, 0), _support.Cap);
    }

    /// <summary>Carry-over at which keeping just pays, 0 where it does not pay at all; and dP/dA there.</summary>
    private (double Carried, double Slope) Carried(double availability)
    {
        if (availability <= _available[0])
        {
            return (0, 0);
        }

        int found = Array.BinarySearch(_available, availability);
        int right = found < 0 ? ~found : found;
        return right < _available.Length
            ? Within(availability, right - 1, _expected.Carried[right])
            : Within(availability, Math.Max(right - 2, 0), availability);
    }

    /// <summary>Carry-over from a node of v up to a limit, and dP/dA there.</summary>
    private (double Carried, double Slope) Within(double availability, int cell, double high)
    {
        double low = _expected.Carried[cell];
        double x = Math.Min(low, high);
        double rise = 0;
        double slope = 1;
        for (int i = 0; i < MostSteps; i++)
        {
            (double value, rise) = _expected.Keeping.In(cell, x);
            value = Math.Max(value, double.Epsilon);
            double demand = _parameters.Demand(value);
            double missing = availability - demand - x;
            slope = 1 + (_parameters.DemandElasticity * demand / value * rise);
            (low, high) = missing > 0 ? (x, high) : (low, x);
            double next = x + (missing / slope);
            next = next >= low && next <= high ? next : (low + high) / 2;
            double step = Math.Abs(next - x);
            x = next;
            if (step <= Exact * Math.Max(1, x))
            {
                break;
            }
        }

        return (x, rise / slope);
    }
}
