using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>The same shocks through several regimes of storage.</summary>
/// <remarks>
/// Consumers gain <c>−∫ D(p) dp</c>; producers earn <c>P H e − (1 + r) h H^(μ+1)/(μ + 1)</c>; private storage earns nothing on
/// average, by arbitrage. Public stock crowds out private stock: B. D. Wright and J. C. Williams (1988); M. J. Miranda and P. G.
/// Helmberger (1988).
/// </remarks>
public static class StorageComparison
{
    private const int Warmup = 100;

    /// <summary>Plays every regime and sets it against the first.</summary>
    /// <param name="regimes">Names and regimes; the first is private storage alone.</param>
    /// <param name="periods">Periods of the long path, after a warm-up of 100.</param>
    /// <param name="paths">Paths from an empty stock, for the present value.</param>
    /// <param name="horizon">Periods of each of these.</param>
    /// <param name="seed">Seed of the shocks.</param>
    /// <exception cref="ArgumentException">No regime, or a number is not positive.</exception>
    public static IReadOnlyList<RegimeRecord> Of(
        IReadOnlyList<(string Name, IStorageRegime Regime)> regimes,
        int periods,
        int paths,
        int horizon,
        ulong seed
    )
    {
        ArgumentOutOfRangeException.ThrowIfZero(regimes.Count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(periods);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(horizon);
        List<RegimeRecord> records = [];
        (double Consumers, double Producers, double Stock)? alone = null;
        foreach ((string name, IStorageRegime regime) in regimes)
        {
            StorageParameters market = regime.Parameters;
            StoragePeriod[] played =
            [
                .. StoragePath.Play(regime, new PhiloxStream(seed, 0), 0, Warmup + periods).Skip(Warmup),
            ];
            double mean = played.Average(p => p.Point.Price);
            double[] prices = [.. played.Select(p => p.Point.Price).Order()];
            double stock = played.Average(p => p.Point.Private);
            double held = played.Average(p => p.Point.Public);
            double consumers = played.Average(p => Consumers(market, p.Point.Price));
            double producers = played.Average(p => Producers(market, p));
            alone ??= (consumers, producers, stock);
            (double present, double error) = PresentValue(regime, paths, horizon, seed);
            records.Add(
                new RegimeRecord
                {
                    Name = name,
                    MeanPrice = mean,
                    PriceDeviation = Math.Sqrt(prices.Average(price => (price - mean) * (price - mean))),
                    Quantiles = (At(prices, 0.05), At(prices, 0.5), At(prices, 0.95), At(prices, 0.99)),
                    StockOut = played.Count(p => p.Point.Private + p.Point.Public <= 0) / (double)periods,
                    PrivateStockOut = played.Count(p => p.Point.Private <= 0) / (double)periods,
                    PrivateStock = stock,
                    PublicStock = held,
                    CrowdingOut = held > 0 ? (alone.Value.Stock - stock) / held : null,
                    NetPurchases = played.Average(p => p.Point.Price * p.Bought),
                    StorageCost = market.StorageCost * held,
                    InterestCost = market.Interest * played.Average(p => p.Point.Price * p.Point.Public),
                    PresentValue = present,
                    PresentValueError = error,
                    ConsumerGain = consumers - alone.Value.Consumers,
                    ProducerGain = producers - alone.Value.Producers,
                }
            );
        }

        return records;
    }

    private static (double Mean, double Error) PresentValue(IStorageRegime regime, int paths, int horizon, ulong seed)
    {
        StorageParameters market = regime.Parameters;
        double[] values = new double[paths];
        for (int path = 0; path < paths; path++)
        {
            double discount = 1;
            double left = 0;
            foreach (StoragePeriod p in StoragePath.Play(regime, new PhiloxStream(seed, 1), path, horizon))
            {
                values[path] += discount * ((p.Point.Price * p.Bought) + (market.StorageCost * p.Point.Public));
                left = discount * p.Point.Price * p.Point.Public;
                discount /= 1 + market.Interest;
            }

            values[path] -= left;
        }

        double mean = values.Average();
        double spread = values.Sum(v => (v - mean) * (v - mean)) / (paths - 1);
        return (mean, Math.Sqrt(spread / paths));
    }

    /// <summary>Surplus of consumers, up to a constant: <c>−∫_1^P D(p) dp</c>.</summary>
    private static double Consumers(StorageParameters market, double price)
    {
        double power = 1 + market.DemandElasticity;
        return power == 0 ? -Math.Log(price) : (1 - Math.Pow(price, power)) / power;
    }

    private static double Producers(StorageParameters market, StoragePeriod period)
    {
        double power = market.InverseSupplyElasticity + 1;
        double cost = market.CostScale * Math.Pow(period.Planned, power) / power;
        return (period.Point.Price * period.Delivered) - ((1 + market.Interest) * cost);
    }

    private static double At(double[] ascending, double share) =>
        ascending[Math.Min((int)(share * ascending.Length), ascending.Length - 1)];
}
