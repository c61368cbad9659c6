using Lodestone.Planning;

namespace Lodestone.Verification.Economy;

/// <summary>Errors of expectations by plain sums over evenly spaced shocks, each cleared by the solved market.</summary>
internal static class PlainSums
{
    private const int Shocks = 4000;
    private const int ShocksOfPair = 400;
    private const double Bound = 5;
    private const double Negligible = 1e-10;

    /// <summary>Error after a period of one country, in normal prices.</summary>
    /// <param name="regime">The solved market.</param>
    /// <param name="now">The period.</param>
    /// <param name="keeping">What keeping is taken to be worth.</param>
    public static double Error(IStorageRegime regime, MarketPoint now, double keeping)
    {
        StorageParameters m = regime.Parameters;
        (double mass, double price, double earned) = (0, 0, 0);
        foreach ((double shock, double weight) in Even(m, Shocks))
        {
            double kept = (1 - m.Decay) * now.Private;
            double next = regime.At(kept + (now.Planned * shock), (1 - m.Decay) * now.Public).Price;
            mass += weight;
            price += weight * next;
            earned += weight * next * shock;
        }

        return Error(m, price / mass, earned / mass, keeping, now.Planned);
    }

    /// <summary>Error after a period of two countries, in normal prices.</summary>
    public static double Error(TwoCountrySolution solved, TradePoint now)
    {
        StorageParameters m = solved.Countries.Market;
        (double mass, double priceA, double priceB, double earnA, double earnB) = (0, 0, 0, 0, 0);
        foreach ((double shockA, double weightA) in Even(m, ShocksOfPair))
        {
            foreach ((double shockB, double weightB) in Even(m, ShocksOfPair))
            {
                double weight = weightA * weightB;
                mass += weight;
                if (weight < Negligible)
                {
                    continue;
                }

                TradePoint next = solved.At(
                    ((1 - m.Decay) * now.A.Private) + (now.A.Planned * shockA),
                    ((1 - m.Decay) * now.B.Private) + (now.B.Planned * shockB)
                );
                priceA += weight * next.A.Price;
                priceB += weight * next.B.Price;
                earnA += weight * next.A.Price * shockA;
                earnB += weight * next.B.Price * shockB;
            }
        }

        (double keepingA, double keepingB) = solved.ValueOfKeeping(now.A.Private, now.B.Private);
        return Math.Max(
            Error(m, priceA / mass, earnA / mass, keepingA, now.A.Planned),
            Error(m, priceB / mass, earnB / mass, keepingB, now.B.Planned)
        );
    }

    private static double Error(StorageParameters m, double price, double earned, double keeping, double planned) =>
        Math.Max(
            Math.Abs((m.Keeping * price) - m.StorageCost - keeping),
            Math.Abs((earned / (1 + m.Interest)) - (m.CostScale * Math.Pow(planned, m.InverseSupplyElasticity)))
        );

    private static IEnumerable<(double Shock, double Weight)> Even(StorageParameters m, int count)
    {
        for (int i = 0; i < count; i++)
        {
            double z = Bound * ((2 * (i + 0.5) / count) - 1);
            yield return (1 + (m.ShockDeviation * z), Math.Exp(-z * z / 2));
        }
    }
}
