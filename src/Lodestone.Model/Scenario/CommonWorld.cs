namespace Lodestone.Model;

/// <summary>Scenarios that are compared stand in the same world for as long: a difference is what the events and policies make.</summary>
public static class CommonWorld
{
    /// <summary>
    /// Scenarios that say nothing about stocks and growth of demand take what the others say, if these agree; those in which
    /// nothing happens take their horizon, if these agree. Otherwise a difference holds what demand that grows in one of them
    /// only brings, or the months that the other is not played for.
    /// </summary>
    /// <param name="scenarios">The scenarios, in their order.</param>
    /// <returns>The scenarios in the same order; the same instances where nothing is taken.</returns>
    public static IReadOnlyList<Scenario> Of(IReadOnlyList<Scenario> scenarios)
    {
        Uncertainty[] said = [.. scenarios.Where(Says).Select(s => s.Uncertainty!)];
        bool agree = said.Select(u => (u.Stocks, u.DemandGrowth)).Distinct().Count() == 1;
        Horizon[] horizons = [.. scenarios.Where(s => s.Items.Any()).Select(s => s.Horizon).Distinct()];
        return
        [
            .. scenarios
                .Select(s => agree && !Says(s) ? Taking(s, said[0]) : s)
                .Select(s =>
                    s.Items.Any() || horizons is not [var only] || only == s.Horizon ? s : s with { Horizon = only }
                ),
        ];
    }

    private static bool Says(Scenario scenario) =>
        scenario.Uncertainty is { Stocks: not null } or { DemandGrowth: not null };

    private static Scenario Taking(Scenario scenario, Uncertainty world) =>
        scenario with
        {
            Uncertainty = (scenario.Uncertainty ?? world) with
            {
                Stocks = world.Stocks,
                DemandGrowth = world.DemandGrowth,
            },
        };
}
