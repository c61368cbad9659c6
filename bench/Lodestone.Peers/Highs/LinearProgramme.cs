using Lodestone.Equilibrium.Program;
using Lodestone.Peers.Primal;

namespace Lodestone.Peers.Highs;

/// <summary>
/// The linear shadow of a period: the same markets with every good homogeneous, constant unit costs and demand that is
/// served in full up to the choke price.
/// </summary>
/// <remarks>
/// min Σ t x + Σ m0 z + Σ α n − Σ α' m − Σ ρc q0 D subject to the balances, 0 ≤ z ≤ K, 0 ≤ D ≤ D0 and the quotas
/// (Takayama and Judge 1971, chapter 3, with fixed prices). Dropped from (10): entropy, import link, curvature of cost,
/// elastic demand below the choke price. It is a smaller question than the engine's and has another answer.
/// </remarks>
public sealed class LinearProgramme
{
    private readonly double[] _cost;

    /// <summary>The linear programme of a period.</summary>
    public LinearProgramme(EquilibriumProgram program, PeriodData data)
    {
        Layout = new PrimalLayout(program, data, linear: true);
        _cost = new double[Layout.Start.Length];
        for (int route = 0; route < Layout.Flow.Length; route++)
        {
            Put(Layout.Flow[route], data.RouteCost[route]);
        }

        for (int activity = 0; activity < Layout.Level.Length; activity++)
        {
            Put(Layout.Level[activity], data.Margin[activity]);
        }

        for (int use = 0; use < Layout.Served.Length; use++)
        {
            Put(Layout.Served[use], -program.Uses.Choke[use] * program.BasePrice[program.Uses.Node[use]]);
        }

        for (int stock = 0; stock < Layout.Release.Length; stock++)
        {
            Put(Layout.Release[stock], data.ReleaseTrigger[stock]);
            Put(Layout.Purchase[stock], -data.PurchaseTrigger[stock]);
        }

        Demand = data.Demand;
        (Start, Index, Value) = ByColumn(Layout);
    }

    /// <summary>Variables and rows.</summary>
    public PrimalLayout Layout { get; }

    /// <summary>Cost of each variable, USD/t.</summary>
    public IReadOnlyList<double> Cost => _cost;

    /// <summary>Demand at base price by use, t.</summary>
    public double[] Demand { get; }

    /// <summary>First entry of each column.</summary>
    public int[] Start { get; }

    /// <summary>Row of each entry, column after column.</summary>
    public int[] Index { get; }

    /// <summary>Value of each entry.</summary>
    public double[] Value { get; }

    /// <summary>Costs as an array for the solver.</summary>
    internal double[] Costs => _cost;

    /// <summary>Demand that a point leaves unserved, t, over the uses of a good.</summary>
    public double Unmet(int good, ReadOnlySpan<double> x)
    {
        double unmet = 0;
        for (int use = 0; use < Layout.Served.Length; use++)
        {
            if (Layout.Program.Nodes[Layout.Program.Uses.Node[use]].Good == good)
            {
                unmet += Demand[use] - (Layout.Served[use] >= 0 ? x[Layout.Served[use]] : 0);
            }
        }

        return unmet;
    }

    private void Put(int variable, double cost)
    {
        if (variable >= 0)
        {
            _cost[variable] = cost;
        }
    }

    private static (int[] Start, int[] Index, double[] Value) ByColumn(PrimalLayout layout)
    {
        int[] start = new int[layout.Start.Length + 1];
        foreach (int column in layout.Column)
        {
            start[column + 1]++;
        }

        for (int column = 0; column < layout.Start.Length; column++)
        {
            start[column + 1] += start[column];
        }

        int[] next = [.. start];
        int[] index = new int[layout.Column.Length];
        double[] value = new double[index.Length];
        for (int entry = 0; entry < index.Length; entry++)
        {
            int at = next[layout.Column[entry]]++;
            index[at] = layout.Row[entry];
            value[at] = layout.Coefficient[entry];
        }

        return (start, index, value);
    }
}
