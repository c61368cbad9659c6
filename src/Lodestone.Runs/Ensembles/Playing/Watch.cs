using Lodestone.Equilibrium.Ensembles;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The numbers of a path that an ensemble keeps: prices, use and shortage where it matters, by period.</summary>
/// <remarks>
/// A path has some three hundred thousand numbers; these are the ones that answers, bands and conditions are made of. At
/// the members of the alliance (at every place where the package has none), for every good that an event or a policy
/// names (for every good of final use where they name none): what a user pays for one more tonne, what is delivered and
/// what is missing, final and industrial use together. At the exporters under measures: the producer's price. And the
/// loss of value added at each member. Rows without sector and process are totals over both.
/// </remarks>
public sealed class Watch
{
    /// <summary>Group whose places are watched.</summary>
    public const string Members = "alliance";

    private readonly CompiledScenario _compiled;
    private readonly List<Series> _series = [];
    private readonly List<int> _users = [];
    private readonly List<int> _producers = [];
    private readonly List<int> _places = [];
    private readonly double[] _worth;
    private readonly int _perPeriod;
    private readonly int _base;

    /// <summary>Chooses what to keep of a scenario.</summary>
    public Watch(CompiledScenario compiled)
    {
        _compiled = compiled;
        World world = compiled.World;
        _worth = WatchedNodes.Worth(compiled);
        WatchedNodes.Choose(compiled, Members, _users, _producers, _places);
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
    }

    /// <summary>What is kept, base year first, then period by period.</summary>
    public IReadOnlyList<Series> Series => _series;

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
            (double delivered, double missing) = Use(view, node);
            values[at++] = view.Solution.Price[node];
            values[at++] = delivered;
            values[at++] = missing;
        }

        foreach (int node in _producers)
        {
            values[at++] = view.Solution.Price[node];
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
            Add(Variables.Demand, node, period, "t");
            Add(Variables.Shortfall, node, period, "t");
        }

        foreach (int node in _producers)
        {
            Add(Variables.Price, node, period, "USD/t");
        }

        foreach (int place in _places)
        {
            _series.Add(new Series(Variables.GdpLoss, world.Places[place].Id, "", "", "", "", period, "USD"));
        }
    }

    private void Add(string variable, int node, int period, string unit)
    {
        Node where = _compiled.Program.Nodes[node];
        string place = _compiled.World.Places[where.Place].Id;
        string good = _compiled.World.Goods[where.Good].Id;
        _series.Add(new Series(variable, place, "", good, "", "", period, unit));
    }

    /// <summary>Tonnes delivered to a node's uses and processes, and tonnes missing of what they need.</summary>
    private (double Delivered, double Missing) Use(in PathView view, int node)
    {
        EquilibriumProgram program = _compiled.Program;
        double delivered = 0;
        double missing = 0;
        foreach (int use in program.Adjacency.Uses[node])
        {
            delivered += view.Solution.Served[use];
            missing += Missing(view.Need[use], view.Solution.Served[use]);
        }

        foreach (int at in program.Adjacency.Coefficients[node])
        {
            int activity = program.Adjacency.ActivityOfCoefficient[at];
            if (
                program.Activities.Coefficient[at] < 0
                && program.Activities.Origin[activity].Kind == ActivityKind.Process
            )
            {
                double taken = -program.Activities.Coefficient[at] * view.Solution.Level[activity];
                delivered += taken;
                missing += Missing(-program.Activities.Coefficient[at] * program.Activities.BaseLevel[activity], taken);
            }
        }

        return (delivered, missing);
    }

    private double Loss(in PathView view, int place)
    {
        double loss = 0;
        FinalUses uses = _compiled.Program.Uses;
        for (int use = 0; use < uses.Count; use++)
        {
            if (_worth[use] > 0 && _compiled.Program.Nodes[uses.Node[use]].Place == place)
            {
                loss += Math.Max(view.Need[use] - view.Solution.Served[use], 0) * _worth[use];
            }
        }

        return loss;
    }

    /// <summary>What is missing of a need; a billionth of it is rounding, not a shortfall.</summary>
    private static double Missing(double need, double got) => need - got > 1e-9 * need ? need - got : 0;
}
