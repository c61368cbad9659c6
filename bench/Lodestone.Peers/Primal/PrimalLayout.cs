using Lodestone.Equilibrium.Program;

namespace Lodestone.Peers.Primal;

/// <summary>Which quantities of programme (10) may be positive in a period, and the balances that tie them together.</summary>
/// <remarks>
/// Variables, t per period: flows of open routes, volumes of bundles with entropy, levels, demands served, releases,
/// purchases, disposal. What no supply reaches has no variable. Rows: a balance per reached node
/// (sources − uses = −injection), a sum of flows per volume, a cap per quota in force. All rows are linear.
/// </remarks>
public sealed class PrimalLayout
{
    private readonly bool _linear;
    private readonly List<double> _lower = [],
        _upper = [],
        _start = [];
    private readonly List<int> _row = [],
        _column = [];
    private readonly List<double> _coefficient = [];
    private readonly List<double> _rowLower = [],
        _rowUpper = [];

    /// <summary>Lays a period out.</summary>
    /// <param name="program">Markets.</param>
    /// <param name="data">What is predetermined in the period.</param>
    /// <param name="linear">Whether every good is taken as homogeneous: no volumes, demand at most D0.</param>
    public PrimalLayout(EquilibriumProgram program, PeriodData data, bool linear = false)
    {
        _linear = linear;
        Program = program;
        Flow = Unused(program.Sources.Routes);
        Volume = Unused(program.Sources.Bundles);
        Level = Unused(program.Activities.Count);
        Served = Unused(program.Uses.Count);
        Release = Unused(program.Holdings.Count);
        Purchase = Unused(program.Holdings.Count);
        Disposal = Unused(program.Nodes.Length);
        NodeRow = Unused(program.Nodes.Length);
        AddSources(data);
        AddSupplies(data);
        bool[] reached = Reached(data);
        AddRows(data, reached);
        AddUses(data, reached);
        AddEntries();
        (Lower, Upper, Start) = ([.. _lower], [.. _upper], [.. _start]);
        (Row, Column, Coefficient) = ([.. _row], [.. _column], [.. _coefficient]);
        (RowLower, RowUpper) = ([.. _rowLower], [.. _rowUpper]);
    }

    /// <summary>Markets.</summary>
    public EquilibriumProgram Program { get; }

    /// <summary>Variable of each route, −1 where closed.</summary>
    public int[] Flow { get; }

    /// <summary>Variable of each bundle with entropy, −1 where every route is closed or the good is homogeneous.</summary>
    public int[] Volume { get; }

    /// <summary>Variable of each activity, −1 without capacity.</summary>
    public int[] Level { get; }

    /// <summary>Variable of each use, −1 where nothing arrives.</summary>
    public int[] Served { get; }

    /// <summary>Variable of each stock's release, −1 where it has nothing.</summary>
    public int[] Release { get; }

    /// <summary>Variable of each stock's purchase, −1 where it wants nothing.</summary>
    public int[] Purchase { get; }

    /// <summary>Variable of each node's disposal, −1 where nothing is dumped.</summary>
    public int[] Disposal { get; }

    /// <summary>Row of each node's balance or quota cap, −1 without one.</summary>
    public int[] NodeRow { get; }

    /// <summary>Lower bounds: zero.</summary>
    public double[] Lower { get; }

    /// <summary>Upper bounds, positive infinity where none.</summary>
    public double[] Upper { get; }

    /// <summary>Quantities of the base period, inside the bounds: where an iteration may start.</summary>
    public double[] Start { get; }

    /// <summary>Row of each entry of the matrix of constraints.</summary>
    public int[] Row { get; }

    /// <summary>Variable of each entry.</summary>
    public int[] Column { get; }

    /// <summary>Value of each entry.</summary>
    public double[] Coefficient { get; }

    /// <summary>Lower sides of the rows, negative infinity where none.</summary>
    public double[] RowLower { get; }

    /// <summary>Upper sides of the rows.</summary>
    public double[] RowUpper { get; }

    /// <summary>True where a good has neither entropy nor import link.</summary>
    public bool IsHomogeneous(int bundle) => _linear || Program.Sources.Dispersion[bundle] == 0;

    private void AddSources(PeriodData data)
    {
        Sources sources = Program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            double volume = 0;
            bool any = false;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                if (data.LogWeight[route] > PeriodData.ClosedBelow)
                {
                    double flow = sources.BaseShare[route] * sources.BaseVolume[bundle];
                    Flow[route] = Add(double.PositiveInfinity, flow);
                    volume += flow;
                    any = true;
                }
            }

