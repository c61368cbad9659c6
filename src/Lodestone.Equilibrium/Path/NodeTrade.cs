using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Tells at which nodes next to nothing is traded in a solution.</summary>
/// <remarks>
/// Through a node pass the routes, activities and uses that touch it, none of them negative: one item that alone is enough
/// settles it. The item that settled it the last time is asked first, and the sum only taken when it no longer does.
/// </remarks>
internal sealed class NodeTrade
{
    /// <summary>Share of base throughput that counts as trade.</summary>
    private const double Least = 1e-12;

    private readonly double[] _enough;
    private readonly int[] _start;
    private readonly (int Index, double Coefficient)[] _items;
    private readonly int[] _witness;
    private readonly int _activities;
    private readonly int _uses;

    public NodeTrade(EquilibriumProgram program)
    {
        List<(int, double)>[] items = [.. program.Nodes.Select(_ => new List<(int, double)>())];
        Sources sources = program.Sources;
        Activities activities = program.Activities;
        _activities = sources.Routes;
        _uses = sources.Routes + activities.Count;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                items[sources.Origin[route]].Add((route, 1));
                items[sources.User[bundle]].Add((route, 1));
            }
        }

        for (int activity = 0; activity < activities.Count; activity++)
        {
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                items[activities.Node[at]].Add((_activities + activity, Math.Abs(activities.Coefficient[at])));
            }
        }

        for (int use = 0; use < program.Uses.Count; use++)
        {
            items[program.Uses.Node[use]].Add((_uses + use, 1));
        }

        _start = new int[items.Length + 1];
        for (int node = 0; node < items.Length; node++)
        {
            _start[node + 1] = _start[node] + items[node].Count;
        }

        _items = [.. items.SelectMany(list => list)];
        _witness = [.. _start[..^1]];
        _enough = [.. program.Throughput.Select(tonnes => Least * tonnes)];
    }

    /// <summary>True when next to nothing passes through a node.</summary>
    public bool IsIdle(int node, PeriodSolution solution)
    {
        int end = _start[node + 1];
        if (_start[node] < end && Through(_witness[node], solution) > _enough[node])
        {
            return false;
        }

        double sum = 0;
        for (int at = _start[node]; at < end; at++)
        {
            double through = Through(at, solution);
            _witness[node] = through > _enough[node] ? at : _witness[node];
            sum += through;
        }

        return sum <= _enough[node];
    }

    private double Through(int at, PeriodSolution solution)
    {
        (int index, double coefficient) = _items[at];
        return index < _activities ? solution.Flow[index]
            : index < _uses ? coefficient * Math.Max(solution.Level[index - _activities], 0)
            : solution.Served[index - _uses];
    }
}
