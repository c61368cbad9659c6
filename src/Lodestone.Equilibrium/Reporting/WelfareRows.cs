using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Gains and losses against the base year by place, and value added lost by sector.</summary>
/// <remarks>
/// Consumers: −∫ D dq of final uses. Producers: ∫ z dm of their activities, less the rent lost with capacity, plus quota
/// rents of the exporter. Treasury: duties less support less floor purchases plus sales from reserves. Stock holders'
/// trading gains and the users' cost of switching suppliers are not in the three. Value added lost: shortfall of final
/// uses × value added per tonne of <c>sectors.csv</c>, for sectors that have one.
/// </remarks>
internal sealed class WelfareRows
{
    private readonly Rows _rows;
    private readonly EquilibriumProgram _program;
    private readonly CompiledScenario _compiled;
    private readonly ReportNames _names;
    private readonly ValueAddedRows _valueAdded;
    private readonly (int Stock, (int Node, double Share)[] Holders)[] _governments;

    private readonly UseShares _uses;
    private readonly LaneArray<Lane1> _price;
    private readonly LaneArray<Lane1> _share;

    /// <summary>Surplus of each use at its base price, over D0 q0.</summary>
    private readonly double[] _atBase;

    private bool _readBase;

    /// <summary>Series of a place: consumers, producers and treasury, one after the other.</summary>
    private readonly int[] _place;

    public WelfareRows(Rows rows, CompiledScenario compiled, ReportNames names, PoolHolders holders)
    {
        _rows = rows;
        _compiled = compiled;
        _program = compiled.Program;
        _names = names;
        _place = new int[compiled.World.Places.Count];
        foreach ((int place, Place named) in compiled.World.Places.Index())
        {
            _place[place] = rows.Series(Variables.WelfareConsumer, "USD", named.Id);
            rows.Series(Variables.WelfareProducer, "USD", named.Id);
            rows.Series(Variables.WelfareGovernment, "USD", named.Id);
        }

        _uses = new UseShares(_program);
        _price = new LaneArray<Lane1>(_program.Nodes.Length);
        _share = new LaneArray<Lane1>(_program.Uses.Count);
        _atBase = new double[_program.Uses.Count];
        _governments =
        [
            .. _program
                .Holdings.Origin.Index()
                .Where(stock => stock.Item.Kind is not (HoldingKind.Private or HoldingKind.Producer))
                .Select(stock => (stock.Index, holders.Of(stock.Index))),
        ];
        _valueAdded = new ValueAddedRows(rows, compiled);
    }

    public void Add(PeriodView view)
    {
        double[] consumer = Consumers(view);
        double[] producer = Producers(view);
        double[] government = Governments(view);
        for (int place = 0; place < _place.Length; place++)
        {
            _rows.Add(_place[place], consumer[place]);
            _rows.Add(_place[place] + 1, producer[place]);
            _rows.Add(_place[place] + 2, government[place]);
        }

        _valueAdded.Add(view);
    }

    private double[] Consumers(PeriodView view)
    {
        DemandConstants<Lane1> curves = view.Parameters.Draw.Demand;
        if (!_readBase)
        {
            _program.BasePrice.CopyTo(_price.Numbers);
            _uses.Compute(curves, _price, _share);
            _uses.Surplus.Numbers.CopyTo(_atBase);
            _readBase = true;
        }

        view.Solution.Price.CopyTo(_price.Numbers);
        _uses.Compute(curves, _price, _share);
        double[] gain = new double[_place.Length];
        for (int use = 0; use < _program.Uses.Count; use++)
        {
            int node = _program.Uses.Node[use];
            double surplus = _uses.Surplus[use].Value - _atBase[use];
            gain[_program.Nodes[node].Place] += view.Parameters.Demand[use].Value * _program.BasePrice[node] * surplus;
        }

        return gain;
    }

