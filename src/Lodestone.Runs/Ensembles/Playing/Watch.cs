using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Reporting;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The numbers of a path that an ensemble keeps: prices, use and shortage where it matters, by period.</summary>
/// <remarks>
/// A path has some three hundred thousand numbers; these are the ones that answers, bands and conditions are made of. At
/// the members of the alliance (at every place where the package has none), for every good that an event or a policy
/// names, every good of final use made of them (for every good of final use where they name none) and every good whose shortage adds to the loss of value added: what a user pays for one more tonne, what is delivered and
/// what is missing. At the exporters under measures: the producer's price. And the loss of value added at each member.
/// Rows of demand and shortfall are totals: of final use where the process is empty, of industrial use where it is
/// <see cref="EveryProcess"/>, as in an outcome. Where demand may grow, the shortage of final use and the loss of value
/// added of the same draw without its events stand beside them (<see cref="Counterfactual"/>). More can be asked for, see <see cref="WatchItem"/>.
/// </remarks>
public sealed class Watch : IPathWatch
{
    /// <summary>Group whose places are watched.</summary>
    public const string Members = "alliance";

    /// <summary>Process of the rows that are totals of industrial use.</summary>
    public const string EveryProcess = "*";

    /// <summary>Process of the rows that are what reserves which answer a shortfall release, apart from all other stocks.</summary>
    public const string Reserves = "reserves";

    /// <summary>Name and version of this choice: part of the name of an ensemble.</summary>
    public const string Method = "lodestone.watch/3";

    private readonly CompiledScenario _compiled;
    private readonly List<Series> _series = [];
    private readonly List<int> _users = [];
    private readonly List<int> _producers = [];
    private readonly List<int> _places = [];
    private readonly List<int> _released = [];
    private readonly double[] _worth;
    private readonly bool[] _hasFinal;
    private readonly bool[] _hasIndustrial;
    private readonly int _counterparts;
    private readonly int _perPeriod;
    private readonly int _base;

    /// <summary>Chooses what to keep of a scenario.</summary>
    /// <param name="compiled">World and scenario.</param>
    /// <param name="also">What else to keep; what the world has no market for, or what is kept anyway, changes nothing.</param>
    /// <param name="counterfactual">Whether to keep the same draws without their events, where that says something.</param>
    public Watch(CompiledScenario compiled, IEnumerable<WatchItem>? also = null, bool counterfactual = true)
    {
        KeepsCounterfactual = counterfactual && Counterfactual.Tells(compiled.Scenario);
        _compiled = compiled;
        World world = compiled.World;
        _worth = WatchedNodes.Worth(compiled);
        _hasFinal = [.. compiled.Program.Adjacency.Uses.Select(uses => uses.Count > 0)];
        _hasIndustrial = [.. compiled.Program.Adjacency.Coefficients.Select(inputs => inputs.Exists(IsInput))];
        WatchedNodes.Choose(compiled, Members, _users, _producers, _places);
        foreach (WatchItem item in also ?? [])
        {
            WatchedNodes.Add(compiled, item, _worth, _users, _producers, _places, _released);
        }

        Items = [.. Chosen()];
        foreach (int node in _users)
        {
            AddBase(Variables.AskPrice, node);
        }

        foreach (int node in _producers)
        {
            AddBase(Variables.Price, node);
        }

        _base = _series.Count;
        for (int period = 0; period < compiled.Scenario.Horizon.Periods; period++)
        {
            AddPeriod(world, period);
        }

        _perPeriod = (_series.Count - _base) / compiled.Scenario.Horizon.Periods;
        _counterparts = _perPeriod - (KeepsCounterfactual ? _places.Count + _users.Count(node => _hasFinal[node]) : 0);
    }

    /// <summary>What is kept, base year first, then period by period.</summary>
    public IReadOnlyList<Series> Series => _series;

    /// <inheritdoc />
    public bool KeepsCounterfactual { get; }

    /// <summary>The same by market, without periods: what another watch can be asked to keep too.</summary>
    public IReadOnlyList<WatchItem> Items { get; }

    /// <summary>Writes the numbers of the base year, which all draws share.</summary>
    /// <param name="values">Numbers of one draw, by series.</param>
    public void FillBase(Span<double> values)
    {
        int at = 0;
        foreach (int node in _users.Concat(_producers))
        {
            values[at++] = _compiled.Program.BasePrice[node];
        }
    }

    /// <summary>Writes the numbers of a period.</summary>
    /// <param name="view">The cleared period.</param>
    /// <param name="values">Numbers of one draw, by series.</param>
    public void Fill(in PathView view, Span<double> values)
    {
        int at = _base + (view.Period * _perPeriod);
        foreach (int node in _users)
        {
            values[at++] = view.Solution.Price[node];
            if (_hasFinal[node])
            {
                (values[at], values[at + 1]) = FinalUse(view, node);
                at += 2;
            }

            if (_hasIndustrial[node])
            {
                (values[at], values[at + 1]) = IndustrialUse(view, node);
                at += 2;
            }
        }

        foreach (int node in _producers)
        {
            values[at++] = view.Solution.Price[node];
        }

        foreach (int node in _released)
        {
            values[at++] = Released(view, node);
        }

        foreach (int place in _places)
        {
            values[at++] = Loss(view, place);
        }
    }

