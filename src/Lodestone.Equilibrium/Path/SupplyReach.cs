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
/// <typeparam name="T">Lane.</typeparam>
internal sealed class SupplyReach<T>(EquilibriumProgram program)
    where T : struct, ILane<T>
{
    private readonly bool[] _reached = new bool[program.Nodes.Length];

    public void Close(PeriodParameters<T> parameters, int lane)
    {
        Start(parameters, lane);
        while (SpreadActivities(parameters, lane) | SpreadRoutes(parameters, lane)) { }

        Sources sources = program.Sources;
        for (int route = 0; route < sources.Routes; route++)
        {
            if (!_reached[sources.Origin[route]])
            {
                parameters.LogWeight.Put(route, lane, PeriodParameters<T>.Closed);
            }
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            if (!CanRun(activity))
            {
                parameters.Capacity.Put(activity, lane, 0);
            }
        }
    }

    private void Start(PeriodParameters<T> parameters, int lane)
    {
        for (int node = 0; node < _reached.Length; node++)
        {
            _reached[node] = parameters.Injection.Get(node, lane) > 0;
        }

        for (int stock = 0; stock < program.Holdings.Count; stock++)
        {
            int node = program.Holdings.Node[stock];
            double limit = parameters.ReleaseLimit.Get(stock, lane);
            if (limit > 1e-9 * program.Throughput[node])
            {
                _reached[node] = true;
            }
            else if (limit > 0)
            {
                // The dust of a stock is not a supply.
                parameters.ReleaseLimit.Put(stock, lane, 0);
            }
        }
    }

    private bool SpreadActivities(PeriodParameters<T> parameters, int lane)
    {
        bool changed = false;
        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            if (parameters.Capacity.Get(activity, lane) <= 0 || !CanRun(activity))
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

    private bool SpreadRoutes(PeriodParameters<T> parameters, int lane)
    {
        bool changed = false;
        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int user = sources.User[bundle];
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1] && !_reached[user]; route++)
            {
                if (_reached[sources.Origin[route]] && parameters.LogWeight.Get(route, lane) > -1e20)
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
}