            if (any && !IsHomogeneous(bundle))
            {
                Volume[bundle] = Add(double.PositiveInfinity, volume);
            }
        }
    }

    private void AddSupplies(PeriodData data)
    {
        for (int activity = 0; activity < Level.Length; activity++)
        {
            if (data.Capacity[activity] > 0)
            {
                Level[activity] = Add(data.Capacity[activity], Math.Max(data.Level[activity], 0));
            }
        }

        for (int stock = 0; stock < Release.Length; stock++)
        {
            if (data.ReleaseLimit[stock] > 0)
            {
                Release[stock] = Add(data.ReleaseLimit[stock], 0);
            }
        }
    }

    private void AddUses(PeriodData data, bool[] reached)
    {
        for (int use = 0; use < Served.Length; use++)
        {
            if (data.Demand[use] > 0 && reached[Program.Uses.Node[use]])
            {
                Served[use] = Add(_linear ? data.Demand[use] : double.PositiveInfinity, data.Demand[use]);
            }
        }

        for (int stock = 0; stock < Purchase.Length; stock++)
        {
            if (data.PurchaseLimit[stock] > 0 && reached[Program.Holdings.Node[stock]])
            {
                Purchase[stock] = Add(data.PurchaseLimit[stock], 0);
            }
        }

        for (int node = 0; node < Disposal.Length; node++)
        {
            if (Program.DisposalPrice[node] > 0 && reached[node])
            {
                Disposal[node] = Add(double.PositiveInfinity, 0);
            }
        }
    }

    private bool[] Reached(PeriodData data)
    {
        bool[] reached = [.. data.Injection.Select(tonnes => tonnes > 0)];
        Sources sources = Program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                reached[sources.User[bundle]] |= Flow[route] >= 0;
            }
        }

        Activities activities = Program.Activities;
        for (int activity = 0; activity < Level.Length; activity++)
        {
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                reached[activities.Node[at]] |= Level[activity] >= 0 && activities.Coefficient[at] > 0;
            }
        }

        for (int stock = 0; stock < Release.Length; stock++)
        {
            reached[Program.Holdings.Node[stock]] |= Release[stock] >= 0;
        }

        return reached;
    }

    private void AddRows(PeriodData data, bool[] reached)
    {
        for (int node = 0; node < reached.Length; node++)
        {
            int quota = Program.QuotaOfNode[node];
            if (quota >= 0 && data.QuotaLimit[quota] < PeriodData.NoQuotaFrom)
            {
                NodeRow[node] = AddRow(double.NegativeInfinity, data.QuotaLimit[quota]);
            }
            else if (quota < 0 && reached[node])
            {
                NodeRow[node] = AddRow(-data.Injection[node], -data.Injection[node]);
            }
        }
    }

    private void AddEntries()
    {
        Sources sources = Program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int sum = Volume[bundle] >= 0 ? AddRow(0, 0) : -1;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                Enter(NodeRow[sources.Origin[route]], Flow[route], -1);
                for (int at = Program.Quotas.RouteStart[route]; at < Program.Quotas.RouteStart[route + 1]; at++)
                {
                    Enter(NodeRow[Program.Quotas.RouteNode[at]], Flow[route], 1);
                }

                Enter(sum >= 0 ? sum : NodeRow[sources.User[bundle]], Flow[route], 1);
            }

            Enter(sum, Volume[bundle], -1);
            Enter(NodeRow[sources.User[bundle]], Volume[bundle], 1);
        }

        Activities activities = Program.Activities;
        for (int activity = 0; activity < Level.Length; activity++)
        {
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                Enter(NodeRow[activities.Node[at]], Level[activity], activities.Coefficient[at]);
            }
        }

        for (int use = 0; use < Served.Length; use++)
        {
            Enter(NodeRow[Program.Uses.Node[use]], Served[use], -1);
        }

        for (int stock = 0; stock < Release.Length; stock++)
        {
            Enter(NodeRow[Program.Holdings.Node[stock]], Release[stock], 1);
            Enter(NodeRow[Program.Holdings.Node[stock]], Purchase[stock], -1);
        }

        for (int node = 0; node < Disposal.Length; node++)
        {
            Enter(NodeRow[node], Disposal[node], -1);
        }
    }

    private void Enter(int row, int column, double coefficient)
    {
        if (column >= 0 && row >= 0)
        {
            _row.Add(row);
            _column.Add(column);
            _coefficient.Add(coefficient);
        }
    }

    private int Add(double upper, double start)
    {
        _lower.Add(0);
        _upper.Add(upper);
        _start.Add(Math.Min(start, upper));
        return _upper.Count - 1;
    }

    private int AddRow(double lower, double upper)
    {
        _rowLower.Add(lower);
        _rowUpper.Add(upper);
        return _rowLower.Count - 1;
    }

    private static int[] Unused(int count)
    {
        int[] unused = new int[count];
        Array.Fill(unused, -1);
        return unused;
    }
}
