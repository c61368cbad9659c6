using Lodestone.Equilibrium.Sparse;

namespace Lodestone.Equilibrium.Program;

/// <summary>
/// The markets of a world under a scenario's instruments, laid out for the kernel: what never changes over the horizon.
/// </summary>
/// <remarks>
/// Quantities are t per period, prices USD/t. The equilibrium of a period minimises the convex function of prices
/// <c>Φ(π)</c> of equation (11); the pattern of its Hessian is analysed here once.
/// </remarks>
public sealed class EquilibriumProgram
{
    /// <summary>Builds the program and analyses its pattern.</summary>
    public EquilibriumProgram(
        Node[] nodes,
        Sources sources,
        Activities activities,
        FinalUses uses,
        Holdings holdings,
        Quotas quotas,
        double[] disposalPrice
    )
    {
        Nodes = nodes;
        Sources = sources;
        Activities = activities;
        Uses = uses;
        Holdings = holdings;
        Quotas = quotas;
        DisposalPrice = disposalPrice;
        BasePrice = [.. nodes.Select(node => node.BasePrice)];
        Throughput = [.. nodes.Select(node => node.Throughput)];
        QuotaOfNode = new int[nodes.Length];
        Array.Fill(QuotaOfNode, -1);
        for (int quota = 0; quota < quotas.Count; quota++)
        {
            QuotaOfNode[quotas.Node[quota]] = quota;
        }

        FreeDisposal = ConstantCost(nodes, sources, activities);
        IsExact = FreeDisposal.Contains(true);
        InversePrice = [.. BasePrice.Select(price => 1 / price)];
        InverseThroughput = [.. Throughput.Select((tonnes, node) => QuotaOfNode[node] >= 0 ? 0 : 1 / tonnes)];
        QuotaInverse = [.. quotas.Node.Select(node => 1 / Throughput[node])];
        Proximal = [.. Throughput.Select((tonnes, node) => 1e-9 * tonnes / BasePrice[node])];
        Curves = new DemandCurves(nodes, uses);
        UseNodes = [.. uses.Node.Distinct().Order()];
        UsePlace = [.. uses.Node.Select(node => Array.BinarySearch(UseNodes, node))];
        Pattern = new HessianPattern(this);
    }

    /// <summary>Unknown prices.</summary>
    public Node[] Nodes { get; }

    /// <summary>Bundles and routes.</summary>
    public Sources Sources { get; }

    /// <summary>Processes, new routes, pool transfers.</summary>
    public Activities Activities { get; }

    /// <summary>Final demands.</summary>
    public FinalUses Uses { get; }

    /// <summary>Their curves.</summary>
    public DemandCurves Curves { get; }

    /// <summary>Nodes with final demand, ascending.</summary>
    public int[] UseNodes { get; }

    /// <summary>Place of the node of each use among them.</summary>
    public int[] UsePlace { get; }

    /// <summary>Stocks.</summary>
    public Holdings Holdings { get; }

    /// <summary>Export quotas.</summary>
    public Quotas Quotas { get; }

    /// <summary>Price below which a surplus is dumped at each node, USD/t; 0 = no disposal at the node.</summary>
    public double[] DisposalPrice { get; }

    /// <summary>
    /// Nodes where a surplus is dumped at zero: homogeneous goods and goods made at constant unit cost. A price above
    /// zero for the dump would be a reason to make them.
    /// </summary>
    public bool[] FreeDisposal { get; }

    /// <summary>Base price of each node, USD/t.</summary>
    public double[] BasePrice { get; }

    /// <summary>Base throughput of each node, t per period.</summary>
    public double[] Throughput { get; }

    /// <summary>1 over the base price of each node.</summary>
    public double[] InversePrice { get; }

    /// <summary>1 over the base throughput of each node; 0 at a quota node, whose residual is a complementarity.</summary>
    public double[] InverseThroughput { get; }

    /// <summary>1 over the base throughput of each quota's node.</summary>
    public double[] QuotaInverse { get; }

    /// <summary>Proximal slope of each node, which keeps prices of markets without trade where they are (5.2).</summary>
    public double[] Proximal { get; }

    /// <summary>Quota of each quota node, -1 elsewhere.</summary>
    public int[] QuotaOfNode { get; }

    /// <summary>
    /// True when a good is homogeneous or a unit cost is constant: the function of prices then has kinks that only the
    /// interior-point method resolves, and every period is solved by it.
    /// </summary>
    public bool IsExact { get; }

    /// <summary>Positions of every term in the Hessian.</summary>
    public HessianPattern Pattern { get; }

    /// <summary>What touches each node.</summary>
    public Adjacency Adjacency => field ??= new Adjacency(this);

    /// <summary>Slope of the disposal tranche of a node, t per period per USD/t.</summary>
    public double DisposalSlope(int node) => 20 * Throughput[node] / DisposalPrice[node];

    /// <summary>Symbolic factor of the Hessian.</summary>
    public SymbolicFactor Symbolic => Pattern.Symbolic;

    private static bool[] ConstantCost(Node[] nodes, Sources sources, Activities activities)
    {
        bool[] free = new bool[nodes.Length];
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                bool homogeneous = sources.Dispersion[bundle] == 0;
                free[sources.Origin[route]] |= homogeneous;
                free[sources.User[bundle]] |= homogeneous;
            }
        }

        for (int activity = 0; activity < activities.Count; activity++)
        {
            for (int at = activities.Start[activity]; at < activities.Start[activity + 1]; at++)
            {
                free[activities.Node[at]] |=
                    double.IsPositiveInfinity(activities.Slope[activity]) && activities.Coefficient[at] > 0;
            }
        }

        return free;
    }
}
