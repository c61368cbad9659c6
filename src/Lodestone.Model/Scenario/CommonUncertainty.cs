namespace Lodestone.Model;

/// <summary>Scenarios that are compared stand in the same world: what is uncertain about stocks and growth is so in all of them.</summary>
public static class CommonUncertainty
{
    /// <summary>
    /// Scenarios that say nothing about stocks and growth of demand take what the others say, if these agree. A difference
    /// is then what the events and policies make, and not what demand that grows in one of them only makes.
    /// </summary>
    /// <param name="scenarios">The scenarios, in their order.</param>
    /// <returns>The scenarios in the same order; the same instances where nothing is taken.</returns>
    public static IReadOnlyList<Scenario> Of(IReadOnlyList<Scenario> scenarios)
    {
        Uncertainty[] said = [.. scenarios.Where(Says).Select(s => s.Uncertainty!)];
        bool agree = said.Select(u => (u.Stocks, u.DemandGrowth)).Distinct().Count() == 1;
        return agree ? [.. scenarios.Select(s => Says(s) ? s : Taking(s, said[0]))] : scenarios;
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
