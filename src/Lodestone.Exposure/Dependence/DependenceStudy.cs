using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Answers who depends on whom in one network.</summary>
/// <remarks>
/// With o(p,k) the part of process k at place p that counts as supplier S (1 at S and 0 elsewhere by territory), the part of
/// the material at point i that passed through S at any stage is u_i = o_i + (1 − o_i) Σ_j W_ij u_j, and the part whose work
/// at stage s was done by S is u_i = o_i at steps of stage s and Σ_j W_ij u_j elsewhere. Both are <see cref="PathShares"/>.
/// </remarks>
public sealed class DependenceStudy
{
    private readonly SupplyNetwork _network;
    private readonly PathShares _paths;
    private readonly StepControl _control;
    private readonly Dictionary<string, Process> _processes;
    private readonly Dictionary<string, double[]> _fullPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Stage, string Supplier), double[]> _atStage = [];
    private readonly double[] _traced;

    /// <summary>A study of a network.</summary>
    public DependenceStudy(SupplyNetwork network, Counting counting = Counting.Territory)
    {
        _network = network;
        Counting = counting;
        _paths = new PathShares(network);
        _control = new StepControl(network.World, counting);
        _processes = network.World.Processes.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _traced = _paths.Solve(_ => 0, IsSource);
    }

    /// <summary>Whose a process is.</summary>
    public Counting Counting { get; }

    /// <summary>The network.</summary>
    public SupplyNetwork Network => _network;

    /// <summary>Longest circle of points that feed one another; 0 when the network is a chain.</summary>
    public int LargestLoop => _paths.LargestLoop;

    /// <summary>Part of the material at each point that passed through the supplier at any stage.</summary>
    public IReadOnlyList<double> FullPath(string supplier)
    {
        if (!_fullPath.TryGetValue(supplier, out double[]? shares))
        {
            double Own(int i) => Owned(i, supplier);
            _fullPath[supplier] = shares = _paths.Solve(Own, Own);
        }

        return shares;
    }

    /// <summary>Part of the material at each point whose last work at the stage was done by the supplier.</summary>
    public IReadOnlyList<double> AtStage(string stage, string supplier)
    {
        if (!_atStage.TryGetValue((stage, supplier), out double[]? shares))
        {
            shares = _paths.Solve(i => IsStage(i, stage) ? 1 : 0, i => IsStage(i, stage) ? Owned(i, supplier) : 0);
            _atStage[(stage, supplier)] = shares;
        }

        return shares;
    }

    /// <summary>Part of the material at each point whose origin, a process without inputs, is known.</summary>
    public IReadOnlyList<double> Traced => _traced;

    /// <summary>Part of a place's intake of a good that the supplier made, by the last process.</summary>
    public double Direct(int use, string supplier) =>
        _network
            .Upstream(use)
            .Sum(e => e.Share * _network.Upstream(e.From).Sum(s => s.Share * Owned(s.From, supplier)));

    /// <summary>Groups of points that feed one another, suppliers first.</summary>
    internal IReadOnlyList<int[]> Groups => _paths.Groups;

    internal bool IsStage(int node, string stage) =>
        _network.Nodes[node] is { Kind: ChainNodeKind.Step } step && _processes[step.Item].Stage == stage;

    internal Process? ProcessAt(int node) =>
        _network.Nodes[node] is { Kind: ChainNodeKind.Step } step ? _processes[step.Item] : null;

    internal double Owned(int node, string supplier) =>
        _network.Nodes[node] is { Kind: ChainNodeKind.Step } step ? _control.Share(step.Place, step.Item, supplier) : 0;

    private double IsSource(int node) => ProcessAt(node) is { Inputs.Count: 0 } ? 1 : 0;
}
