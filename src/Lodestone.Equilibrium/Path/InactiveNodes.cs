using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Gives nodes without trade a definite price, so that the price does not depend on the solver's path (5.2).</summary>
/// <remarks>
/// At a user nothing reaches, any price at which nobody buys clears the market; the lowest such price is reported: the
/// highest of the prices at which each final use is given up and each process would break even. A producer that sells
/// nothing is given the most that a buyer would leave it after freight and duty (its netback), and its base price where
/// it has no buyer at all.
/// </remarks>
internal static class InactiveNodes
{
    /// <summary>Settles prices; returns the number of nodes without trade.</summary>
    public static int Settle(EquilibriumProgram program, PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        double[] through = Through(program, solution);
        int inactive = 0;
        for (int node = 0; node < through.Length; node++)
        {
            if (program.QuotaOfNode[node] >= 0 || through[node] > 1e-12 * program.Throughput[node])
            {
                continue;
            }

            inactive++;
            if (program.Nodes[node].Kind == NodeKind.User)
            {
                double lowest = Math.Max(GiveUpPrice(program, parameters, node), BreakEven(program, parameters, solution, node));
                solution.Price[node] = lowest > 0 ? lowest : solution.Price[node];
            }
        }

        for (int node = 0; node < through.Length; node++)
        {
            if (program.Nodes[node].Kind == NodeKind.Producer && through[node] <= 1e-12 * program.Throughput[node])
            {
                solution.Price[node] = Netback(program, parameters, solution, node);
            }
        }

        return inactive;
    }

    private static double Netback(EquilibriumProgram program, PeriodParameters<Lane1> parameters, PeriodSolution solution, int node)
    {
        double best = double.NegativeInfinity;
        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                if (sources.Origin[route] == node)
                {
                    best = Math.Max(best, solution.Price[sources.User[bundle]] - parameters.RouteCost[route].Value);
                }
            }
        }

        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            int start = activities.Start[activity];
            if (activities.Origin[activity].Kind == ActivityKind.NewRoute && activities.Node[start] == node)
            {
                best = Math.Max(best, solution.Price[activities.Node[start + 1]] - parameters.Margin[activity].Value);
            }
        }

        return double.IsFinite(best) ? Math.Max(best, 0) : program.BasePrice[node];
    }

    private static double GiveUpPrice(EquilibriumProgram program, PeriodParameters<Lane1> parameters, int node)
    {
        double price = 0;
        for (int use = 0; use < program.Uses.Count; use++)
        {
            if (program.Uses.Node[use] == node && parameters.Demand[use].Value > 0)
            {
                price = Math.Max(price, program.BasePrice[node] * program.Uses.Choke[use] * (1 + DemandCurve.ChokeRamp));
            }
        }

        return price;
    }

    /// <summary>Highest price at which a process that uses the good would still not start, at the other prices.</summary>
    private static double BreakEven(
        EquilibriumProgram program, PeriodParameters<Lane1> parameters, PeriodSolution solution, int node)
    {
        Activities activities = program.Activities;
        double price = 0;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            double margin = -parameters.Margin[activity].Value;
            double use = 0;
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                margin += activities.Coefficient[at] * solution.Price[activities.Node[at]];
                use += activities.Node[at] == node ? -activities.Coefficient[at] : 0;
            }

            if (use > 0)
            {
                double idle = margin + (parameters.Level[activity].Value / activities.Slope[activity]);
                price = Math.Max(price, solution.Price[node] + (idle / use));
            }
        }

        return price;
    }

    private static double[] Through(EquilibriumProgram program, PeriodSolution solution)
    {
        double[] through = new double[program.Nodes.Length];
        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                through[sources.User[bundle]] += solution.Flow[route];
                through[sources.Origin[route]] += solution.Flow[route];
            }
        }

        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                through[activities.Node[at]] += Math.Abs(activities.Coefficient[at]) * solution.Level[activity];
            }
        }

        for (int use = 0; use < program.Uses.Count; use++)
        {
            through[program.Uses.Node[use]] += solution.Served[use];
        }

        return through;
    }
}
