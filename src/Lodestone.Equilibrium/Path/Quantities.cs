using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>
/// Every quantity of a cleared period and what it does to the balance of each node: the matrix A of A q + injection = 0, by
/// columns.
/// </summary>
/// <remarks>Flow +1 at the user, −1 at the origin; level: its coefficients; release +1; delivery, purchase and dump −1.</remarks>
internal sealed class Quantities
{
    private readonly List<(int Node, double Coefficient)[]> _columns = [];
    private readonly EquilibriumProgram _program;

    /// <summary>Lays the columns of a program.</summary>
    public Quantities(EquilibriumProgram program)
    {
        _program = program;
        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                Add((sources.User[bundle], 1), (sources.Origin[route], -1));
            }
        }

        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            int first = activities.Start[activity];
            int count = activities.Start[activity + 1] - first;
            Add(Enumerable.Range(first, count).Select(at => (activities.Node[at], activities.Coefficient[at])));
        }

        AddSingle(program.Uses.Node, -1);
        AddSingle(program.Holdings.Node, 1);
        AddSingle(program.Holdings.Node, -1);
        AddSingle([.. Enumerable.Range(0, program.Nodes.Length)], -1);
    }

    /// <summary>Nodes that each quantity touches and its coefficients there; quota nodes are left out.</summary>
    public IReadOnlyList<(int Node, double Coefficient)[]> Columns => _columns;

    /// <summary>The quantities of a solution, in the order of the columns.</summary>
    public static double[] Read(PeriodSolution solution) => [.. Parts(solution).SelectMany(part => part)];

    /// <summary>Writes quantities back into a solution.</summary>
    public static void Write(double[] values, PeriodSolution solution)
    {
        int at = 0;
        foreach (double[] part in Parts(solution))
        {
            values.AsSpan(at, part.Length).CopyTo(part);
            at += part.Length;
        }
    }

    private static double[][] Parts(PeriodSolution solution) =>
        [solution.Flow, solution.Level, solution.Served, solution.Release, solution.Purchase, solution.Disposed];

    private void Add(params IEnumerable<(int Node, double Coefficient)> terms) =>
        _columns.Add([.. terms.Where(term => _program.QuotaOfNode[term.Node] < 0)]);

    private void AddSingle(int[] nodes, double coefficient)
    {
        foreach (int node in nodes)
        {
            Add((node, coefficient));
        }
    }
}
