using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>The cleared markets of one period of one path, whatever solved them.</summary>
public sealed class PeriodSolution
{
    private readonly double[] _traded;
    private readonly double[] _least;
    private bool _trades;

    /// <summary>Part of a market's base throughput that is nothing in an ensemble, whose solves miss as much.</summary>
    public const double Dust = 1e-9;

    /// <summary>More than rounding can take from the product of a level and a coefficient.</summary>
    private const double Margin = 1.001;

    /// <summary>Allocates for a program.</summary>
    public PeriodSolution(EquilibriumProgram program)
    {
        Price = new double[program.Nodes.Length];
        Flow = new double[program.Sources.Routes];
        Level = new double[program.Activities.Count];
        Served = new double[program.Uses.Count];
        Release = new double[program.Holdings.Count];
        Purchase = new double[program.Holdings.Count];
        Disposed = new double[program.Nodes.Length];
        _traded = new double[program.Nodes.Length];
        _least =
        [
            .. Enumerable
                .Range(0, program.Activities.Count)
                .Select(activity => LeastThroughput(program.Activities, program.Throughput, activity)),
        ];
    }

    /// <summary>Price by node, USD/t; the rent at a quota node.</summary>
    public double[] Price { get; }

    /// <summary>Tonnes by route.</summary>
    public double[] Flow { get; }

    /// <summary>Level by activity, t.</summary>
    public double[] Level { get; }

    /// <summary>Demand served by use, t.</summary>
    public double[] Served { get; }

    /// <summary>Release by stock, t.</summary>
    public double[] Release { get; }

    /// <summary>Purchase by stock, t.</summary>
    public double[] Purchase { get; }

    /// <summary>Dumped surplus by node, t.</summary>
    public double[] Disposed { get; }

    /// <summary>How it was solved.</summary>
    public SolveStatus Status { get; set; }

    /// <summary>Largest imbalance over base throughput.</summary>
    public double Residual { get; set; }

    /// <summary>Φ at the prices that were found, USD.</summary>
    public double Potential { get; set; }

    /// <summary>Duality gap that the interior point left, USD; null where Newton's method had the last word.</summary>
    public double? InteriorGap { get; set; }

    /// <summary>Newton steps.</summary>
    public int Iterations { get; set; }

    /// <summary>Rung of the fallback ladder; 0 = none.</summary>
    public int Fallback { get; set; }

    /// <summary>Node of the largest imbalance.</summary>
    public int WorstNode { get; set; }

    /// <summary>Nodes without trade, whose price is set by convention.</summary>
    public int InactiveNodes { get; set; }

    /// <summary>What of duties and contracts that depend on a price did not come to rest; null when all did.</summary>
    public UnsettledWedge? Unsettled { get; set; }

    /// <summary>True where more than dust is known to be bought or sold at a node; false says nothing.</summary>
    public bool Trades(int node) => _trades && _traded[node] > 0;

    /// <summary>Nothing is known of <see cref="Trades"/> until dust is dropped again.</summary>
    public void ForgetTrade() => _trades = false;

    /// <summary>Copies a lane of a point as it stands, rounding included; <see cref="WorstNode"/> stays what it was.</summary>
    /// <param name="program">Markets.</param>
    /// <param name="point">The point.</param>
    /// <param name="lane">Lane.</param>
    public void Take<T>(EquilibriumProgram program, Point<T> point, int lane)
        where T : struct, ILane<T>
    {
        point.Price.GetAll(lane, Price);
        point.Level.GetAll(lane, Level);
        point.Served.GetAll(lane, Served);
        point.Release.GetAll(lane, Release);
        point.Purchase.GetAll(lane, Purchase);
        point.Disposed.GetAll(lane, Disposed);
        point.Share.GetAll(lane, Flow);
        MakeFlows(program, point, lane);
    }

