using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Gives nodes without trade a definite price, so that the price does not depend on the solver's path (5.2).</summary>
/// <remarks>
/// Where nothing is traded an interval of prices clears the market. The price reported is the base price, moved no
/// further than it must be: at a user up to the highest price at which a final use is still given up or a process
/// breaks even, and down to the cheapest way in; at a producer up to the most that a buyer would leave it after freight
/// and duty (its netback). Both look at each other, so a few sweeps carry a shortage up the chain.
/// </remarks>
internal static class InactiveNodes
{
    /// <summary>Sweeps that carry a price from final use to ore: more than the stages of any chain here.</summary>
    private const int Sweeps = 8;

    /// <summary>Settles prices; returns the number of nodes without trade.</summary>
    public static int Settle(EquilibriumProgram program, PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        double[] through = Through(program, solution);
        List<int> users = [];
        List<int> producers = [];
        int inactive = 0;
        for (int node = 0; node < through.Length; node++)
        {
            if (program.QuotaOfNode[node] >= 0 || through[node] > 1e-12 * program.Throughput[node])
            {
                continue;
            }

            inactive++;
            bool user = program.Nodes[node].Kind == NodeKind.User;
            if (user && !HasRoute(program, parameters, node))
            {
                users.Add(node);
            }
            else if (program.Nodes[node].Kind == NodeKind.Producer && !CanMake(program, parameters, node))
            {
                producers.Add(node);
            }
        }

        users.ForEach(node => solution.Price[node] = program.BasePrice[node]);
        producers.ForEach(node => solution.Price[node] = program.BasePrice[node]);
        bool moving = users.Count + producers.Count > 0;
        for (int sweep = 0; sweep < Sweeps && moving; sweep++)
        {
            moving = false;
            foreach (int node in users)
            {
                double lowest = Math.Max(
                    GiveUpPrice(program, parameters, node),
                    BreakEven(program, parameters, solution, node)
                );
                double price = Math.Max(program.BasePrice[node], lowest);
                double settled = Math.Max(
                    Math.Min(price, WayIn(program, parameters, solution, node)),
                    Math.Min(lowest, price)
                );
                moving |= Set(solution.Price, node, settled);
            }

            foreach (int node in producers)
            {
                double netback = Netback(program, parameters, solution, node);
                moving |= Set(solution.Price, node, Math.Max(program.BasePrice[node], netback));
            }
        }

        return inactive;
    }

    /// <summary>Sets a price; tells whether that moved it.</summary>
    private static bool Set(double[] prices, int node, double price)
    {
        bool moved = prices[node] != price;
        prices[node] = price;
        return moved;
    }

    private static bool HasRoute(EquilibriumProgram program, PeriodParameters<Lane1> parameters, int user)
    {
        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                if (sources.User[bundle] == user && parameters.LogWeight[route].Value > -1e20)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool CanMake(EquilibriumProgram program, PeriodParameters<Lane1> parameters, int node)
    {
        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                if (
                    activities.Node[at] == node
                    && activities.Coefficient[at] > 0
                    && parameters.Capacity[activity].Value > 0
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Price at which the cheapest new route would bring the good in; infinite where none is open.</summary>
    private static double WayIn(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        PeriodSolution solution,
        int node
    )
    {
        double cheapest = double.PositiveInfinity;
        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            int start = activities.Start[activity];
            if (
                activities.Origin[activity].Kind == ActivityKind.NewRoute
                && activities.Node[start + 1] == node
                && parameters.Capacity[activity].Value > 0
            )
            {
                cheapest = Math.Min(
                    cheapest,
                    solution.Price[activities.Node[start]] + parameters.Margin[activity].Value
                );
            }
        }

        return cheapest;
    }

    private static double Netback(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        PeriodSolution solution,
        int node
    )
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
                price = Math.Max(
                    price,
                    program.BasePrice[node] * parameters.Draw.Of(0).Choke[use] * (1 + DemandCurve.ChokeRamp)
                );
            }
        }

        return price;
    }

    /// <summary>Highest price at which a process that uses the good would still not start, at the other prices.</summary>
    private static double BreakEven(
        EquilibriumProgram program,
        PeriodParameters<Lane1> parameters,
        PeriodSolution solution,
        int node
    )
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
                double idle = margin + (parameters.Level[activity].Value / parameters.Draw.Of(0).Slope[activity]);
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
