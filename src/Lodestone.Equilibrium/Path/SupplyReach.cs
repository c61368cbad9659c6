using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Closes whatever no supply can reach, so that a total cut-off is exact and not the limit of a long tail (3.10).</summary>
/// <remarks>
/// A producer node is reached when an activity with capacity and reachable inputs makes its good; a user node when an
/// open route leads to it from a reached producer, or a stock or an injection stands there. The least fixed point is
/// found from node to node: each is looked at once, when it is reached.
/// </remarks>
internal sealed class SupplyReach(EquilibriumProgram program)
{
    /// <summary>Most fixed points kept.</summary>
    private const int Remembered = 4096;

    private readonly bool[] _reached = new bool[program.Nodes.Length];
    private readonly int[] _inputs = Inputs(program.Activities);
    private readonly int[] _missing = new int[program.Activities.Count];
    private readonly Stack<int> _next = new(program.Nodes.Length);
    private readonly Dictionary<ulong, Closed> _known = [];

    public void Close(PeriodParameters<Lane1> parameters)
    {
        Start(parameters);
        ulong mark = Mark(parameters);
        if (!_known.TryGetValue(mark, out Closed? closed))
        {
            closed = Find(parameters);
            if (_known.Count < Remembered)
            {
                _known.Add(mark, closed);
            }
        }

        foreach (int route in closed.Routes)
        {
            parameters.LogWeight.Numbers[route] = PeriodParameters<Lane1>.Closed;
        }

        foreach (int activity in closed.Activities)
        {
            parameters.Capacity.Numbers[activity] = 0;
        }
    }

    /// <summary>Hash of everything the fixed point depends on: what is open, what can run, where a supply stands.</summary>
    private ulong Mark(PeriodParameters<Lane1> parameters)
    {
        Signature signature = new();
        signature.Add(_reached);
        signature.AddAbove(parameters.LogWeight.Numbers, -1e20);
        signature.AddAbove(parameters.Capacity.Numbers, 0);
        return signature.Value;
    }

    private Closed Find(PeriodParameters<Lane1> parameters)
    {
        _inputs.CopyTo(_missing, 0);
        for (int node = 0; node < _reached.Length; node++)
        {
            if (_reached[node])
            {
                _next.Push(node);
            }
        }

        for (int activity = 0; activity < _missing.Length; activity++)
        {
            if (_missing[activity] == 0)
            {
                Run(parameters, activity);
            }
        }

        while (_next.TryPop(out int node))
        {
            Supply(parameters, node);
            Ship(parameters, node);
        }

        int[] routes =
        [
            .. Enumerable.Range(0, program.Sources.Routes).Where(r => !_reached[program.Sources.Origin[r]]),
        ];
        int[] activities = [.. Enumerable.Range(0, program.Activities.Count).Where(a => _missing[a] > 0)];
        return new Closed(routes, activities);
    }

    private void Start(PeriodParameters<Lane1> parameters)
    {
        Span<double> injection = parameters.Injection.Numbers;
        for (int node = 0; node < _reached.Length; node++)
        {
            _reached[node] = injection[node] > 0;
        }

        Span<double> limits = parameters.ReleaseLimit.Numbers;
        int[] nodes = program.Holdings.Node;
        for (int stock = 0; stock < limits.Length; stock++)
        {
            int node = nodes[stock];
            bool stands = limits[stock] > 1e-9 * program.Throughput[node];
            _reached[node] |= stands;

            // The dust of a stock is not a supply.
            limits[stock] = stands ? limits[stock] : Math.Min(limits[stock], 0);
        }
    }

    /// <summary>Activities that take the good of a reached node have one input less to wait for.</summary>
    private void Supply(PeriodParameters<Lane1> parameters, int node)
    {
        foreach (int at in program.Adjacency.Coefficients[node])
        {
            int activity = program.Adjacency.ActivityOfCoefficient[at];
            if (program.Activities.Coefficient[at] < 0 && --_missing[activity] == 0)
            {
                Run(parameters, activity);
            }
        }
    }

    /// <summary>Users to whom an open route leads from a reached producer are reached.</summary>
    private void Ship(PeriodParameters<Lane1> parameters, int node)
    {
        Span<double> weights = parameters.LogWeight.Numbers;
        foreach (int route in program.Adjacency.RoutesFrom[node])
        {
            if (weights[route] > -1e20)
            {
                Reach(program.Sources.User[program.Adjacency.BundleOfRoute[route]]);
            }
        }
    }

    /// <summary>What an activity makes whose inputs are all reached is reached, if it has capacity.</summary>
    private void Run(PeriodParameters<Lane1> parameters, int activity)
    {
        if (parameters.Capacity.Numbers[activity] <= 0)
        {
            return;
        }

        Activities activities = program.Activities;
        for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
        {
            if (activities.Coefficient[at] > 0)
            {
                Reach(activities.Node[at]);
            }
        }
    }

    private void Reach(int node)
    {
        if (!_reached[node])
        {
            _reached[node] = true;
            _next.Push(node);
        }
    }

    /// <summary>How many inputs each activity takes.</summary>
    private static int[] Inputs(Activities activities)
    {
        int[] inputs = new int[activities.Count];
        for (int activity = 0; activity < inputs.Length; activity++)
        {
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                inputs[activity] += activities.Coefficient[at] < 0 ? 1 : 0;
            }
        }

        return inputs;
    }

    /// <summary>What no supply reaches.</summary>
    private sealed record Closed(int[] Routes, int[] Activities);
}
