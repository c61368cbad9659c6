namespace Lodestone.Planning;

/// <summary>Clears a period of two countries slowly and surely: the gap of prices falls in what is shipped to the dearer country.</summary>
internal sealed class PairBisection(TwoCountries pair, PairGrid grid, double availableA, double availableB)
{
    private const int MostAnswers = 200;
    private const double Exact = 1e-13;

    /// <summary>The decisions of the period.</summary>
    public PairState Clear()
    {
        PairState closed = Stocks(0);
        if (GapTo(closed) > 0)
        {
            return Between(0, availableA, state => GapTo(state) > 0);
        }

        return GapFrom(closed) > 0 ? Between(-availableB, 0, state => GapFrom(state) <= 0) : closed;
    }

    /// <summary>The most exports at which a condition on the way up still holds.</summary>
    private PairState Between(double low, double high, Func<PairState, bool> more)
    {
        while (high - low > Exact)
        {
            double middle = (low + high) / 2;
            (low, high) = more(Stocks(middle)) ? (middle, high) : (low, middle);
        }

        return Stocks((low + high) / 2);
    }

    private double GapTo(PairState s) => PriceB(s) - PriceA(s) - pair.TradeCost - pair.TariffB;

    private double GapFrom(PairState s) => PriceA(s) - PriceB(s) - pair.TradeCost - pair.TariffA;

    private double PriceA(PairState s) => pair.Market.Price(availableA - s.Exports - s.StockA);

    private double PriceB(PairState s) => pair.Market.Price((availableB + s.Exports - s.StockB) / pair.DemandScale);

    /// <summary>Stocks that answer each other, for given exports.</summary>
    private PairState Stocks(double exports)
    {
        var at = new PairState(0, 0, exports);
        for (int i = 0; i < MostAnswers; i++)
        {
            PairState before = at;
            double b = at.StockB;
            double a = Least(availableA - exports, s => PriceA(new(s, b, exports)) - grid.At(0, s, b).Value);
            b = Least(availableB + exports, s => PriceB(new(a, s, exports)) - grid.At(1, a, s).Value);
            at = new PairState(a, b, exports);
            if (Math.Abs(at.StockA - before.StockA) + Math.Abs(at.StockB - before.StockB) < Exact)
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The least stock from which on the price is above what keeping is worth.</summary>
    private static double Least(double most, Func<double, double> excess)
    {
        double low = 0;
        double high = most;
        if (excess(0) >= 0)
        {
            return 0;
        }

        while (high - low > Exact)
        {
            double middle = (low + high) / 2;
            (low, high) = excess(middle) < 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
