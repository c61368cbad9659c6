using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Path;

/// <summary>Gives nodes without trade a definite price, so that the price does not depend on the solver's path (5.2).</summary>
/// <remarks>
/// Where nothing is traded an interval of prices clears the market. The price reported is the base price, moved no
/// further than it must be: at a user up to the highest price at which a final use is still given up or a process
/// breaks even, and down to the price at which it would import or a new route would open; at a producer up to the most
/// that a buyer would leave it after freight and duty (its netback), and down to the price at which a process would
/// start. All look at each other, so a few sweeps carry a shortage up the chain.
/// </remarks>
internal sealed class InactiveNodes(EquilibriumProgram program)
{
    /// <summary>Most sweeps; a price is carried one stage further by each, and back where markets look at each other.</summary>
    private const int Sweeps = 64;

    /// <summary>Relative change of a price that is rounding.</summary>
    private const double Rounding = 1e-14;

    private readonly NodeTrade _trade = new(program);
    private readonly List<int> _users = [];
    private readonly List<int> _producers = [];
    private PeriodParameters<Lane1> _parameters = null!;
    private KernelNumbers _numbers = null!;
    private double[] _price = null!;

    /// <summary>Settles prices; returns the number of nodes without trade.</summary>
    public int Settle(PeriodParameters<Lane1> parameters, KernelNumbers numbers, PeriodSolution solution)
    {
        (_parameters, _numbers, _price) = (parameters, numbers, solution.Price);
        _users.Clear();
        _producers.Clear();
        int inactive = 0;
        for (int node = 0; node < solution.Price.Length; node++)
        {
            if (program.QuotaOfNode[node] >= 0 || solution.Trades(node) || !_trade.IsIdle(node, solution))
            {
                continue;
            }

            inactive++;
            if (program.Nodes[node].Kind == NodeKind.User)
            {
                _users.Add(node);
            }
            else if (program.Nodes[node].Kind == NodeKind.Producer)
            {
                _producers.Add(node);
            }
        }

        _users.ForEach(node => _price[node] = program.BasePrice[node]);
        _producers.ForEach(node => _price[node] = program.BasePrice[node]);
        bool moving = _users.Count + _producers.Count > 0;
        for (int sweep = 0; sweep < Sweeps && moving; sweep++)
        {
            moving = Sweep();
        }

        return inactive;
    }

    private bool Sweep()
    {
        bool moving = false;
        foreach (int node in _users)
        {
            double lowest = Math.Max(GiveUpPrice(node), BreakEven(node));
            double price = Math.Max(program.BasePrice[node], lowest);
            double most = Math.Min(WayIn(node), ImportPrice(node));
            moving |= Set(node, Math.Max(Math.Min(price, most), Math.Min(lowest, price)));
        }

        foreach (int node in _producers)
        {
            moving |= Set(node, Math.Min(Math.Max(program.BasePrice[node], Netback(node)), StartPrice(node)));
        }

        return moving;
    }

    /// <summary>Sets a price; tells whether that moved it.</summary>
    private bool Set(int node, double price)
    {
        bool moved = Math.Abs(_price[node] - price) > Rounding * Math.Abs(price);
        _price[node] = price;
        return moved;
    }

    /// <summary>Price at which a user would begin to import, W − γ X0 (equations 2 and 4); infinite without an open route.</summary>
    private double ImportPrice(int user)
    {
        int bundle = program.Adjacency.BundleOfUser[user];
        if (bundle < 0)
        {
            return double.PositiveInfinity;
        }

        Sources sources = program.Sources;
        double scale = _parameters.Scale.Numbers[bundle];
        double spread = scale * _numbers.Dispersion[bundle];
        double highest = double.NegativeInfinity;
        for (int pass = 0; pass < 2; pass++)
        {
            double sum = 0;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                double weight = _parameters.LogWeight.Numbers[route];
                if (weight <= -1e20)
                {
                    continue;
                }

                double paid = Paid(route);
                double exponent = weight - ((paid - (scale * sources.BaseDelivered[route])) / spread);
                highest = pass == 0 ? Math.Max(highest, exponent) : highest;
                sum += pass == 0 ? 0 : Math.Exp(exponent - highest);
            }

            if (double.IsNegativeInfinity(highest))
            {
                return double.PositiveInfinity;
            }

            if (pass == 1)
            {
                double index = (scale * sources.BaseIndex[bundle]) - (spread * (highest + Math.Log(sum)));
                return index - (_numbers.LinkSlope[bundle] * sources.BaseVolume[bundle]);
            }
        }

