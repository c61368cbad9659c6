namespace Lodestone.Equilibrium.Program;

/// <summary>What touches each node, looked up once: routes from a producer, processes and uses at a user, new routes at both.</summary>
public sealed class Adjacency
{
    internal Adjacency(EquilibriumProgram program)
    {
        int nodes = program.Nodes.Length;
        RoutesFrom = Empty(nodes);
        Coefficients = Empty(nodes);
        Uses = Empty(nodes);
        BundleOfRoute = new int[program.Sources.Routes];
        BundleOfUser = new int[nodes];
        Array.Fill(BundleOfUser, -1);
        ActivityOfCoefficient = new int[program.Activities.Node.Length];
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            BundleOfUser[program.Sources.User[bundle]] = bundle;
            for (int route = program.Sources.Start[bundle]; route < program.Sources.Start[bundle + 1]; route++)
            {
                BundleOfRoute[route] = bundle;
                RoutesFrom[program.Sources.Origin[route]].Add(route);
            }
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            for (int at = program.Activities.Start[activity]; at < program.Activities.Start[activity + 1]; at++)
            {
                ActivityOfCoefficient[at] = activity;
                Coefficients[program.Activities.Node[at]].Add(at);
            }
        }

        for (int use = 0; use < program.Uses.Count; use++)
        {
            Uses[program.Uses.Node[use]].Add(use);
        }
    }

    /// <summary>Routes that leave each producer node.</summary>
    public List<int>[] RoutesFrom { get; }

    /// <summary>Coefficients of activities at each node.</summary>
    public List<int>[] Coefficients { get; }

    /// <summary>Final uses at each node.</summary>
    public List<int>[] Uses { get; }

    /// <summary>Bundle of each route.</summary>
    public int[] BundleOfRoute { get; }

    /// <summary>Bundle of each user node; −1 where it has none.</summary>
    public int[] BundleOfUser { get; }

    /// <summary>Activity of each coefficient.</summary>
    public int[] ActivityOfCoefficient { get; }

    private static List<int>[] Empty(int nodes) => [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
}
