using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>The cleared markets of one period of one path, whatever solved them.</summary>
public sealed class PeriodSolution
{
    private readonly double[] _traded;

    /// <summary>Part of a market's base throughput that is nothing in an ensemble, whose solves miss as much.</summary>
    public const double Dust = 1e-9;

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

    /// <summary>
    /// Copies a lane of a point; <see cref="WorstNode"/> stays what it was. Imports, sales and levels that are rounding are nothing:
    /// whether a market trades, and with whom, is remembered, and must not hang on the last digit.
    /// </summary>
    /// <param name="program">Markets.</param>
    /// <param name="point">The point.</param>
    /// <param name="lane">Lane.</param>
    /// <param name="dust">What is rounding, against base throughput; as small as the tolerance of the solve.</param>
    public void Take<T>(EquilibriumProgram program, Point<T> point, int lane, double dust = Dust)
        where T : struct, ILane<T>
    {
        point.Price.GetAll(lane, Price);
        point.Level.GetAll(lane, Level);
        point.Served.GetAll(lane, Served);
        point.Release.GetAll(lane, Release);
        point.Purchase.GetAll(lane, Purchase);
        point.Disposed.GetAll(lane, Disposed);
        point.Share.GetAll(lane, Flow);
        int[] start = program.Sources.Start;
        for (int bundle = 0; bundle + 1 < start.Length; bundle++)
        {
            double volume = point.Volume.Get(bundle, lane);
            for (int route = start[bundle]; route < start[bundle + 1]; route++)
            {
                Flow[route] *= volume;
            }
        }

        if (dust > 0)
        {
            DropDust(program, dust);
        }

        Residual = T.Get(point.Residual, lane);
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
    /// <param name="dust">What is rounding, against base throughput.</param>
    public void DropDust(EquilibriumProgram program, double dust = Dust)
    {
        Sources sources = program.Sources;
        Array.Clear(_traded);
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            double imports = 0;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                _traded[sources.Origin[route]] += Flow[route];
                imports += Flow[route];
            }

            _traded[sources.User[bundle]] += imports;
        }

        bool any = false;
        for (int node = 0; node < _traded.Length; node++)
        {
            double traded = _traded[node];
            bool trades = traded > dust * program.Throughput[node];
            any |= traded > 0 && !trades;
            _traded[node] = trades ? 1 : 0;
        }

        for (int bundle = 0; bundle < sources.Bundles && any; bundle++)
        {
            double imports = _traded[sources.User[bundle]];
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                Flow[route] *= imports * _traded[sources.Origin[route]];
            }
        }

        for (int activity = 0; activity < Level.Length; activity++)
        {
            Level[activity] = IsDust(program.Activities, program.Throughput, activity, dust) ? 0 : Level[activity];
        }
    }

    private bool IsDust(Activities activities, double[] throughput, int activity, double dust)
    {
        double level = Level[activity];
        bool isDust = level > 0;
        for (int at = activities.Start[activity]; isDust && at < activities.Start[activity + 1]; at++)
        {
            isDust = Math.Abs(activities.Coefficient[at]) * level < dust * throughput[activities.Node[at]];
        }

        return isDust;
    }
}
