using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Makes the books of producers that hardly sell exact (6.5).</summary>
/// <remarks>
/// The logit never lets a share fall to zero, so a producer that is priced out or has next to nothing to sell keeps a
/// residual that is below the tolerance of its base throughput and yet large against what it still trades. Its flows
/// are scaled to what it has; buyers notice less than the tolerance.
/// </remarks>
internal static class ProducerBooks
{
    /// <summary>Largest imbalance against the period's own trade that is left alone.</summary>
    private const double Exact = 1e-12;

    public static void Close(EquilibriumProgram program, PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        double[] sold = new double[program.Nodes.Length];
        double[] had = new double[program.Nodes.Length];
        for (int route = 0; route < solution.Flow.Length; route++)
        {
            sold[program.Sources.Origin[route]] += solution.Flow[route];
        }

        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                had[activities.Node[at]] += activities.Coefficient[at] * solution.Level[activity];
            }
        }

        for (int node = 0; node < had.Length; node++)
        {
            had[node] += parameters.Injection[node].Value - solution.Disposed[node];
        }

        for (int stock = 0; stock < program.Holdings.Count; stock++)
        {
            had[program.Holdings.Node[stock]] += solution.Release[stock] - solution.Purchase[stock];
        }

        for (int route = 0; route < solution.Flow.Length; route++)
        {
            int origin = program.Sources.Origin[route];
            if (sold[origin] > 0 && Math.Abs(had[origin] - sold[origin]) > Exact * sold[origin])
            {
                solution.Flow[route] *= Math.Max(had[origin], 0) / sold[origin];
            }
        }
    }
}