    private double[] Producers(PeriodView view)
    {
        double[] gain = new double[_place.Length];
        for (int activity = 0; activity < _program.Activities.Count; activity++)
        {
            if (_names.PlaceOfPlant(activity) >= 0)
            {
                gain[_names.PlaceOfPlant(activity)] += Surplus(view, activity);
            }
        }

        for (int quota = 0; quota < _program.Quotas.Count; quota++)
        {
            int node = _program.Quotas.Node[quota];
            double rent = view.Solution.Price[node];
            double exports = _compiled.QuotaRules[quota].Routes.Sum(route => view.Solution.Flow[route]);
            gain[_program.Nodes[node].Place] += Math.Max(rent, 0) * exports;
        }

        return gain;
    }

    private double Surplus(PeriodView view, int activity)
    {
        Activities activities = _program.Activities;
        double slope = view.Parameters.Draw.Of(0).Slope[activity];
        double margin = 0;
        for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
        {
            margin += activities.Coefficient[at] * view.Solution.Price[activities.Node[at]];
        }

        double capacity = view.Parameters.Capacity[activity].Value;
        double reference = activities.BaseMargin[activity];
        margin += reference - view.Parameters.Margin[activity].Value;
        if (double.IsPositiveInfinity(slope))
        {
            return Math.Max(margin - reference, 0) * view.Solution.Level[activity];
        }

        double level = view.Parameters.Level[activity].Value;
        double before = activities.BaseLevel[activity];
        return Area(level + (slope * (margin - reference)), capacity, slope)
            - Area(level, capacity, slope)
            + Area(before, Math.Min(capacity, activities.Capacity[activity]), slope)
            - Area(before, activities.Capacity[activity], slope);
    }

    /// <summary>∫ of a clamped line: the surplus A of an activity.</summary>
    private static double Area(double wanted, double capacity, double slope)
    {
        double level = Math.Clamp(wanted, 0, capacity);
        return level * (wanted - (0.5 * level)) / slope;
    }

    private double[] Governments(PeriodView view)
    {
        double[] gain = new double[_place.Length];
        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int place = _program.Nodes[sources.User[bundle]].Place;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                double duty = view.Parameters.RouteCost[route].Value - sources.Freight[route];
                double before =
                    sources.Tariff[route]
                    * _program.BasePrice[sources.Origin[route]]
                    * sources.BaseShare[route]
                    * sources.BaseVolume[bundle];
                gain[place] += (duty * view.Solution.Flow[route]) - before;
            }
        }

        for (int activity = 0; activity < _program.Activities.Count; activity++)
        {
            if (_names.PlaceOfPlant(activity) >= 0)
            {
                gain[_names.PlaceOfPlant(activity)] -= view.Support[activity] * view.Solution.Level[activity];
            }
        }

        AddStockTrade(view, gain);
        return gain;
    }

    private void AddStockTrade(PeriodView view, double[] gain)
    {
        foreach ((int stock, (int Node, double Share)[] holders) in _governments)
        {
            int node = _program.Holdings.Node[stock];
            double sold = (view.Solution.Release[stock] - view.Solution.Purchase[stock]) * view.Solution.Price[node];
            foreach ((int holder, double share) in holders)
            {
                gain[_program.Nodes[holder].Place] += share * sold;
            }
        }

        double[] arriving = ArrivingAt(view.State);
        for (int node = 0; node < _program.Nodes.Length; node++)
        {
            double injected = view.Parameters.Injection[node].Value - arriving[node];
            if (injected > 0 && _program.Nodes[node].Place >= 0)
            {
                gain[_program.Nodes[node].Place] += injected * view.Solution.Price[node];
            }
        }
    }

    /// <summary>Tonnes that arrive by node beyond what leaves.</summary>
    private double[] ArrivingAt(EndState state)
    {
        double[] arriving = new double[_program.Nodes.Length];
        for (int stock = 0; stock < state.Arriving.Length; stock++)
        {
            arriving[_program.Holdings.Node[stock]] += state.Arriving[stock];
        }

        return arriving;
    }
}
