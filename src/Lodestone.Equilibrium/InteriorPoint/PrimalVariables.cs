using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.InteriorPoint;

/// <summary>The quantities of programme (10) in one vector: flows, levels, demands, releases, purchases, disposal, unused licences.</summary>
/// <remarks>
/// All are ≥ 0, t per period. A variable that cannot be positive (closed route, no capacity, unreachable good) is
/// inactive and stays at zero, so that the rest has an interior.
/// </remarks>
internal sealed class PrimalVariables
{
    private readonly EquilibriumProgram _program;

    public PrimalVariables(EquilibriumProgram program)
    {
        _program = program;
        Levels = program.Sources.Routes;
        Demands = Levels + program.Activities.Count;
        Releases = Demands + program.Uses.Count;
        Purchases = Releases + program.Holdings.Count;
        Disposals = Purchases + program.Holdings.Count;
        Licences = Disposals + program.Nodes.Length;
        Count = Licences + program.Quotas.Count;
        Value = new double[Count];
        Upper = new double[Count];
        Active = new bool[Count];
        Worth = new double[Count];
        RowOn = new bool[program.Nodes.Length];
    }

    /// <summary>First index of each family; routes start at 0.</summary>
    public int Levels { get; }

    public int Demands { get; }

    public int Releases { get; }

    public int Purchases { get; }

    public int Disposals { get; }

    public int Licences { get; }

    public int Count { get; }

    /// <summary>Quantities, t.</summary>
    public double[] Value { get; }

    /// <summary>Upper bounds, t; positive infinity where none.</summary>
    public double[] Upper { get; }

    public bool[] Active { get; }

    /// <summary>Price scale of each variable, USD/t.</summary>
    public double[] Worth { get; }

    /// <summary>Balance rows in force; a quota out of force and a node nothing reaches have none.</summary>
    public bool[] RowOn { get; }

    /// <summary>Chooses active variables and an interior start.</summary>
    public void Start(PeriodParameters<Lane1> parameters)
    {
        Array.Clear(Active);
        Array.Fill(Upper, double.PositiveInfinity);
        StartSupplies(parameters);
        bool[] reached = Reached(parameters);
        for (int node = 0; node < RowOn.Length; node++)
        {
            int quota = _program.QuotaOfNode[node];
            RowOn[node] = quota >= 0 ? parameters.QuotaLimit[quota].Value < 1e29 : reached[node];
        }

        StartUses(parameters);
    }

    private void StartSupplies(PeriodParameters<Lane1> parameters)
    {
        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int user = sources.User[bundle];
            int routes = sources.Start[bundle + 1] - sources.Start[bundle];
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                double flow = sources.BaseShare[route] * sources.BaseVolume[bundle];
                bool open = parameters.LogWeight[route].Value > -1e20;
                Set(
                    route,
                    open,
                    flow > 0 ? flow : _program.Throughput[user] / routes,
                    double.PositiveInfinity,
                    _program.BasePrice[user]
                );
            }
        }

        Activities activities = _program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            double capacity = parameters.Capacity[activity].Value;
            int node = activities.Node[activities.Start[activity]];
            double level = Math.Max(parameters.Level[activity].Value, 0.1 * _program.Throughput[node]);
            level = double.IsFinite(capacity) ? Math.Clamp(level, 0.1 * capacity, 0.9 * capacity) : level;
            Set(
                Levels + activity,
                capacity > 0,
                level,
                capacity,
                _program.BasePrice[node] * Math.Abs(activities.Coefficient[activities.Start[activity]])
            );
        }

        for (int stock = 0; stock < _program.Holdings.Count; stock++)
        {
            double limit = parameters.ReleaseLimit[stock].Value;
            Set(Releases + stock, limit > 0, 0.5 * limit, limit, _program.BasePrice[_program.Holdings.Node[stock]]);
        }
    }

    private void StartUses(PeriodParameters<Lane1> parameters)
    {
        for (int use = 0; use < _program.Uses.Count; use++)
        {
            int node = _program.Uses.Node[use];
            double demand = parameters.Demand[use].Value;
            Set(
                Demands + use,
                demand > 0 && RowOn[node],
                0.7 * demand,
                double.PositiveInfinity,
                _program.BasePrice[node]
            );
        }

        for (int stock = 0; stock < _program.Holdings.Count; stock++)
        {
            int node = _program.Holdings.Node[stock];
            double limit = parameters.PurchaseLimit[stock].Value;
            Set(Purchases + stock, limit > 0 && RowOn[node], 0.5 * limit, limit, _program.BasePrice[node]);
        }

        for (int node = 0; node < RowOn.Length; node++)
        {
            bool dumps = RowOn[node] && _program.DisposalPrice[node] > 0;
            Set(
                Disposals + node,
                dumps,
                0.01 * _program.Throughput[node],
                double.PositiveInfinity,
                _program.BasePrice[node]
            );
        }

        for (int quota = 0; quota < _program.Quotas.Count; quota++)
        {
            int node = _program.Quotas.Node[quota];
            Set(
                Licences + quota,
                RowOn[node],
                0.5 * parameters.QuotaLimit[quota].Value,
                double.PositiveInfinity,
                _program.BasePrice[node]
            );
        }
    }

    /// <summary>Nodes that some active variable or an injection supplies.</summary>
    private bool[] Reached(PeriodParameters<Lane1> parameters)
    {
        bool[] reached = new bool[_program.Nodes.Length];
        for (int node = 0; node < reached.Length; node++)
        {
            reached[node] = parameters.Injection[node].Value > 0;
        }

        for (int bundle = 0; bundle < _program.Sources.Bundles; bundle++)
        {
            for (int route = _program.Sources.Start[bundle]; route < _program.Sources.Start[bundle + 1]; route++)
            {
                reached[_program.Sources.User[bundle]] |= Active[route];
            }
        }

        for (int activity = 0; activity < _program.Activities.Count; activity++)
        {
            for (int at = _program.Activities.Start[activity]; at < _program.Activities.Start[activity + 1]; at++)
            {
                reached[_program.Activities.Node[at]] |=
                    Active[Levels + activity] && _program.Activities.Coefficient[at] > 0;
            }
        }

        for (int stock = 0; stock < _program.Holdings.Count; stock++)
        {
            reached[_program.Holdings.Node[stock]] |= Active[Releases + stock];
        }

        return reached;
    }

    private void Set(int variable, bool active, double value, double upper, double worth)
    {
        Active[variable] = active;
        Value[variable] = active ? value : 0;
        Upper[variable] = upper;
        Worth[variable] = worth;
    }
}
