using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;

namespace Lodestone.Verification.Worlds;

/// <summary>A random world with its random shocks: every third without goods at sea, the others with short and long transit.</summary>
/// <param name="World">World whose balances close by construction.</param>
/// <param name="Scenario">One to four shocks over eight months.</param>
internal sealed record WorldDraw(World World, Scenario Scenario)
{
    private static readonly double[] TransitMonths = [0, 0.5, 2.3];

    /// <summary>The world of a seed; null where nothing is made or used.</summary>
    public static WorldDraw? Of(int seed)
    {
        (World world, Scenario scenario) = new RandomWorld(seed).Draw();
        if (world.Capacities.Count == 0 || world.Demands.Count == 0)
        {
            return null;
        }

        double months = TransitMonths[seed % TransitMonths.Length];
        return new WorldDraw(
            months > 0 ? world with { Parameters = [.. world.Parameters, .. Memory(months)] } : world,
            scenario
        );
    }

    private static IEnumerable<UncertainParameter> Memory(double months) =>
        [
            new("*", ParameterNames.TransitMonths, months, months, months, "fixed", Provenance.None),
            new("*", ParameterNames.PrecautionResponse, 2, 2, 2, "fixed", Provenance.None),
        ];
}
