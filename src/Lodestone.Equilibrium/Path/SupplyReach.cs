using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Closes whatever no supply can reach, so that a total cut-off is exact and not the limit of a long tail (3.10).</summary>
/// <remarks>
/// A producer node is reached when an activity with capacity and reachable inputs makes its good; a user node when an
/// open route leads to it from a reached producer, or a stock or an injection stands there. The least fixed point is
/// found by passing over the lists until nothing changes.
/// </remarks>
internal sealed class SupplyReach(EquilibriumProgram program)
{
    /// <summary>Most fixed points kept.</summary>
    private const int Remembered = 4096;

    private readonly bool[] _reached = new bool[program.Nodes.Length];
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
        while (SpreadActivities(parameters) | SpreadRoutes(parameters)) { }

        int[] routes =
        [
            .. Enumerable.Range(0, program.Sources.Routes).Where(r => !_reached[program.Sources.Origin[r]]),
        ];
        int[] activities = [.. Enumerable.Range(0, program.Activities.Count).Where(a => !CanRun(a))];
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

    private bool SpreadActivities(PeriodParameters<Lane1> parameters)
    {
        bool changed = false;
        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            if (parameters.Capacity.Numbers[activity] <= 0 || !CanRun(activity))
            {
                continue;
            }

            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                if (activities.Coefficient[at] > 0 && !_reached[activities.Node[at]])
                {
                    _reached[activities.Node[at]] = changed = true;
                }
            }
        }

        return changed;
    }

    private bool SpreadRoutes(PeriodParameters<Lane1> parameters)
    {
        bool changed = false;
        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int user = sources.User[bundle];
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1] && !_reached[user]; route++)
            {
                if (_reached[sources.Origin[route]] && parameters.LogWeight.Numbers[route] > -1e20)
                {
                    _reached[user] = changed = true;
                }
            }
        }

        return changed;
    }

    private bool CanRun(int activity)
    {
        Activities activities = program.Activities;
        for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
        {
            if (activities.Coefficient[at] < 0 && !_reached[activities.Node[at]])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What no supply reaches.</summary>
    private sealed record Closed(int[] Routes, int[] Activities);
}
