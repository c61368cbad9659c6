using Lodestone.Model;
using Lodestone.Synthetic;

namespace Lodestone.Peers.Comparison;

/// <summary>Families of one-period shocks of different depth.</summary>
public static class ShockFamilies
{
    /// <summary>The first draws of the synthetic family with their cut at once.</summary>
    public static IReadOnlyList<Scenario> Synthetic(World world, int count, int periods) =>
        [.. Enumerable.Range(0, count).Select(id => SyntheticFamily.Alone(world, Draw(id, periods), periods))];

    /// <summary>
    /// Exports of the goods of a scenario's bans and throttles held to a share of the base, from just below one down to
    /// a ban, in equal steps.
    /// </summary>
    public static IReadOnlyList<Scenario> Depths(Scenario like, int count)
    {
        List<Scenario> family = [];
        for (int depth = 1; depth <= count; depth++)
        {
            double share = 1 - ((double)depth / count);
            family.Add(
                like with
                {
                    Name = $"{like.Name}-{depth}",
                    Horizon = like.Horizon with { Periods = 1 },
                    Events = [.. like.Events.Select(item => Held(item, share))],
                }
            );
        }

        return family;
    }

    private static SyntheticDraw Draw(int id, int periods) =>
        periods == 1 ? SyntheticDraw.Of(id).AtOnce() : SyntheticDraw.Of(id);

    private static ScenarioItem Held(ScenarioItem item, double share) =>
        item switch
        {
            Ban ban => new Throttle(ban.Goods, ban.From, ban.To, [share], ban.When, ban.Line),
            Throttle throttle => throttle with { Shares = [share] },
            _ => item,
        };
}
