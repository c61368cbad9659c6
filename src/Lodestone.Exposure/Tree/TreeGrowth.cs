namespace Lodestone.Exposure;

/// <summary>Walks upstream and keeps what is large enough to show.</summary>
internal sealed class TreeGrowth(DependenceStudy study, string supplier, int depth, double least)
{
    private readonly SupplyNetwork _network = study.Network;
    private readonly IReadOnlyList<double> _passed = study.FullPath(supplier);

    public SupplyInput Input(Mix mix, string good, double weight, double ofRoot, IReadOnlyList<(string, string)> above)
    {
        double total = mix.Tonnes;
        var sums = new Dictionary<int, double>();
        foreach ((int node, double tonnes) in mix.Parts)
        {
            foreach (ChainEdge edge in _network.Upstream(node))
            {
                sums[edge.From] = sums.GetValueOrDefault(edge.From) + (edge.Share * tonnes);
            }
        }

        (int Node, double Tonnes)[] suppliers =
        [
            .. sums.Select(s => (s.Key, s.Value))
                .OrderByDescending(s => s.Value)
                .ThenBy(s => _network.Nodes[s.Key].Place, StringComparer.Ordinal),
        ];
        (int Node, double Tonnes)[] small = [.. suppliers.Where(s => s.Tonnes / total * ofRoot < least)];
        if (small.Length == 1 || small.Length == suppliers.Length)
        {
            small = [];
        }

        List<SupplyBranch> branches =
        [
            .. suppliers
                .Where(s => !small.Contains(s))
                .Select(s => Branch(s.Node, s.Tonnes, s.Tonnes / total, ofRoot, above)),
        ];
        if (small.Length > 0)
        {
            double tonnes = small.Sum(s => s.Tonnes);
            branches.Add(
                new SupplyBranch(
                    "",
                    good,
                    "",
                    [],
                    tonnes,
                    tonnes / total,
                    tonnes / total * ofRoot,
                    small.Sum(s => s.Tonnes * _passed[s.Node]) / tonnes,
                    small.Length,
                    []
                )
            );
        }

        return new SupplyInput(good, weight, branches);
    }

    private SupplyBranch Branch(
        int output,
        double tonnes,
        double share,
        double ofRoot,
        IReadOnlyList<(string, string)> above
    )
    {
        ChainNode node = _network.Nodes[output];
        ChainEdge[] steps = [.. _network.Upstream(output).OrderByDescending(s => s.Share)];
        bool circle = above.Contains((node.Place, node.Item));
        bool deep = above.Count + 1 >= depth;
        Dictionary<int, double> inputs = Inputs(steps);
        return new SupplyBranch(
            node.Place,
            node.Item,
            steps.Length == 0 ? "" : study.ProcessAt(steps[0].From)?.Stage ?? "",
            [.. steps.Select(s => _network.Nodes[s.From].Item)],
            tonnes,
            share,
            share * ofRoot,
            _passed[output],
            1,
            circle || deep ? [] : Below(node, inputs, share * ofRoot, above)
        )
        {
            End =
                inputs.Count == 0 ? BranchEnd.None
                : circle ? BranchEnd.Circle
                : deep ? BranchEnd.Depth
                : BranchEnd.None,
        };
    }

    private List<SupplyInput> Below(
        ChainNode node,
        Dictionary<int, double> inputs,
        double ofRoot,
        IReadOnlyList<(string, string)> above
    )
    {
        bool several = inputs.Count > 1 && AreParts(node, inputs.Keys);
        return
        [
            .. inputs
                .OrderByDescending(i => i.Value)
                .Select(i =>
                {
                    string good = _network.Nodes[i.Key].Item;
                    double part = several ? ofRoot : ofRoot * i.Value;
                    return Input(
                        Mix.Of(_network, node.Place, good),
                        good,
                        i.Value,
                        part,
                        [.. above, (node.Place, node.Item)]
                    );
                })
                .Where(i => i.Suppliers.Count > 0),
        ];
    }

    /// <summary>
    /// True when the inputs are used together in one process, so that each is a line of its own; false when they are
    /// alternatives of several processes, so that they share one line.
    /// </summary>
    private bool AreParts(ChainNode node, IEnumerable<int> uses)
    {
        string[] goods = [.. uses.Select(u => _network.Nodes[u].Item)];
        return _network
            .Upstream(_network.IndexOf(ChainNodeKind.Output, node.Place, node.Item))
            .Any(s => goods.All(g => study.ProcessAt(s.From)!.Inputs.Any(i => i.Good == g)));
    }

    private Dictionary<int, double> Inputs(IReadOnlyList<ChainEdge> steps)
    {
        var inputs = new Dictionary<int, double>();
        foreach (ChainEdge step in steps)
        {
            foreach (ChainEdge input in _network.Upstream(step.From))
            {
                inputs[input.From] = inputs.GetValueOrDefault(input.From) + (step.Share * input.Share);
            }
        }

        return inputs;
    }
}
