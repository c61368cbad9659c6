using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>The cleared markets of one period of one path, whatever solved them.</summary>
public sealed class PeriodSolution
{
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

    /// <summary>|Φ + primal objective|, USD.</summary>
    public double DualityGap { get; set; }

    /// <summary>Newton steps.</summary>
    public int Iterations { get; set; }

    /// <summary>Rung of the fallback ladder; 0 = none.</summary>
    public int Fallback { get; set; }

    /// <summary>Node of the largest imbalance.</summary>
    public int WorstNode { get; set; }

    /// <summary>Nodes without trade, whose price is set by convention.</summary>
    public int InactiveNodes { get; set; }

    /// <summary>Copies a lane of a point; <see cref="WorstNode"/> stays what it was.</summary>
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
        int[] start = program.Sources.Start;
        for (int bundle = 0; bundle + 1 < start.Length; bundle++)
        {
            double volume = point.Volume.Get(bundle, lane);
            for (int route = start[bundle]; route < start[bundle + 1]; route++)
            {
                Flow[route] *= volume;
            }
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
}
