using Lodestone.Model;

namespace Lodestone.Synthetic;

/// <summary>
/// The Monte-Carlo family of the synthetic chain as one scenario and its draws, so that paths can be played side by side.
/// </summary>
/// <remarks>
/// The scenario holds every cut and every outage that a draw may have; a draw puts those that it has not outside the
/// horizon. A cut down to a residual of 2 % or less is a ban, that is a throttle of share zero. Demand of all goods grows,
/// not that of magnets alone.
/// </remarks>
public static class SyntheticFamily
{
    private const int Groups = 3,
        Plants = 67,
        OutageMonths = 4;

    private static readonly Window Never = new(-1_000_000, 1);
    private static readonly string[] All = [.. ChainTables.Places.Select(place => place.Id)];

    /// <summary>The scenario: its central path has all three groups cut to a quarter for a year and a half.</summary>
    public static Scenario Scenario(World world, int periods)
    {
        SyntheticDraw central = new(0, 12, 18, 0.25, Groups, 0, 0, 0, 0);
        return new Scenario
        {
            Name = "synthetic",
            Title = "Draws on the synthetic chain",
            Horizon = new Horizon(Period.Parse("2026-01"), periods),
            Events = Items(world, central, outage: false),
            Policies = central.Scenario(world, periods).Policies,
        };
    }

    /// <summary>A draw of the family.</summary>
    /// <param name="world">The synthetic world.</param>
    /// <param name="scenario">The scenario of <see cref="Scenario"/>.</param>
    /// <param name="draw">Its numbers.</param>
    public static Draw Of(World world, Scenario scenario, SyntheticDraw draw) =>
        new(
            draw.Id,
            [.. world.Parameters.Select(parameter => parameter.Central)],
            [.. Items(world, draw, outage: true), .. scenario.Policies],
            [.. world.Stocks.Select(_ => 1.0)],
            draw.Growth
        );

    /// <summary>A draw of the family as a scenario of its own, with the items of all others beside.</summary>
    public static Scenario Alone(World world, SyntheticDraw draw, int periods) =>
        Scenario(world, periods) with
        {
            Name = FormattableString.Invariant($"synthetic-{draw.Id}"),
            Events = Items(world, draw, outage: true),
            Uncertainty = new Uncertainty(1, 0)
            {
                DemandGrowth = new UncertainNumber(draw.Growth, draw.Growth, draw.Growth),
            },
        };

    private static List<ScenarioItem> Items(World world, SyntheticDraw draw, bool outage)
    {
        List<ScenarioItem> items = [];
        Window when = new(draw.Start, draw.Length);
        double share = draw.Residual <= SyntheticDraw.BanBelow ? 0 : draw.Residual;
        for (int group = 1; group <= Groups; group++)
        {
            string[] goods =
            [
                .. (draw with { Groups = group }).Goods.Except(
                    group == 1 ? [] : (draw with { Groups = group - 1 }).Goods
                ),
            ];
            Window own = group <= draw.Groups ? when : Never;
            items.Add(new Throttle(goods, [SyntheticWorld.Exporter], All, [share], own, 0));
        }

        for (int plant = 0; plant < Plants; plant++)
        {
            Capacity row = world.Capacities[plant];
            Window own = outage && plant == draw.Plant ? new Window(draw.OutageStart, OutageMonths) : Never;
            items.Add(new Outage([row.Process], [row.Place], draw.OutageLoss, own, 0));
        }

        return items;
    }
}
