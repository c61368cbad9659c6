namespace Lodestone.Planning;

/// <summary>
/// Clears a period of two countries: <c>A_i + X_j = γ_i P_i^e_D + S_i + X_i</c>, <c>S_i ≥ 0 ⊥ P_i − v_i(S_a, S_b)</c>,
/// <c>X_i ≥ 0 ⊥ P_i + θ + τ_j − P_j</c>, by a semismooth Newton method in logarithms of prices, without trade, then with
/// trade to the country that is dearer by more than it costs to carry; where it does not settle, by bisection on exports around stocks that answer each other.
/// </summary>
internal sealed class PairMarket(TwoCountries pair, PairGrid grid)
{
    private const int MostSteps = 30;
    private const double Exact = 1e-12;
    private const double Weight = 0.1;
    private const double LeastValue = 1e-3;

    private readonly double _inverse = 1 / pair.Market.DemandElasticity;

    /// <summary>Prices at decisions.</summary>
    public (double A, double B) Prices(double availableA, double availableB, in PairState at) =>
        (
            Math.Pow(availableA - at.Exports - at.StockA, _inverse),
            Math.Pow((availableB + at.Exports - at.StockB) / pair.DemandScale, _inverse)
        );

    /// <summary>The decisions of the period.</summary>
    /// <param name="availableA">A_a, above 0.</param>
    /// <param name="availableB">A_b, above 0.</param>
    /// <param name="near">Where to begin.</param>
    public PairState Clear(double availableA, double availableB, in PairState near)
    {
        int trade = Math.Sign(near.Exports);
        if (trade != 0 && Newton(trade, availableA, availableB, near) is { } again && again.Exports * trade >= 0)
        {
            return again;
        }

        if (Newton(0, availableA, availableB, near with { Exports = 0 }) is { } closed)
        {
            (double a, double b) = Prices(availableA, availableB, closed);
            trade =
                b > a + pair.TradeCost + pair.TariffB ? 1
                : a > b + pair.TradeCost + pair.TariffA ? -1
                : 0;
            if (trade == 0)
            {
                return closed;
            }

            if (Newton(trade, availableA, availableB, closed) is { } open && open.Exports * trade >= 0)
            {
                return open;
            }
        }

        return new PairBisection(pair, grid, availableA, availableB).Clear();
    }

    /// <summary>The decisions with trade from a (1), from b (−1) or none (0); null where the method does not settle.</summary>
    private PairState? Newton(int trade, double availableA, double availableB, in PairState near)
    {
        double exports = Math.Clamp(near.Exports, -0.5 * availableB, 0.5 * availableA);
        var at = new PairState(
            Math.Min(near.StockA, 0.5 * (availableA - exports)),
            Math.Min(near.StockB, 0.5 * (availableB + exports)),
            exports
        );
        Span<double> rows = stackalloc double[12];
        for (int step = 0; step < MostSteps; step++)
        {
            double usedA = availableA - at.Exports - at.StockA;
            double usedB = availableB + at.Exports - at.StockB;
            Linearise(trade, at, usedA, usedB, rows);
            if (!Eliminate(rows))
            {
                return null;
            }

            (double a, double b, double x) = (rows[3], rows[7], rows[11]);
            double lossA = a + x;
            double lossB = b - x;
            double length = Math.Min(
                lossA > 0.5 * usedA ? 0.5 * usedA / lossA : 1,
                lossB > 0.5 * usedB ? 0.5 * usedB / lossB : 1
            );
            at = new PairState(at.StockA + (length * a), at.StockB + (length * b), at.Exports + (length * x));
            if (Math.Abs(a) + Math.Abs(b) + Math.Abs(x) <= Exact)
            {
                return at with { StockA = Math.Max(at.StockA, 0), StockB = Math.Max(at.StockB, 0) };
            }
        }

        return null;
    }

    /// <summary>Rows of the linear system: the condition that binds at each decision, and what it misses by.</summary>
    private void Linearise(int trade, in PairState at, double usedA, double usedB, Span<double> rows)
    {
        (double priceA, double priceB) = (Math.Pow(usedA, _inverse), Math.Pow(usedB / pair.DemandScale, _inverse));
        double steepA = -_inverse / usedA;
        double steepB = -_inverse / usedB;
        (double va, double vaa, double vab) = grid.At(0, at.StockA, at.StockB);
        (double vb, double vba, double vbb) = grid.At(1, at.StockA, at.StockB);
        Limit(ref va, ref vaa, ref vab);
        Limit(ref vb, ref vba, ref vbb);
        double missA = Math.Log(priceA / va);
        double missB = Math.Log(priceB / vb);
        rows.Clear();
        if (at.StockA - (Weight * missA) > 0)
        {
            (rows[0], rows[1], rows[2], rows[3]) = (steepA - (vaa / va), -vab / va, steepA, -missA);
        }
        else
        {
            (rows[0], rows[3]) = (1, -at.StockA);
        }

        if (at.StockB - (Weight * missB) > 0)
        {
            (rows[4], rows[5], rows[6], rows[7]) = (-vba / vb, steepB - (vbb / vb), -steepB, -missB);
        }
        else
        {
            (rows[5], rows[7]) = (1, -at.StockB);
        }

        double costA = priceA + pair.TradeCost + pair.TariffB;
        double costB = priceB + pair.TradeCost + pair.TariffA;
        if (trade > 0)
        {
            double by = priceA / costA * steepA;
            (rows[8], rows[9], rows[10], rows[11]) = (-by, steepB, -steepB - by, -Math.Log(priceB / costA));
        }
        else if (trade < 0)
        {
            double by = priceB / costB * steepB;
            (rows[8], rows[9], rows[10], rows[11]) = (steepA, -by, steepA + by, -Math.Log(priceA / costB));
        }
        else
        {
            (rows[10], rows[11]) = (1, -at.Exports);
        }
    }

    private static void Limit(ref double value, ref double byA, ref double byB)
    {
        if (value < LeastValue)
        {
            (value, byA, byB) = (LeastValue, 0, 0);
        }
    }

    /// <summary>Solves three rows of three and a right-hand side, which holds the solution after; false where they are singular.</summary>
    private static bool Eliminate(Span<double> r)
    {
        for (int k = 0; k < 3; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < 3; i++)
            {
                pivot = Math.Abs(r[(4 * i) + k]) > Math.Abs(r[(4 * pivot) + k]) ? i : pivot;
            }

            if (!(Math.Abs(r[(4 * pivot) + k]) > 1e-14))
            {
                return false;
            }

            for (int j = k; j < 4; j++)
            {
                (r[(4 * k) + j], r[(4 * pivot) + j]) = (r[(4 * pivot) + j], r[(4 * k) + j]);
            }

            for (int i = 0; i < 3; i++)
            {
                double factor = r[(4 * i) + k] / r[(4 * k) + k];
                for (int j = k; i != k && j < 4; j++)
                {
                    r[(4 * i) + j] -= factor * r[(4 * k) + j];
                }
            }
        }

        for (int k = 0; k < 3; k++)
        {
            r[(4 * k) + 3] /= r[(4 * k) + k];
        }

        return true;
    }
}
