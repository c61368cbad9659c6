namespace Lodestone.Exposure;

/// <summary>What stands on a good at a place in a year: the most that a year without it can cost directly.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Tonnes">t a year used by sectors with value added per tonne.</param>
/// <param name="ValueAdded">Value added of the parts of sectors that need it, USD m a year.</param>
public sealed record GoodStake(string Good, double Tonnes, double ValueAdded)
{
    /// <summary>The stake of each good among the uses of a place.</summary>
    public static IReadOnlyList<GoodStake> Of(Disruption disruption) =>
        [
            .. disruption
                .Uses.GroupBy(u => u.Good, StringComparer.Ordinal)
                .Select(good => new GoodStake(
                    good.Key,
                    good.Sum(u => u.TonnesPerYear),
                    good.Sum(u => u.Exposed * disruption.Model.Table.ValueAdded[u.Sector])
                )),
        ];
}
