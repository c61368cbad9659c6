using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>Two solved countries that store and trade.</summary>
public sealed class TwoCountrySolution
{
    private const int Warmup = 100;

    private readonly PairGrid _grid;
    private readonly PairMarket _market;

    internal TwoCountrySolution(
        TwoCountries pair,
        PairGrid grid,
        double residual,
        double errorBetweenNodes,
        int iterations
    )
    {
        Countries = pair;
        _grid = grid;
        _market = new PairMarket(pair, grid);
        Residual = residual;
        ErrorBetweenNodes = errorBetweenNodes;
        Iterations = iterations;
    }

    /// <summary>The countries.</summary>
    public TwoCountries Countries { get; }

    /// <summary>Largest error of the conditions at the nodes, in normal prices.</summary>
    public double Residual { get; }

    /// <summary>Largest error in the middle of cells and of their edges, in normal prices.</summary>
    public double ErrorBetweenNodes { get; }

    /// <summary>Nodes.</summary>
    public int Nodes => _grid.Side * _grid.Side;

    /// <summary>Rounds of expectations it took.</summary>
    public int Iterations { get; }

    /// <summary>The period at availabilities above 0.</summary>
    public TradePoint At(double availableA, double availableB)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(availableA);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(availableB);
        PairState found = _market.Clear(availableA, availableB, default);
        (double priceA, double priceB) = _market.Prices(availableA, availableB, found);
        return new TradePoint(
            new MarketPoint(availableA, priceA, found.StockA, 0, _grid.At(2, found.StockA, found.StockB).Value),
            new MarketPoint(availableB, priceB, found.StockB, 0, _grid.At(3, found.StockA, found.StockB).Value),
            Math.Max(found.Exports, 0),
            Math.Max(-found.Exports, 0)
        );
    }

    /// <summary>Values of keeping a unit in a and in b, where these stocks are carried over.</summary>
    public (double A, double B) ValueOfKeeping(double stockA, double stockB) =>
        (_grid.At(0, stockA, stockB).Value, _grid.At(1, stockA, stockB).Value);

    /// <summary>Periods one after another; the shocks of a are those of the stream of <see cref="StoragePath"/>.</summary>
    /// <param name="periods">Number of periods after a warm-up of 100.</param>
    /// <param name="seed">Seed of the shocks.</param>
    public IEnumerable<TradePoint> Simulate(int periods, ulong seed)
    {
        StorageParameters m = Countries.Market;
        var shocksA = new PhiloxStream(seed, 0);
        var shocksB = new PhiloxStream(seed, 2);
        var shock = new NormalShock(m.ShockDeviation);
        (double a, double b) = (1, 1);
        for (int t = 0; t < Warmup + periods; t++)
        {
            TradePoint point = At(a, b);
            if (t >= Warmup)
            {
                yield return point;
            }

            a = Next(m, point.A, shock.Draw(shocksA, 0, t));
            b = Next(m, point.B, shock.Draw(shocksB, 0, t));
        }
    }

    private static double Next(StorageParameters m, MarketPoint point, double shock) =>
        Math.Max(((1 - m.Decay) * point.Private) + (point.Planned * shock), double.Epsilon);
}
