using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>
/// A place's share of world output by stage and by good: <c>s = q_place / Σ q</c> in tonnes for a good, and
/// <c>Σ p q_place / Σ p Σ q</c> in value at reference prices for a stage.
/// </summary>
public static class StageShares
{
    /// <summary>Stages in the order of the chain, each before its goods.</summary>
    /// <param name="world">The world.</param>
    /// <param name="place">Id of the place.</param>
    public static IReadOnlyList<StageShare> Of(World world, string place)
    {
        Dictionary<string, GoodFlows> flows = world.Goods.ToDictionary(
            good => good.Id,
            good => new GoodFlows(world, good.Id)
        );
        return
        [
            .. world
                .Goods.GroupBy(good => good.Stage)
                .SelectMany(stage =>
                    stage.Select(good => Share(good.Stage, good.Id, [good])).Prepend(Share(stage.Key, "", [.. stage]))
                ),
        ];

        StageShare Share(string stage, string id, IReadOnlyList<Good> goods)
        {
            double all = goods.Sum(good => good.Price * flows[good.Id].WorldMade);
            double own = goods.Sum(good => good.Price * flows[good.Id].Made(place));
            return new StageShare(stage, id, all > 0 ? own / all : null);
        }
    }
}
