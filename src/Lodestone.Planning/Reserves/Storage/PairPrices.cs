namespace Lodestone.Planning;

/// <summary>
/// Prices of two countries over a rectangle of availabilities, as rows in panels of the availability of b. They are cleared once
/// and then summed for any stocks and plans: only the density of the shocks depends on these.
/// </summary>
internal sealed class PairPrices
{
    /// <summary>Places in a panel from which kinks are searched.</summary>
    private const int Samples = 2;

    /// <summary>Panels a kink may cross from one row of panels to the next.</summary>
    private const double Way = 2;

    /// <summary>Longest panel, in standard deviations of the shock.</summary>
    private const double Longest = 1.5;

    private readonly NormalShock _shock;
    private readonly double[] _ends;
    private readonly PairRow[] _rows;

    /// <summary>Clears a rectangle.</summary>
    /// <param name="market">The market.</param>
    /// <param name="shock">Shock to the output of either country.</param>
    /// <param name="a">Lowest and highest availability of a.</param>
    /// <param name="b">Lowest and highest availability of b.</param>
    /// <param name="panel">Longest panel.</param>
    /// <param name="elasticity">Demand elasticity, without its sign.</param>
    private PairPrices(
        PairMarket market,
        NormalShock shock,
        (double Low, double High) a,
        (double Low, double High) b,
        double panel,
        double elasticity
    )
    {
        _shock = shock;
        double[] alongA = Ends(a, panel, elasticity);
        double[] alongB = Ends(b, panel, elasticity);
        var kinks = new PairKinks(market, Ends(a, panel / Samples, elasticity));
        _ends = [.. alongB.Concat(kinks.Across(Ends(b, panel / Samples, elasticity), Way * panel)).Order()];
        _rows = new PairRow[PairRow.Count * (_ends.Length - 1)];
        for (int at = 0; at < _rows.Length; at++)
        {
            double start = _ends[at / PairRow.Count];
            double half = (_ends[(at / PairRow.Count) + 1] - start) / 2;
            double availableB = start + (half * (1 + PairRow.Rule.Nodes[at % PairRow.Count]));
            double[] ends = [.. alongA.Concat(kinks.Along(availableB).Kinks).Order()];
            _rows[at] = new PairRow(market, availableB, ends);
        }
    }

    /// <summary>Prices of the period that follows, wherever the stocks and plans of a grid may lead.</summary>
    public static PairPrices Of(TwoCountries pair, NormalShock shock, PairGrid grid)
    {
        double reach = shock.Deviation * shock.Bound;
        (double Low, double High)[] ranges = [(double.MaxValue, 0), (double.MaxValue, 0)];
        for (int at = 0; at < grid.Side * grid.Side; at++)
        {
            (double stockA, double stockB) = (grid.Node(at / grid.Side), grid.Node(at % grid.Side));
            for (int country = 0; country < ranges.Length; country++)
            {
                double plan = grid.At(2 + country, stockA, stockB).Value;
                double kept = (1 - pair.Market.Decay) * (country == 0 ? stockA : stockB);
                (double low, double high) = ranges[country];
                ranges[country] = (
                    Math.Min(low, kept + (plan * (1 - reach))),
                    Math.Max(high, kept + (plan * (1 + reach)))
                );
            }
        }

        return new PairPrices(
            new PairMarket(pair, grid),
            shock,
            ranges[0],
            ranges[1],
            Longest * shock.Deviation,
            -pair.Market.DemandElasticity
        );
    }

    /// <summary>Expectations over the shocks of both countries.</summary>
    /// <param name="keptA">What is left of the stock of a.</param>
    /// <param name="planA">Planned output of a.</param>
    /// <param name="keptB">What is left of the stock of b.</param>
    /// <param name="planB">Planned output of b.</param>
    public PairSums Sum(double keptA, double planA, double keptB, double planB)
    {
        double scale = planB * _shock.Deviation;
        double centre = keptB + planB;
        double low = centre - (scale * _shock.Bound);
        double high = centre + (scale * _shock.Bound);
        PairSums sum = default;
        Span<double> prices = stackalloc double[PairRow.Count];
        Span<double> earned = stackalloc double[PairRow.Count];
        Span<double> falls = stackalloc double[PairRow.Count];
        Span<double> pricesB = stackalloc double[PairRow.Count];
        for (int panel = 0; panel < _ends.Length - 1; panel++)
        {
            (double left, double right) = (_ends[panel], _ends[panel + 1]);
            double start = Math.Max(left, low);
            double end = Math.Min(right, high);
            if (start >= end)
            {
                continue;
            }

            for (int i = 0; i < PairRow.Count; i++)
            {
                PairSums row = _rows[(panel * PairRow.Count) + i].Sum(keptA, planA, _shock);
                (prices[i], earned[i], falls[i], pricesB[i]) = (row.PriceA, row.EarnA, row.FallA, row.PriceB);
            }

            if (start > left || end < right)
            {
                PairRow.Move(prices, left, right, start, end);
                PairRow.Move(earned, left, right, start, end);
                PairRow.Move(falls, left, right, start, end);
                PairRow.Move(pricesB, left, right, start, end);
            }

            double half = (end - start) / 2;
            for (int i = 0; i < PairRow.Count; i++)
            {
                double z = (start + (half * (1 + PairRow.Rule.Nodes[i])) - centre) / scale;
                double e = 1 + (_shock.Deviation * z);
                double weight = half / scale * PairRow.Rule.Weights[i] * _shock.Density(z);
                sum.PriceA += weight * prices[i];
                sum.EarnA += weight * earned[i];
                sum.FallA += weight * falls[i];
                double priceB = weight * pricesB[i];
                sum.PriceB += priceB;
                sum.EarnB += e * priceB;
                sum.FallB += e * ((z * e / _shock.Deviation) - 2) * priceB / planB;
            }
        }

        return sum;
    }

    /// <summary>Ends of panels: as long as allowed, and not longer than the price without storage takes to fall by about e.</summary>
    private static double[] Ends((double Low, double High) range, double longest, double elasticity)
    {
        List<double> ends = [range.Low];
        while (ends[^1] < range.High)
        {
            ends.Add(ends[^1] + Math.Min(longest, elasticity * ends[^1]));
        }

        return [.. ends];
    }
}
