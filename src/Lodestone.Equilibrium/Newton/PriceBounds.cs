using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Newton;

/// <summary>How far prices may move along given directions before a quantity moves: where the next clamp opens or closes.</summary>
/// <remarks>
/// Row i says Σ_j Row(i)[j] t_j ≤ Limit(i) for moves t along the directions. What lies between its clamps is held by a
/// curvature and is at rest along a flat direction, so that only what is shut or full gives a row.
/// </remarks>
/// <param name="program">Markets.</param>
/// <param name="kinks">What counts as shut or full.</param>
/// <typeparam name="T">Lane.</typeparam>
internal sealed class PriceBounds<T>(EquilibriumProgram program, NearKinks<T> kinks)
    where T : struct, ILane<T>
{
    private readonly List<double> _rows = [];
    private readonly List<double> _limits = [];
    private readonly double[] _rate = new double[FlatDirections<T>.Most];
    private PeriodParameters<T> _parameters = null!;
    private Point<T> _point = null!;
    private int _lane;
    private double[][] _directions = null!;
    private int _first;
    private int _count;

    /// <summary>Number of rows.</summary>
    public int Count => _limits.Count;

    /// <summary>Coefficient of a direction in a row.</summary>
    public double Row(int row, int direction) => _rows[(row * _count) + direction];

    /// <summary>Right-hand side of a row; not below zero, because the point itself is allowed.</summary>
    public double Limit(int row) => _limits[row];

    /// <summary>Collects the rows of a lane at a solution.</summary>
    /// <param name="parameters">The period.</param>
    /// <param name="point">The solution.</param>
    /// <param name="lane">Lane.</param>
    /// <param name="directions">Directions, prices by node.</param>
    /// <param name="first">Index of the first direction.</param>
    /// <param name="count">Number of directions.</param>
    public void Collect(
        PeriodParameters<T> parameters,
        Point<T> point,
        int lane,
        double[][] directions,
        int first,
        int count
    )
    {
        (_parameters, _point, _lane) = (parameters, point, lane);
        (_directions, _first, _count) = (directions, first, count);
        _rows.Clear();
        _limits.Clear();
        AddNodes();
        AddHoldings();
        AddActivities();
        AddBundles();
    }

    /// <summary>Rents and dumps, and uses that have been given up.</summary>
    private void AddNodes()
    {
        for (int node = 0; node < program.Nodes.Length; node++)
        {
            if (!Moves(node))
            {
                continue;
            }

            double price = _point.Price.Get(node, _lane);
            double dump = _parameters.Draw.DisposalPrice.Get(node, _lane);
            if (program.QuotaOfNode[node] >= 0)
            {
                NotBelow(node, price, 0);
            }
            else if (dump > 0 && price >= dump)
            {
                NotBelow(node, price, dump);
            }

            double[] choke = _parameters.Draw.Of(_lane).Choke;
            foreach (int use in program.Adjacency.Uses[node])
            {
                if (_parameters.Demand.Get(use, _lane) > 0 && _point.Served.Get(use, _lane) <= 0)
                {
                    NotBelow(node, price, program.BasePrice[node] * choke[use] * (1 + DemandCurve.ChokeRamp));
                }
            }
        }
    }

    private void AddHoldings()
    {
        DrawParameters<T> draw = _parameters.Draw;
        for (int stock = 0; stock < program.Holdings.Count; stock++)
        {
            int node = program.Holdings.Node[stock];
            if (!Moves(node))
            {
                continue;
            }

            double price = _point.Price.Get(node, _lane);
            double above = _parameters.ReleaseTrigger.Get(stock, _lane);
            AddClamp(
                node,
                price,
                1,
                _point.Release.Get(stock, _lane),
                _parameters.ReleaseLimit.Get(stock, _lane),
                above,
                draw.ReleaseSlope.Get(stock, _lane)
            );
            double below = _parameters.PurchaseTrigger.Get(stock, _lane);
            AddClamp(
                node,
                price,
                -1,
                _point.Purchase.Get(stock, _lane),
                _parameters.PurchaseLimit.Get(stock, _lane),
                below,
                draw.PurchaseSlope.Get(stock, _lane)
            );
        }
    }

    /// <summary>A stock that gives (sign 1) above its trigger or takes (sign −1) below it.</summary>
    private void AddClamp(
        int node,
        double price,
        double sign,
        double amount,
        double limit,
        double trigger,
        double slope
    )
    {
        Array.Clear(_rate);
        AddRate(node, 1);
        if (limit > 0 && amount <= kinks.Nothing(node) && amount < 0.5 * limit)
        {
            Add(sign, sign * (trigger - price));
        }
        else if (limit > 0 && limit - amount <= kinks.Nothing(node))
        {
            Add(-sign, (sign * (price - trigger)) - (limit / slope));
        }
    }

    private void AddActivities()
    {
        Activities activities = program.Activities;
        for (int activity = 0; activity < activities.Count; activity++)
        {
            double capacity = _parameters.Capacity.Get(activity, _lane);
            double level = _point.Level.Get(activity, _lane);
            bool shut = level <= kinks.NothingOf(activity);
            if (capacity <= 0 || (!shut && capacity - level > kinks.NothingOf(activity)))
            {
                continue;
            }

            Array.Clear(_rate);
            double margin = -_parameters.Margin.Get(activity, _lane);
            bool moves = false;
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                int node = activities.Node[at];
                margin += activities.Coefficient[at] * _point.Price.Get(node, _lane);
                moves |= AddRate(node, activities.Coefficient[at]);
            }

            double slope = _parameters.Draw.Slope.Get(activity, _lane);
            double idle = margin + (_parameters.Level.Get(activity, _lane) / slope);
            if (moves && shut)
            {
                Add(1, -idle);
            }
            else if (moves)
            {
                Add(-1, idle - (capacity / slope));
            }
        }
    }

    /// <summary>A user that imports nothing does not begin to.</summary>
    private void AddBundles()
    {
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            bool none = (T.Bits(_point.NoRoute[bundle]) >> _lane & 1) != 0;
            if (none || _point.Volume.Get(bundle, _lane) > kinks.Nothing(program.Sources.User[bundle]))
            {
                continue;
            }

            Array.Clear(_rate);
            int user = program.Sources.User[bundle];
            bool moves = AddRate(user, 1);
            for (int at = program.Pattern.MemberStart[bundle]; at < program.Pattern.MemberStart[bundle + 1]; at++)
            {
                moves |= AddRate(program.Pattern.MemberNode[at], -_point.MemberShare.Get(at, _lane));
            }

            if (moves)
            {
                double slope = _parameters.Draw.LinkSlope.Get(bundle, _lane);
                Add(1, (-program.Sources.BaseVolume[bundle] / slope) - _point.Coordinate.Get(user, _lane));
            }
        }
    }

    private bool Moves(int node)
    {
        bool moves = false;
        for (int j = 0; j < _count; j++)
        {
            moves |= _directions[_first + j][node] != 0;
        }

        return moves;
    }

    private bool AddRate(int node, double factor)
    {
        bool moves = false;
        for (int j = 0; j < _count; j++)
        {
            double part = factor * _directions[_first + j][node];
            _rate[j] += part;
            moves |= part != 0;
        }

        return moves;
    }

    private void NotBelow(int node, double price, double lowest)
    {
        Array.Clear(_rate);
        AddRate(node, 1);
        Add(-1, price - lowest);
    }

    private void Add(double sign, double limit)
    {
        for (int j = 0; j < _count; j++)
        {
            _rows.Add(sign * _rate[j]);
        }

        _limits.Add(Math.Max(limit, 0));
    }
}
