using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>
/// Ad valorem duties, border levies and contracts for difference: wedges that depend on the price they act on, so that
/// no potential exists (5.3). They are frozen, the convex problem is solved, and they are renewed until they repeat.
/// </summary>
internal sealed class Wedges
{
    private readonly CompiledScenario _compiled;
    private readonly bool _possible;
    private readonly double[] _adValorem;
    private readonly double[] _specific;
    private readonly double[] _floor;
    private readonly double[] _linkDuty;
    private readonly double[] _strike;
    private int _worstRoute;
    private int _worstActivity;

    public Wedges(CompiledScenario compiled)
    {
        _compiled = compiled;
        _possible =
            compiled.Program.Sources.Tariff.Any(rate => rate != 0)
            || compiled.Scenario.Items.Any(item => item is TariffChange or PriceFloor);
        _adValorem = new double[compiled.Program.Sources.Routes];
        _specific = new double[_adValorem.Length];
        _floor = new double[_adValorem.Length];
        _linkDuty = new double[compiled.Program.Activities.Count];
        _strike = new double[compiled.Program.Activities.Node.Length];
    }

    /// <summary>True when the period has a wedge that depends on a price.</summary>
    public bool Any { get; private set; }

    /// <summary>Ad valorem rate by route in the period loaded.</summary>
    public IReadOnlyList<double> AdValorem => _adValorem;

    /// <summary>Specific duty by route in the period loaded, USD/t.</summary>
    public IReadOnlyList<double> Specific => _specific;

    /// <summary>The wedge that changed most when they were last renewed: what it is, the good and the places, by id.</summary>
    public string Unsettled
    {
        get
        {
            EquilibriumProgram program = _compiled.Program;
            if (_worstActivity < 0)
            {
                Node user = program.Nodes[program.Sources.User[_compiled.Routes.Bundle[_worstRoute]]];
                string kind = _floor[_worstRoute] > 0 ? "levy" : "duty";
                return Trade(kind, program.Nodes[program.Sources.Origin[_worstRoute]], user);
            }

            int start = program.Activities.Start[_worstActivity];
            Node first = program.Nodes[program.Activities.Node[start]];
            bool isRoute = program.Activities.Origin[_worstActivity].Kind == ActivityKind.NewRoute;
            return isRoute
                ? Trade("duty", first, program.Nodes[program.Activities.Node[start + 1]])
                : $"the contract for difference on {_compiled.World.Goods[first.Good].Id} at {Place(first)}";
        }
    }

    /// <summary>Collects the rates in force in a period.</summary>
    public void Load(ScenarioItem[] items, int period)
    {
        if (!_possible)
        {
            return;
        }

        Sources sources = _compiled.Program.Sources;
        Array.Copy(sources.Tariff, _adValorem, _adValorem.Length);
        Array.Clear(_specific);
        Array.Clear(_floor);
        Array.Clear(_linkDuty);
        Array.Clear(_strike);
        foreach (ScenarioItem item in items)
        {
            if (!item.When.Covers(period))
            {
                continue;
            }

            if (item is TariffChange tariff)
            {
                LoadTariff(tariff);
            }
            else if (item is PriceFloor floor)
            {
                LoadFloor(floor);
            }
        }

        Any =
            _adValorem.Any(rate => rate != 0)
            || _floor.Any(floor => floor > 0)
            || _linkDuty.Any(rate => rate != 0)
            || _strike.Any(strike => strike > 0);
    }

    /// <summary>Takes frozen wedges off a path in a period without any: what has ended is paid no longer.</summary>
    public void Lift(PathState state)
    {
        if (_possible && !Any)
        {
            Array.Clear(state.RouteWedge);
            Array.Clear(state.ActivityWedge);
        }
    }