    /// <summary>
    /// Makes flows of shares, where <see cref="Flow"/> and all else by node, activity, use and stock are copied already.
    /// Imports, sales and levels that are rounding are nothing: whether a market trades, and with whom, is remembered, and
    /// must not hang on the last digit.
    /// </summary>
    /// <inheritdoc cref="Take"/>
    internal void Complete<T>(EquilibriumProgram program, Point<T> point, int lane)
        where T : struct, ILane<T>
    {
        MakeFlows(program, point, lane);
        DropDust(program);
    }

    /// <summary>Finds the node of the largest imbalance of a lane of a point.</summary>
    public void FindWorst<T>(EquilibriumProgram program, Point<T> point, int lane)
        where T : struct, ILane<T>
    {
        WorstNode = 0;
        double worst = -1;
        for (int node = 0; node < Price.Length; node++)
        {
            double gap = Math.Abs(T.Get(in point.Gradient[node], lane)) / program.Throughput[node];
            if (program.QuotaOfNode[node] < 0 && gap > worst)
            {
                (worst, WorstNode) = (gap, node);
            }
        }
    }

    /// <summary>
    /// Makes nothing of what is rounding: a producer that is priced out sells ever less and never nothing (3.10), and the last
    /// digit decides whether an idle user imports.
    /// </summary>
    /// <param name="program">Markets.</param>
    public void DropDust(EquilibriumProgram program)
    {
        Array.Clear(_traded);
        Raw<int> starts = new(program.Sources.Start);
        Raw<int> users = new(program.Sources.User);
        Raw<int> origins = new(program.Sources.Origin);
        Raw<double> traded = new(_traded);
        Raw<double> flows = new(Flow);
        for (int bundle = 0; bundle < users.Length; bundle++)
        {
            double imports = 0;
            int end = starts[bundle + 1];
            for (int route = starts[bundle]; route < end; route++)
            {
                double flow = flows[route];
                traded[origins[route]] += flow;
                imports += flow;
            }

            traded[users[bundle]] += imports;
        }

        bool any = false;
        Raw<double> throughput = new(program.Throughput);
        for (int node = 0; node < traded.Length; node++)
        {
            double amount = traded[node];
            bool trades = amount > Dust * throughput[node];
            any |= amount > 0 && !trades;
            traded[node] = trades ? 1 : 0;
        }

        for (int bundle = 0; bundle < users.Length && any; bundle++)
        {
            double imports = traded[users[bundle]];
            int end = starts[bundle + 1];
            for (int route = starts[bundle]; route < end; route++)
            {
                flows[route] *= imports * traded[origins[route]];
            }
        }

        for (int activity = 0; activity < Level.Length; activity++)
        {
            if (IsDust(program.Activities, program.Throughput, activity))
            {
                Level[activity] = 0;
            }
        }

        // Where dust was dropped, a node may have lost what it traded.
        _trades = !any;
    }

    private void MakeFlows<T>(EquilibriumProgram program, Point<T> point, int lane)
        where T : struct, ILane<T>
    {
        Raw<int> start = new(program.Sources.Start);
        Raw<double> flows = new(Flow);
        for (int bundle = 0; bundle + 1 < start.Length; bundle++)
        {
            double volume = point.Volume.Get(bundle, lane);
            int end = start[bundle + 1];
            for (int route = start[bundle]; route < end; route++)
            {
                flows[route] *= volume;
            }
        }

        ForgetTrade();
        Residual = T.Get(point.Residual, lane);
    }

    private bool IsDust(Activities activities, double[] throughput, int activity)
    {
        double level = Level[activity];
        bool isDust = level > 0 && level < Margin * Dust * _least[activity];
        for (int at = activities.Start[activity]; isDust && at < activities.Start[activity + 1]; at++)
        {
            isDust = Math.Abs(activities.Coefficient[at]) * level < Dust * throughput[activities.Node[at]];
        }

        return isDust;
    }

    /// <summary>Level at which an activity would move the whole throughput of the node that it moves most of.</summary>
    private static double LeastThroughput(Activities activities, double[] throughput, int activity) =>
        Enumerable
            .Range(activities.Start[activity], activities.Start[activity + 1] - activities.Start[activity])
            .Min(at => throughput[activities.Node[at]] / Math.Abs(activities.Coefficient[at]));
}