    /// <inheritdoc />
    public void FillCounterfactual(in PathView view, Span<double> values)
    {
        int at = _base + (view.Period * _perPeriod) + _counterparts;
        foreach (int node in _users)
        {
            if (_hasFinal[node])
            {
                values[at++] = FinalUse(view, node).Missing;
            }
        }

        foreach (int place in _places)
        {
            values[at++] = Loss(view, place);
        }
    }

    private void AddBase(string variable, int node) => Add(variable, node, -1, "USD/t");

    private void AddPeriod(World world, int period)
    {
        foreach (int node in _users)
        {
            Add(Variables.AskPrice, node, period, "USD/t");
            if (_hasFinal[node])
            {
                Add(Variables.Demand, node, period, "t");
                Add(Variables.Shortfall, node, period, "t");
            }

            if (_hasIndustrial[node])
            {
                Add(Variables.Demand, node, period, "t", EveryProcess);
                Add(Variables.Shortfall, node, period, "t", EveryProcess);
            }
        }

        foreach (int node in _producers)
        {
            Add(Variables.Price, node, period, "USD/t");
        }

        foreach (int node in _released)
        {
            Add(Variables.StockRelease, node, period, "t", Reserves);
        }

        foreach (int place in _places)
        {
            _series.Add(new Series(Variables.GdpLoss, world.Places[place].Id, "", "", "", "", period, "USD"));
        }

        foreach (int node in _users)
        {
            if (KeepsCounterfactual && _hasFinal[node])
            {
                Add(Variables.ShortfallWithoutEvents, node, period, "t");
            }
        }

        foreach (int place in KeepsCounterfactual ? _places : [])
        {
            string at = world.Places[place].Id;
            _series.Add(new Series(Variables.GdpLossWithoutEvents, at, "", "", "", "", period, "USD"));
        }
    }

    private void Add(string variable, int node, int period, string unit, string process = "")
    {
        (string good, string place) = Named(node);
        _series.Add(new Series(variable, place, "", good, process, "", period, unit));
    }

    private (string Good, string Place) Named(int node)
    {
        Node where = _compiled.Program.Nodes[node];
        return (_compiled.World.Goods[where.Good].Id, _compiled.World.Places[where.Place].Id);
    }

    private IEnumerable<WatchItem> Chosen()
    {
        foreach ((string good, string place) in _users.Select(Named))
        {
            yield return new WatchItem(Variables.AskPrice, good, place);
        }

        foreach ((string good, string place) in _producers.Select(Named))
        {
            yield return new WatchItem(Variables.Price, good, place);
        }

        foreach ((string good, string place) in _released.Select(Named))
        {
            yield return new WatchItem(Variables.StockRelease, good, place);
        }

        foreach (int place in _places)
        {
            yield return new WatchItem(Variables.GdpLoss, "", _compiled.World.Places[place].Id);
        }
    }

    /// <summary>True for what a process takes.</summary>
    private bool IsInput(int at)
    {
        EquilibriumProgram program = _compiled.Program;
        return program.Activities.Coefficient[at] < 0
            && program.Activities.Origin[program.Adjacency.ActivityOfCoefficient[at]].Kind == ActivityKind.Process;
    }

    /// <summary>Tonnes delivered to a node's final uses, and tonnes missing of what they need.</summary>
    private (double Delivered, double Missing) FinalUse(in PathView view, int node)
    {
        double delivered = 0;
        double missing = 0;
        foreach (int use in _compiled.Program.Adjacency.Uses[node])
        {
            delivered += view.Solution.Served[use];
            missing += _compiled.Program.Uses.CanBeShort[use]
                ? Shortfall.Of(view.Need[use], view.Solution.Served[use])
                : 0;
        }

        return (delivered, missing);
    }

    /// <summary>Tonnes that a node's processes take, and tonnes missing of what they take at base activity.</summary>
    private (double Delivered, double Missing) IndustrialUse(in PathView view, int node)
    {
        EquilibriumProgram program = _compiled.Program;
        double delivered = 0;
        double missing = 0;
        foreach (int at in program.Adjacency.Coefficients[node])
        {
            if (IsInput(at))
            {
                int activity = program.Adjacency.ActivityOfCoefficient[at];
                double taken = -program.Activities.Coefficient[at] * view.Solution.Level[activity];
                delivered += taken;
                missing += Shortfall.Of(
                    -program.Activities.Coefficient[at] * program.Activities.BaseLevel[activity],
                    taken
                );
            }
        }

        return (delivered, missing);
    }

    /// <summary>Tonnes that reserves which answer a shortfall release at a node, t in the period.</summary>
    private double Released(in PathView view, int node)
    {
        Holdings holdings = _compiled.Program.Holdings;
        double released = 0;
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            if (holdings.Node[stock] == node && holdings.Origin[stock].Kind == HoldingKind.Answer)
            {
                released += view.Solution.Release[stock];
            }
        }

        return released;
    }

    private double Loss(in PathView view, int place)
    {
        double loss = 0;
        FinalUses uses = _compiled.Program.Uses;
        for (int use = 0; use < uses.Count; use++)
        {
            if (_worth[use] > 0 && _compiled.Program.Nodes[uses.Node[use]].Place == place)
            {
                loss += Shortfall.Of(view.Need[use], view.Solution.Served[use]) * _worth[use];
            }
        }

        return loss;
    }
}
