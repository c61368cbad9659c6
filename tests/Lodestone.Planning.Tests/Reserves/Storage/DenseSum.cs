namespace Lodestone.Planning.Tests.Reserves.Storage;

/// <summary>Expectations as plain sums over many shocks, each cleared by the solved market: shares no line with the solvers.</summary>
internal static class DenseSum
{
    private const int Shocks = 4000;
    private const double Bound = 5;

    /// <summary>What keeping is worth after a period, and what a planned unit gains.</summary>
    public static (double Value, double Gain) Of(IStorageRegime regime, MarketPoint now)
    {
        StorageParameters m = regime.Parameters;
        double mass = 0;
        double price = 0;
        double earned = 0;
        foreach ((double shock, double weight) in Of(m.ShockDeviation, Shocks))
        {
            double next = regime
                .At(((1 - m.Decay) * now.Private) + (now.Planned * shock), (1 - m.Decay) * now.Public)
                .Price;
            mass += weight;
            price += weight * next;
            earned += weight * next * shock;
        }

        return (
            (m.Keeping * price / mass) - m.StorageCost,
            (earned / mass / (1 + m.Interest)) - (m.CostScale * Math.Pow(now.Planned, m.InverseSupplyElasticity))
        );
    }

    /// <summary>Evenly spaced shocks within 5 standard deviations, with the density of the normal distribution.</summary>
    public static IEnumerable<(double Shock, double Weight)> Of(double deviation, int count)
    {
        for (int i = 0; i < count; i++)
        {
            double z = Bound * ((2 * (i + 0.5) / count) - 1);
            yield return (1 + (deviation * z), Math.Exp(-z * z / 2));
        }
    }
}
