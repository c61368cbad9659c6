namespace Lodestone.Exposure;

/// <summary>Walks upstream and keeps what is large enough to show; a supplier of a good is followed once.</summary>
internal sealed class TreeGrowth(DependenceStudy study, string supplier, int depth, double least)
{
    private readonly SupplyNetwork _network = study.Network;
    private readonly IReadOnlyList<double> _passed = study.FullPath(supplier);
    private readonly HashSet<int> _shown = [];

    public SupplyInput Input(Mix mix, string good) => new(good, 1, Suppliers([(good, Sources(mix.Parts), 1)], 1, []));

    /// <summary>Suppliers of one good, or of several that stand in for one another, largest first.</summary>
    private List<SupplyBranch> Suppliers(
        IReadOnlyList<(string Good, Dictionary<int, double> Sources, double Part)> goods,
        double ofRoot,
        IReadOnlyList<int> above
    )
    {
        var all = goods
            .SelectMany(g =>
            {
                double total = g.Sources.Values.Sum();
                return g.Sources.Select(s => (Node: s.Key, Tonnes: s.Value, Share: s.Value / total * g.Part));
            })
            .OrderByDescending(s => s.Share)
            .ThenBy(s => _network.Nodes[s.Node].Item, StringComparer.Ordinal)
            .ThenBy(s => _network.Nodes[s.Node].Place, StringComparer.Ordinal)
            .ToArray();
        var small = all.Where(s => s.Share * ofRoot < least).ToArray();
        if (small.Length == 1)
        {
            small = [];
        }

        List<SupplyBranch> branches =
        [
            .. all.Except(small).Select(s => Branch(s.Node, s.Tonnes, s.Share, ofRoot, above)),
        ];
        if (small.Length > 0)
        {
            double share = small.Sum(s => s.Share);
            string[] of = [.. small.Select(s => _network.Nodes[s.Node].Item).Distinct()];
            branches.Add(
                new SupplyBranch(
                    "",
                    of.Length == 1 ? of[0] : "",
                    "",
                    [],
                    small.Sum(s => s.Tonnes),
                    share,
                    share * ofRoot,
                    small.Sum(s => s.Share * _passed[s.Node]) / share,
                    small.Length,
                    []
                )
                {
                    End = BranchEnd.Small,
                }
            );
        }

        return branches;
    }

    private SupplyBranch Branch(int output, double tonnes, double share, double ofRoot, IReadOnlyList<int> above)
    {
        ChainNode node = _network.Nodes[output];
        ChainEdge[] steps = [.. _network.Upstream(output).OrderByDescending(s => s.Share)];
        Dictionary<int, double> inputs = Inputs(steps);
        BranchEnd end =
            inputs.Count == 0 ? BranchEnd.None
            : above.Contains(output) ? BranchEnd.Circle
            : above.Count + 1 >= depth ? BranchEnd.Depth
            : share * ofRoot < least ? BranchEnd.Small
            : !_shown.Add(output) ? BranchEnd.Shown
            : BranchEnd.None;
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
            end == BranchEnd.None ? Below(steps, inputs, share * ofRoot, [.. above, output]) : []
        )
        {
            End = end,
        };
    }

    /// <summary>
    /// Inputs that a process uses together are lines of their own, each with all of the parent's part; inputs that stand in
    /// for one another in several processes share it.
    /// </summary>
    private List<SupplyInput> Below(
        IReadOnlyList<ChainEdge> steps,
        Dictionary<int, double> inputs,
        double ofRoot,
        IReadOnlyList<int> above
    )
    {
        (int Use, double Weight)[] fed =
        [
            .. inputs
                .Where(i => _network.Upstream(i.Key).Count > 0)
                .OrderByDescending(i => i.Value)
                .Select(i => (i.Key, i.Value)),
        ];
        if (fed.Length == 0)
        {
            return [];
        }

        string[] goods = [.. fed.Select(f => _network.Nodes[f.Use].Item)];
        bool together = steps.Any(s => goods.All(g => study.ProcessAt(s.From)!.Inputs.Any(i => i.Good == g)));
        if (together)
        {
            return
            [
                .. fed.Select(f => new SupplyInput(
                    _network.Nodes[f.Use].Item,
                    f.Weight,
                    Suppliers([(_network.Nodes[f.Use].Item, Sources(Mixed(f.Use)), 1)], ofRoot, above)
                )),
            ];
        }

        double total = fed.Sum(f => f.Weight);
        return
        [
            new SupplyInput(
                string.Join(';', goods),
                1,
                Suppliers(
                    [.. fed.Select(f => (_network.Nodes[f.Use].Item, Sources(Mixed(f.Use)), f.Weight / total))],
                    ofRoot,
                    above
                )
            ),
        ];
    }

    private IReadOnlyList<(int, double)> Mixed(int use) =>
        Mix.Of(_network, _network.Nodes[use].Place, _network.Nodes[use].Item).Parts;

    private Dictionary<int, double> Sources(IReadOnlyList<(int Node, double Tonnes)> uses)
    {
        var sums = new Dictionary<int, double>();
        foreach ((int node, double tonnes) in uses)
        {
            foreach (ChainEdge edge in _network.Upstream(node))
            {
                sums[edge.From] = sums.GetValueOrDefault(edge.From) + (edge.Share * tonnes);
            }
        }

        return sums;
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
