namespace Lodestone.Planning;

/// <summary>
/// Prices of two countries by the availability of a, for one availability of b: a polynomial of degree 5 between any two of
/// some ends, through values at Gauss–Legendre nodes. The ends hold every kink, so that sums over a shock meet none.
/// </summary>
internal sealed class PairRow
{
    /// <summary>Nodes of a panel.</summary>
    public const int Count = 6;

    /// <summary>The rule of a panel.</summary>
    public static readonly GaussLegendre Rule = new(Count);

    /// <summary>From values at the nodes of a panel to powers.</summary>
    public static readonly PowerBasis Basis = new(Rule.Nodes);

    private readonly double[] _ends;
    private readonly double[] _places;
    private readonly double[] _weights;
    private readonly double[] _priceA;
    private readonly double[] _priceB;

    /// <summary>Clears the period at every node.</summary>
    /// <param name="market">The market.</param>
    /// <param name="availableB">Availability of b.</param>
    /// <param name="ends">Ends of panels of the availability of a, ascending.</param>
    public PairRow(PairMarket market, double availableB, double[] ends)
    {
        int size = Count * (ends.Length - 1);
        _ends = ends;
        _places = new double[size];
        _weights = new double[size];
        _priceA = new double[size];
        _priceB = new double[size];
        PairState near = default;
        for (int at = 0; at < size; at++)
        {
            int panel = at / Count;
            double half = (ends[panel + 1] - ends[panel]) / 2;
            _places[at] = ends[panel] + (half * (1 + Rule.Nodes[at % Count]));
            _weights[at] = half * Rule.Weights[at % Count];
            near = market.Clear(_places[at], availableB, near);
            (_priceA[at], _priceB[at]) = market.Prices(_places[at], availableB, near);
        }
    }

    /// <summary>Expectations over the shock of a: of P_a, <c>P_a e_a</c>, the slope of this in H_a, and P_b.</summary>
    public PairSums Sum(double kept, double output, NormalShock shock)
    {
        double scale = output * shock.Deviation;
        double centre = kept + output;
        double low = centre - (scale * shock.Bound);
        double high = centre + (scale * shock.Bound);
        int first = Array.BinarySearch(_ends, low) is var from && from < 0 ? ~from : from;
        int last = Array.BinarySearch(_ends, high) is var to && to < 0 ? ~to - 1 : to;
        PairSums sum = default;
        int begin = first * Count;
        int count = Math.Max(last - first, 0) * Count;
        Add(
            ref sum,
            _places.AsSpan(begin, count),
            _weights.AsSpan(begin, count),
            _priceA.AsSpan(begin, count),
            _priceB.AsSpan(begin, count),
            centre,
            scale,
            shock
        );
        if (first > 0)
        {
            AddPart(ref sum, first - 1, low, Math.Min(_ends[first], high), centre, scale, shock);
        }

        if (last >= first && last < _ends.Length - 1)
        {
            AddPart(ref sum, last, _ends[last], high, centre, scale, shock);
        }

        sum.FallA /= output;
        return sum;
    }

    private void AddPart(
        ref PairSums sum,
        int panel,
        double start,
        double end,
        double centre,
        double scale,
        NormalShock shock
    )
    {
        Span<double> places = stackalloc double[Count];
        Span<double> weights = stackalloc double[Count];
        Span<double> a = stackalloc double[Count];
        Span<double> b = stackalloc double[Count];
        _priceA.AsSpan(panel * Count, Count).CopyTo(a);
        _priceB.AsSpan(panel * Count, Count).CopyTo(b);
        Move(a, _ends[panel], _ends[panel + 1], start, end);
        Move(b, _ends[panel], _ends[panel + 1], start, end);
        for (int i = 0; i < Count; i++)
        {
            places[i] = start + ((end - start) / 2 * (1 + Rule.Nodes[i]));
            weights[i] = (end - start) / 2 * Rule.Weights[i];
        }

        Add(ref sum, places, weights, a, b, centre, scale, shock);
    }

    private static void Add(
        ref PairSums sum,
        ReadOnlySpan<double> places,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> priceA,
        ReadOnlySpan<double> priceB,
        double centre,
        double scale,
        NormalShock shock
    )
    {
        double deviation = shock.Deviation;
        double per = shock.Density(0) / scale;
        for (int i = 0; i < places.Length && i < weights.Length && i < priceA.Length && i < priceB.Length; i++)
        {
            double z = (places[i] - centre) / scale;
            double e = 1 + (deviation * z);
            double weight = per * weights[i] * Math.Exp(-0.5 * z * z);
            double price = weight * priceA[i];
            double earned = e * price;
            sum.PriceA += price;
            sum.EarnA += earned;
            sum.FallA += ((z * e / deviation) - 2) * earned;
            sum.PriceB += weight * priceB[i];
        }
    }

    /// <summary>From values at the nodes of a panel to values at the nodes of a part of it.</summary>
    public static void Move(Span<double> values, double left, double right, double start, double end)
    {
        Span<double> powers = stackalloc double[Count];
        Basis.Of(values, powers);
        for (int i = 0; i < Count; i++)
        {
            double at = start + ((end - start) / 2 * (1 + Rule.Nodes[i]));
            double x = (2 * (at - left) / (right - left)) - 1;
            double value = 0;
            for (int k = Count - 1; k >= 0; k--)
            {
                value = (value * x) + powers[k];
            }

            values[i] = value;
        }
    }
}
