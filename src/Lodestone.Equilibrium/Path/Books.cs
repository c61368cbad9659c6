using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Makes the books exact where a residual below tolerance is large against what is still traded (6.5).</summary>
/// <remarks>
/// Where a surplus is dumped, the dump takes the residual. A producer that is priced out or has next to nothing to sell
/// keeps selling dust, because the logit never lets a share fall to zero: its flows are scaled to what it has, and its
/// buyers notice less than the tolerance.
/// </remarks>
internal static class Books
{
    /// <summary>Largest imbalance against the period's own trade that is left alone.</summary>
    private const double Exact = 1e-12;

    /// <summary>Tonnes on a new route, against the user's base throughput, that are rounding and not trade.</summary>
    private const double Dust = 1e-10;

    public static void Close(EquilibriumProgram program, PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        DropDust(program, solution);
        double[] sold = new double[program.Nodes.Length];
        double[] had = new double[program.Nodes.Length];
        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                sold[sources.Origin[route]] += solution.Flow[route];
                had[sources.User[bundle]] += solution.Flow[route];
            }
        }

        AddActivities(program, solution, had);
        for (int use = 0; use < program.Uses.Count; use++)
        {
            if (solution.Served[use] < Exact * program.Uses.BaseQuantity[use])
            {
                // Where the last use is given up, what is left of it is rounding.
                solution.Served[use] = 0;
            }

            had[program.Uses.Node[use]] -= solution.Served[use];
        }

        for (int stock = 0; stock < program.Holdings.Count; stock++)
        {
            had[program.Holdings.Node[stock]] += solution.Release[stock] - solution.Purchase[stock];
        }

        for (int node = 0; node < had.Length; node++)
        {
            had[node] += parameters.Injection[node].Value;
            if (solution.Disposed[node] > 0)
            {
                solution.Disposed[node] = Math.Max(had[node] - sold[node], 0);
            }

            had[node] -= solution.Disposed[node];
        }

        for (int route = 0; route < solution.Flow.Length; route++)
        {
            int origin = sources.Origin[route];
            if (sold[origin] > 0 && Math.Abs(had[origin] - sold[origin]) > Exact * sold[origin])
            {
                solution.Flow[route] *= Math.Max(had[origin], 0) / sold[origin];
            }
        }
    }

    /// <summary>
    /// A new route that opens within rounding of its entry price carries nothing: its slope is so steep that the last
    /// digit of a price moves more than the tolerance of a market that trades nothing else. A process that has stopped
    /// runs at the last digit of its base level, which is nothing, too.
    /// </summary>
    private static void DropDust(EquilibriumProgram program, PeriodSolution solution)
    {
        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            int end = activities.Start[activity + 1];
            bool nothing =
                activities.Origin[activity].Kind == ActivityKind.NewRoute
                    ? solution.Level[activity] < Dust * program.Throughput[activities.Node[end - 1]]
                    : IsRounding(program, activity, solution.Level[activity]);
            solution.Level[activity] = nothing ? 0 : solution.Level[activity];
        }
    }

    /// <summary>Whether a level takes from and adds to every market it touches less than a rounding of its base trade.</summary>
    private static bool IsRounding(EquilibriumProgram program, int activity, double level)
    {
        Activities activities = program.Activities;
        for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
        {
            int node = activities.Node[at];
            if (!(Math.Abs(activities.Coefficient[at]) * level < Exact * program.Throughput[node]))
            {
                return false;
            }
        }

        return true;
    }

    private static void AddActivities(EquilibriumProgram program, PeriodSolution solution, double[] had)
    {
        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                had[activities.Node[at]] += activities.Coefficient[at] * solution.Level[activity];
            }
        }
    }
}
