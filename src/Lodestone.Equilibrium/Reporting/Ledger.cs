using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Adds up sources and uses of every good at every place from the reported quantities.</summary>
/// <remarks>
/// sources = output + received + release + injection; uses = sent + process input + served + purchase + dumped. The
/// residual is their difference; it is computed from quantities, not from the solver's gradient.
/// </remarks>
/// <param name="program">Markets.</param>
internal sealed class Ledger(EquilibriumProgram program)
{
    /// <summary>Adds up a period; what an earlier one left is forgotten.</summary>
    public void Load(PeriodView view)
    {
        Array.Clear(Sources);
        Array.Clear(Uses);
        AddFlows(view.Solution);
        AddActivities(view.Solution);
        for (int use = 0; use < program.Uses.Count; use++)
        {
            Uses[program.Uses.Node[use]] += view.Solution.Served[use];
        }

        for (int stock = 0; stock < program.Holdings.Count; stock++)
        {
            Sources[program.Holdings.Node[stock]] += view.Solution.Release[stock];
            Uses[program.Holdings.Node[stock]] += view.Solution.Purchase[stock];
        }

        for (int node = 0; node < Sources.Length; node++)
        {
            Sources[node] += view.Parameters.Injection[node].Value;
            Uses[node] += view.Solution.Disposed[node];
        }
    }

    /// <summary>Tonnes into each node.</summary>
    public double[] Sources { get; } = new double[program.Nodes.Length];

    /// <summary>Tonnes out of each node.</summary>
    public double[] Uses { get; } = new double[program.Nodes.Length];

    /// <summary>Sources less uses at a node, t; 0 at quota nodes.</summary>
    public double Residual(int node) => program.QuotaOfNode[node] >= 0 ? 0 : Sources[node] - Uses[node];

    /// <summary>Residual over the larger of the period's and a ten-thousandth of the base year's throughput.</summary>
    public double Relative(int node) =>
        Math.Abs(Residual(node)) / Math.Max(Math.Max(Sources[node], Uses[node]), 1e-4 * program.Throughput[node]);

    private void AddFlows(PeriodSolution solution)
    {
        Program.Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                Sources[sources.User[bundle]] += solution.Flow[route];
                Uses[sources.Origin[route]] += solution.Flow[route];
            }
        }
    }

    private void AddActivities(PeriodSolution solution)
    {
        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                double tonnes = activities.Coefficient[at] * solution.Level[activity];
                if (tonnes >= 0)
                {
                    Sources[activities.Node[at]] += tonnes;
                }
                else
                {
                    Uses[activities.Node[at]] -= tonnes;
                }
            }
        }
    }
}
