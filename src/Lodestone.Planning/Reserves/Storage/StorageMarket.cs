namespace Lodestone.Planning;

/// <summary>
/// Clears one period, given what there is and what is expected: <c>A = P^e_D + S + S_g</c>, <c>S ≥ 0 ⊥ P − v(S + S_g)</c>,
/// <c>0 ≤ S_g ≤ S̄_g ⊥ P − P_F</c>.
/// </summary>
/// <remarks>
/// Where private hands store, <c>A = D(v(X)) + X</c> with carry-over <c>X = S + S_g</c>: this rises in X, so that its values at
/// the nodes of v are a table to find X from A in. Between nodes v is a line, and Newton's method ends the search.
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
        int count =
            Array.FindIndex(expected.Values, value => !(value > 0)) is var end && end < 0
                ? expected.Values.Length
                : end;
        _available = new double[Math.Max(count, 1)];
        for (int i = 0; i < count; i++)
        {
            _available[i] = parameters.Demand(expected.Values[i]) + expected.Carried[i];
        }

        if (count == 0)
        {
            _available[0] = double.PositiveInfinity;
        }
    }

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
        int right = Math.Clamp(found < 0 ? ~found : found, 1, Math.Max(_available.Length - 1, 1));
        if (right >= _expected.Carried.Length)
        {
            return (0, 0);
        }

        return Within(
            _parameters,
            availability,
            _expected.Carried[right - 1],
            _expected.Carried[right],
            _expected.Values[right - 1],
            _expected.Values[right]
        );
    }

    /// <summary>Carry-over between two nodes of v, and dP/dA there.</summary>
    internal static (double Carried, double Slope) Within(
        StorageParameters parameters,
        double availability,
        double x0,
        double x1,
        double start,
        double end
    )
    {
        double rise = (end - start) / (x1 - x0);
        double x = x0;
        double step = 0;
        double slope = 1;
        for (int i = 0; i < MostSteps; i++)
        {
            double value = Math.Max(start + (rise * (x - x0)), double.Epsilon);
            double demand = parameters.Demand(value);
            slope = 1 + (parameters.DemandElasticity * demand / value * rise);
            step = (availability - demand - x) / slope;
            x += step;
            if (Math.Abs(step) <= Exact * Math.Max(1, x))
            {
                break;
            }
        }

        return (x, rise / slope);
    }
}
