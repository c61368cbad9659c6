using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>The stages upstream of a good, farthest first.</summary>
internal static class StageOrder
{
    public static IReadOnlyList<ReachedStage> Of(DependenceStudy study, IEnumerable<int> roots)
    {
        SupplyNetwork network = study.Network;
        int[] depth = Depths(study, roots);
        var passed = new HashSet<string>(StringComparer.Ordinal);
        var stages = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < depth.Length; i++)
        {
            if (depth[i] < 0)
            {
                continue;
            }

            if (network.Nodes[i].Kind != ChainNodeKind.Step)
            {
                passed.Add(network.Nodes[i].Item);
            }
            else if (study.ProcessAt(i) is { } process)
            {
                stages[process.Stage] = Math.Max(depth[i], stages.GetValueOrDefault(process.Stage));
            }
        }

        return
        [
            .. stages
                .OrderByDescending(s => s.Value)
                .ThenBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => Reached(study, s.Key, passed)),
        ];
    }

    private static ReachedStage Reached(DependenceStudy study, string stage, HashSet<string> passed)
    {
        SupplyNetwork network = study.Network;
        Dictionary<string, Process> processes = network
            .World.Processes.Where(p => p.Stage == stage)
            .ToDictionary(p => p.Id, StringComparer.Ordinal);
        var steps = new List<(int, double)>();
        foreach (Capacity capacity in network.World.Capacities)
        {
            int node = network.IndexOf(ChainNodeKind.Step, capacity.Place, capacity.Process);
            if (node >= 0 && processes.TryGetValue(capacity.Process, out Process? process))
            {
                double made = process.Outputs.Where(o => passed.Contains(o.Good)).Sum(o => o.Coefficient);
                steps.Add((node, capacity.ActivityPerYear * made));
            }
        }

        string[] goods =
        [
            .. network
                .World.Goods.Select(g => g.Id)
                .Where(g => passed.Contains(g) && processes.Values.Any(p => p.Outputs.Any(o => o.Good == g))),
        ];
        return new ReachedStage(stage, goods, steps);
    }

    /// <summary>Longest way from the roots, counted in groups of points that feed one another; −1 for points not reached.</summary>
    private static int[] Depths(DependenceStudy study, IEnumerable<int> roots)
    {
        SupplyNetwork network = study.Network;
        int[] depth = new int[network.Nodes.Count];
        Array.Fill(depth, -1);
        foreach (int root in roots)
        {
            depth[root] = 0;
        }

        IReadOnlyList<int[]> groups = study.Groups;
        for (int g = groups.Count - 1; g >= 0; g--)
        {
            int deepest = groups[g].Max(n => depth[n]);
            if (deepest < 0)
            {
                continue;
            }

            foreach (int node in groups[g])
            {
                depth[node] = deepest;
            }

            foreach (ChainEdge edge in groups[g].SelectMany(network.Upstream))
            {
                if (!groups[g].Contains(edge.From))
                {
                    depth[edge.From] = Math.Max(depth[edge.From], deepest + 1);
                }
            }
        }

        return depth;
    }
}
