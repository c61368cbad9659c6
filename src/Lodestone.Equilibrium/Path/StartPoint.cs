using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Coordinates that a solve starts from, the same for a path alone and in an ensemble.</summary>
internal static class StartPoint
{
    /// <summary>Log weights below this belong to closed routes.</summary>
    private const double Open = -1e20;

    /// <summary>Base prices, no rents, importers on their index.</summary>
    /// <param name="program">Markets.</param>
    /// <param name="coordinates">Receives the coordinates, by node.</param>
    public static void Base(EquilibriumProgram program, Span<double> coordinates)
    {
        BasePrices(program, coordinates);
        foreach (int user in program.Sources.User)
        {
            coordinates[user] = 0;
        }
    }

    /// <summary>Base prices, USD/t, and no rents, by node.</summary>
    public static void BasePrices(EquilibriumProgram program, Span<double> prices)
    {
        for (int node = 0; node < prices.Length; node++)
        {
            prices[node] = program.QuotaOfNode[node] >= 0 ? 0 : program.BasePrice[node];
        }
    }

    /// <summary>Coordinates of a period: no rent of a quota that is not in force, users whose routes opened or closed since the last solution set anew.</summary>
    /// <param name="program">Markets.</param>
    /// <param name="period">The period.</param>
    /// <param name="from">Coordinates it is looked for from, by node.</param>
    /// <param name="prices">Prices of the last solution, USD/t.</param>
    /// <param name="open">Which bundles had a route in it.</param>
    /// <param name="into">Receives the coordinates; may be <paramref name="from"/>.</param>
    public static void Of(
        EquilibriumProgram program,
        PeriodParameters<Lane1> period,
        ReadOnlySpan<double> from,
        double[] prices,
        bool[] open,
        Span<double> into
    )
    {
        Span<double> limits = period.QuotaLimit.Numbers;
        for (int node = 0; node < from.Length; node++)
        {
            int quota = program.QuotaOfNode[node];
            into[node] = quota >= 0 && limits[quota] >= PeriodParameters<Lane1>.NoQuota ? 0 : from[node];
        }

        Sources sources = program.Sources;
        Span<double> weights = period.LogWeight.Numbers;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            bool now = false;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1] && !now; route++)
            {
                now = weights[route] > Open;
            }

            int user = sources.User[bundle];
            if (now != open[bundle])
            {
                into[user] = now ? 0 : Math.Max(prices[user], program.BasePrice[user]);
            }
        }
    }
}
