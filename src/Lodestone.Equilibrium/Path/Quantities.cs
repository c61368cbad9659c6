using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>
/// Every quantity of a cleared period and what it does to the balance of each node: the matrix A of A q + injection = 0, by
/// columns.
/// </summary>
/// <remarks>Flow +1 at the user, −1 at the origin; level: its coefficients; release +1; delivery, purchase and dump −1.</remarks>
internal sealed class Quantities
{
    private readonly EquilibriumProgram _program;

    /// <summary>Lays the columns of a program; quota nodes are left out.</summary>
    public Quantities(EquilibriumProgram program)
    {
        _program = program;
        List<int> starts = [0];
        List<int> nodes = [];
        List<double> coefficients = [];
        foreach ((int Node, double Coefficient)[] column in Columns())
        {
            foreach ((int node, double coefficient) in column.Where(term => program.QuotaOfNode[term.Node] < 0))
            {
                nodes.Add(node);
                coefficients.Add(coefficient);
            }

            starts.Add(nodes.Count);
        }

        Start = [.. starts];
        Node = [.. nodes];
        Coefficient = [.. coefficients];
    }

    /// <summary>First term of each quantity, one entry more than quantities.</summary>
    public int[] Start { get; }

    /// <summary>Node of each term.</summary>
    public int[] Node { get; }

    /// <summary>Coefficient of each term.</summary>
    public double[] Coefficient { get; }

    /// <summary>Number of quantities.</summary>
    public int Count => Start.Length - 1;

    /// <summary>Reads the quantities of a solution, in the order of the columns.</summary>
    public static void Read(PeriodSolution solution, Span<double> values)
    {
        int at = 0;
        foreach (double[] part in Parts(solution))
        {
            part.CopyTo(values[at..]);
            at += part.Length;
        }
    }

    /// <summary>Writes quantities back into a solution.</summary>
    public static void Write(ReadOnlySpan<double> values, PeriodSolution solution)
    {
        int at = 0;
        foreach (double[] part in Parts(solution))
        {
            values.Slice(at, part.Length).CopyTo(part);
            at += part.Length;
        }
    }

    private static double[][] Parts(PeriodSolution solution) =>
        [solution.Flow, solution.Level, solution.Served, solution.Release, solution.Purchase, solution.Disposed];

    private IEnumerable<(int Node, double Coefficient)[]> Columns()
    {
        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                yield return [(sources.User[bundle], 1), (sources.Origin[route], -1)];
            }
        }

        Activities activities = _program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            int first = activities.Start[activity];
            int count = activities.Start[activity + 1] - first;
            yield return
            [
                .. Enumerable.Range(first, count).Select(at => (activities.Node[at], activities.Coefficient[at])),
            ];
        }

        IEnumerable<(int Node, double Coefficient)> single =
        [
            .. _program.Uses.Node.Select(node => (node, -1.0)),
            .. _program.Holdings.Node.Select(node => (node, 1.0)),
            .. _program.Holdings.Node.Select(node => (node, -1.0)),
            .. Enumerable.Range(0, _program.Nodes.Length).Select(node => (node, -1.0)),
        ];
        foreach ((int Node, double Coefficient) term in single)
        {
            yield return [term];
        }
    }
}