    /// <summary>Renews the frozen wedges from a solution; returns the largest change relative to the price it acts on.</summary>
    public double Renew(PathState state, PeriodSolution solution)
    {
        EquilibriumProgram program = _compiled.Program;
        double worst = 0;
        (_worstRoute, _worstActivity) = (0, -1);
        for (int route = 0; route < _adValorem.Length; route++)
        {
            double origin = Math.Max(solution.Price[program.Sources.Origin[route]], 0);
            double duty = _adValorem[route] * origin;
            double landed = origin + program.Sources.Freight[route] + duty + _specific[route];
            double wedge = duty + Math.Max(_floor[route] - landed, 0);
            double change = Change(
                state.RouteWedge,
                route,
                wedge,
                _adValorem[route],
                program.BasePrice[program.Sources.Origin[route]]
            );

            // The price of a producer that sells nothing is a convention: it may drift without changing anything.
            bool sells = solution.Flow[route] > 1e-9 * program.Throughput[program.Sources.Origin[route]];
            _worstRoute = sells && change > worst ? route : _worstRoute;
            worst = sells ? Math.Max(worst, change) : worst;
        }

        for (int activity = 0; activity < _linkDuty.Length; activity++)
        {
            int node = program.Activities.Node[program.Activities.Start[activity]];
            double price = Math.Max(solution.Price[node], 0);
            double wedge =
                program.Activities.Origin[activity].Kind == ActivityKind.NewRoute
                    ? _linkDuty[activity] * price
                    : -Support(activity, solution);
            double change = Change(state.ActivityWedge, activity, wedge, _linkDuty[activity], program.BasePrice[node]);
            bool pays = solution.Level[activity] > 0 || wedge < 0;
            _worstActivity = pays && change > worst ? activity : _worstActivity;
            worst = pays ? Math.Max(worst, change) : worst;
        }

        return worst;
    }

    /// <summary>Contract payment per tonne of activity at the prices of a solution, USD/t.</summary>
    public double Support(int activity, PeriodSolution solution)
    {
        Activities activities = _compiled.Program.Activities;
        double payment = 0;
        for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
        {
            if (_strike[at] > 0)
            {
                payment += activities.Coefficient[at] * Math.Max(_strike[at] - solution.Price[activities.Node[at]], 0);
            }
        }

        return payment;
    }

    private string Trade(string kind, Node origin, Node user) =>
        $"the {kind} on {_compiled.World.Goods[user.Good].Id} from {Place(origin)} to {Place(user)}";

    private string Place(Node node) => node.Place < 0 ? "pool" : _compiled.World.Places[node.Place].Id;

    /// <summary>Moves a wedge towards its new value; returns how far off it was.</summary>
    /// <remarks>
    /// A duty of rate τ that the producer bears in full comes back −τ times as large, one that the buyer bears not at
    /// all; a step of 1/(1 + τ/2) shrinks both alike.
    /// </remarks>
    private static double Change(double[] wedges, int index, double wedge, double rate, double scale)
    {
        double gap = wedge - wedges[index];
        wedges[index] += gap / (1 + (0.5 * Math.Max(rate, 0)));
        return Math.Abs(gap) / scale;
    }

    private void LoadTariff(TariffChange tariff)
    {
        foreach (string good in tariff.Goods)
        {
            foreach (string from in tariff.From)
            {
                foreach (int route in _compiled.Routes.Routes(good, from, tariff.To))
                {
                    _adValorem[route] += tariff.AdValorem;
                    _specific[route] += tariff.Specific;
                }

                foreach (int link in _compiled.Routes.Links(good, from, tariff.To))
                {
                    _linkDuty[link] += tariff.AdValorem;
                }
            }
        }
    }

    private void LoadFloor(PriceFloor floor)
    {
        EquilibriumProgram program = _compiled.Program;
        HashSet<int> goods = [.. floor.Goods.Select(_compiled.Index.Good)];
        HashSet<int> places = [.. floor.Places.Select(_compiled.Index.Place)];
        if (floor.Kind == FloorKind.Border)
        {
            for (int route = 0; route < _floor.Length; route++)
            {
                Node user = program.Nodes[program.Sources.User[_compiled.Routes.Bundle[route]]];
                bool foreign = program.Nodes[program.Sources.Origin[route]].Place != user.Place;
                if (foreign && goods.Contains(user.Good) && places.Contains(user.Place))
                {
                    _floor[route] = Math.Max(_floor[route], floor.Price);
                }
            }
        }
        else if (floor.Kind == FloorKind.Cfd)
        {
            LoadContract(goods, places, floor.Price);
        }
    }

    /// <summary>A contract pays on each named output of the plants at its places.</summary>
    private void LoadContract(HashSet<int> goods, HashSet<int> places, double strike)
    {
        EquilibriumProgram program = _compiled.Program;
        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            bool plant = activities.Origin[activity].Kind is ActivityKind.Process or ActivityKind.Project;
            for (int at = activities.Start[activity]; plant && at < activities.Start[activity + 1]; at++)
            {
                Node node = program.Nodes[activities.Node[at]];
                if (activities.Coefficient[at] > 0 && goods.Contains(node.Good) && places.Contains(node.Place))
                {
                    _strike[at] = Math.Max(_strike[at], strike);
                }
            }
        }
    }
}
