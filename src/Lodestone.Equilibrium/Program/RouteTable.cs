using Lodestone.Model;

namespace Lodestone.Equilibrium.Program;

/// <summary>Routes and new routes found by good, exporter and importer.</summary>
public sealed class RouteTable
{
    private readonly Dictionary<(int Good, int From, int To), int> _routes = [];
    private readonly Dictionary<(int Good, int From, int To), int> _links = [];
    private readonly WorldIndex _index;

    internal RouteTable(
        World world,
        WorldIndex index,
        Sources sources,
        Activities activities,
        IReadOnlyList<Node> nodes
    )
    {
        _index = index;
        Bundle = new int[sources.Routes];
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            Node user = nodes[sources.User[bundle]];
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                Bundle[route] = bundle;
                if (!_routes.TryAdd((user.Good, nodes[sources.Origin[route]].Place, user.Place), route))
                {
                    throw new CalibrationException(
                        $"trade.csv has two rows for {world.Goods[user.Good].Id} from "
                            + $"{world.Places[nodes[sources.Origin[route]].Place].Id} to {world.Places[user.Place].Id}"
                    );
                }
            }
        }

        for (int activity = 0; activity < activities.Count; activity++)
        {
            if (activities.Origin[activity].Kind == ActivityKind.NewRoute)
            {
                Link link = world.Links[activities.Origin[activity].Index];
                _links[(index.Good(link.Good), index.Place(link.Exporter), index.Place(link.Importer))] = activity;
            }
        }
    }

    /// <summary>Bundle of each route.</summary>
    public int[] Bundle { get; }

    /// <summary>Base routes of the selection, domestic supply left out, in the order goods, exporters, importers.</summary>
    public IEnumerable<int> Routes(string good, string from, IEnumerable<string> to) => Find(_routes, good, from, to);

    /// <summary>New routes (activities) of the selection.</summary>
    public IEnumerable<int> Links(string good, string from, IEnumerable<string> to) => Find(_links, good, from, to);

    private IEnumerable<int> Find(
        Dictionary<(int Good, int From, int To), int> table,
        string good,
        string from,
        IEnumerable<string> to
    )
    {
        int g = _index.Good(good);
        int f = _index.Place(from);
        foreach (string importer in to)
        {
            int t = _index.Place(importer);
            if (t != f && table.TryGetValue((g, f, t), out int found))
            {
                yield return found;
            }
        }
    }
}
