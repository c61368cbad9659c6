using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>Periods one after another: <c>A' = (1 − δ) S + H e'</c>, <c>S_g' = (1 − δ) (S_g + b − s)</c>.</summary>
public static class StoragePath
{
    /// <summary>A path from normal availability and an empty public stock; the same stream and path have the same shocks in any regime.</summary>
    /// <param name="regime">The regime.</param>
    /// <param name="stream">Stream of shocks.</param>
    /// <param name="path">Number of the path.</param>
    /// <param name="periods">Number of periods.</param>
    public static IEnumerable<StoragePeriod> Play(IStorageRegime regime, PhiloxStream stream, int path, int periods)
    {
        StorageParameters market = regime.Parameters;
        var shock = new NormalShock(market.ShockDeviation);
        double availability = 1;
        double opening = 0;
        double delivered = 1;
        double planned = 1;
        for (int t = 0; t < periods; t++)
        {
            MarketPoint point = regime.At(availability, opening);
            yield return new StoragePeriod(point, opening, delivered, planned);
            planned = point.Planned;
            delivered = Math.Max(planned * shock.Draw(stream, path, t), double.Epsilon);
            availability = ((1 - market.Decay) * point.Private) + delivered;
            opening = (1 - market.Decay) * point.Public;
        }
    }
}
