using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Landed price of a bundle: Σ x_k (π_k + freight + duties + rents of its quotas) / Σ x_k, USD/t.</summary>
internal static class LandedPrice
{
    /// <summary>What a buyer pays, averaged over its suppliers, or the price at which it is rationed without any.</summary>
    /// <param name="program">Markets.</param>
    /// <param name="solution">Cleared period.</param>
    /// <param name="routeCost">Freight and duties by route in that period, USD/t.</param>
    /// <param name="bundle">Bundle.</param>
    public static double Of(
        EquilibriumProgram program,
        PeriodSolution solution,
        ReadOnlySpan<double> routeCost,
        int bundle
    )
    {
        Sources sources = program.Sources;
        double volume = 0;
        double outlay = 0;
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            double price = solution.Price[sources.Origin[route]] + routeCost[route];
            for (int at = program.Quotas.RouteStart[route]; at < program.Quotas.RouteStart[route + 1]; at++)
            {
                price += solution.Price[program.Quotas.RouteNode[at]];
            }

            volume += solution.Flow[route];
            outlay += solution.Flow[route] * price;
        }

        int user = sources.User[bundle];
        return volume > 1e-9 * program.Throughput[user] ? outlay / volume : solution.Price[user];
    }
}
