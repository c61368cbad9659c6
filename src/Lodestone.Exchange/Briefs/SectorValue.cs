using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Value added that rests on a tonne, by sector.</summary>
internal static class SectorValue
{
    /// <summary>USD per tonne by id of the sector; null where the account has no number.</summary>
    public static Dictionary<string, double?> Of(World world) =>
        world
            .Sectors.GroupBy(s => s.Sector, StringComparer.Ordinal)
            .ToDictionary(s => s.Key, s => s.First().ValueAddedPerTonne, StringComparer.Ordinal);
}