        return double.PositiveInfinity;
    }

    private double Paid(int route)
    {
        double paid = _price[program.Sources.Origin[route]] + _parameters.RouteCost.Numbers[route];
        for (int at = program.Quotas.RouteStart[route]; at < program.Quotas.RouteStart[route + 1]; at++)
        {
            paid += _price[program.Quotas.RouteNode[at]];
        }

        return paid;
    }

    /// <summary>Lowest price at which a process that makes the good would start, at the other prices.</summary>
    private double StartPrice(int node)
    {
        Activities activities = program.Activities;
        double[] slope = _numbers.Slope;
        double lowest = double.PositiveInfinity;
        foreach (int found in program.Adjacency.Coefficients[node])
        {
            int activity = program.Adjacency.ActivityOfCoefficient[found];
            if (activities.Coefficient[found] <= 0 || _parameters.Capacity.Numbers[activity] <= 0)
            {
                continue;
            }

            double margin = -_parameters.Margin.Numbers[activity];
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                margin += activities.Coefficient[at] * _price[activities.Node[at]];
            }

            double idle = margin + (_parameters.Level.Numbers[activity] / slope[activity]);
            lowest = Math.Min(lowest, _price[node] - (idle / activities.Coefficient[found]));
        }

        return lowest;
    }

    /// <summary>Price at which the cheapest new route would bring the good in; infinite where none is open.</summary>
    private double WayIn(int node)
    {
        double cheapest = double.PositiveInfinity;
        Activities activities = program.Activities;
        foreach (int at in program.Adjacency.Coefficients[node])
        {
            int activity = program.Adjacency.ActivityOfCoefficient[at];
            int start = activities.Start[activity];
            if (
                activities.Origin[activity].Kind == ActivityKind.NewRoute
                && at == start + 1
                && _parameters.Capacity.Numbers[activity] > 0
            )
            {
                double landed = _price[activities.Node[start]] + _parameters.Margin.Numbers[activity];
                cheapest = Math.Min(cheapest, landed);
            }
        }

        return cheapest;
    }

    private double Netback(int node)
    {
        double best = double.NegativeInfinity;
        foreach (int route in program.Adjacency.RoutesFrom[node])
        {
            int user = program.Sources.User[program.Adjacency.BundleOfRoute[route]];
            best = Math.Max(best, _price[user] - _parameters.RouteCost.Numbers[route]);
        }

        Activities activities = program.Activities;
        foreach (int at in program.Adjacency.Coefficients[node])
        {
            int activity = program.Adjacency.ActivityOfCoefficient[at];
            if (activities.Origin[activity].Kind == ActivityKind.NewRoute && at == activities.Start[activity])
            {
                best = Math.Max(best, _price[activities.Node[at + 1]] - _parameters.Margin.Numbers[activity]);
            }
        }

        return double.IsFinite(best) ? Math.Max(best, 0) : program.BasePrice[node];
    }

    private double GiveUpPrice(int node)
    {
        double price = 0;
        double[] choke = _numbers.Choke;
        foreach (int use in program.Adjacency.Uses[node])
        {
            if (_parameters.Demand.Numbers[use] > 0)
            {
                price = Math.Max(price, program.BasePrice[node] * choke[use] * (1 + DemandCurve.ChokeRamp));
            }
        }

        return price;
    }

    /// <summary>Highest price at which a process that uses the good would still not start, at the other prices.</summary>
    private double BreakEven(int node)
    {
        Activities activities = program.Activities;
        double[] slope = _numbers.Slope;
        double price = 0;
        foreach (int found in program.Adjacency.Coefficients[node])
        {
            int activity = program.Adjacency.ActivityOfCoefficient[found];
            double margin = -_parameters.Margin.Numbers[activity];
            double use = 0;
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                margin += activities.Coefficient[at] * _price[activities.Node[at]];
                use += activities.Node[at] == node ? -activities.Coefficient[at] : 0;
            }

            if (use > 0)
            {
                double idle = margin + (_parameters.Level.Numbers[activity] / slope[activity]);
                price = Math.Max(price, _price[node] + (idle / use));
            }
        }

        return price;
    }
}
