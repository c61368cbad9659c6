using Lodestone.Model;

namespace Lodestone.Equilibrium.Program;

/// <summary>Quotas from throttles and export quotas: one node per item, good and exporter that has routes to cap.</summary>
internal static class QuotaCompiler
{
    public static (Quotas Quotas, QuotaRule[] Rules) Compile(
        Scenario scenario,
        World world,
        WorldIndex index,
        Sources sources,
        RouteTable routes,
        NodeTable nodes
    )
    {
        List<QuotaRule> rules = [];
        int item = -1;
        foreach (ScenarioItem entry in scenario.Items)
        {
            item++;
            (IReadOnlyList<string> Goods, IReadOnlyList<string> From, IReadOnlyList<string> To)? selection =
                entry switch
                {
                    Throttle throttle => (throttle.Goods, throttle.From, throttle.To),
                    ExportQuota quota => (quota.Goods, quota.From, quota.To),
                    _ => null,
                };
            if (selection is not { } chosen)
            {
                continue;
            }

            foreach (string good in chosen.Goods)
            {
                foreach (string from in chosen.From)
                {
                    int[] capped = [.. routes.Routes(good, from, chosen.To)];
                    if (capped.Length > 0)
                    {
                        rules.Add(new QuotaRule(item, index.Good(good), index.Place(from), capped));
                    }
                }
            }
        }

        return (Lay(rules, world, sources, routes, nodes), [.. rules]);
    }

    private static Quotas Lay(List<QuotaRule> rules, World world, Sources sources, RouteTable routes, NodeTable nodes)
    {
        int[] node = new int[rules.Count];
        double[] volume = new double[rules.Count];
        List<int>[] byRoute = new List<int>[sources.Routes];
        for (int quota = 0; quota < rules.Count; quota++)
        {
            foreach (int route in rules[quota].Routes)
            {
                volume[quota] += sources.BaseShare[route] * sources.BaseVolume[routes.Bundle[route]];
            }

            double throughput =
                volume[quota] > 0
                    ? volume[quota]
                    : rules[quota].Routes.Sum(route => nodes.Nodes[sources.Origin[route]].Throughput);
            node[quota] = nodes.Add(
                new Node(
                    NodeKind.Quota,
                    rules[quota].Good,
                    rules[quota].Exporter,
                    world.Goods[rules[quota].Good].Price,
                    throughput
                )
            );
            foreach (int route in rules[quota].Routes)
            {
                (byRoute[route] ??= []).Add(node[quota]);
            }
        }

        int[] start = new int[sources.Routes + 1];
        for (int route = 0; route < sources.Routes; route++)
        {
            start[route + 1] = start[route] + (byRoute[route]?.Count ?? 0);
        }

        return new Quotas
        {
            Node = node,
            BaseVolume = volume,
            RouteStart = start,
            RouteNode = [.. byRoute.Where(list => list is not null).SelectMany(list => list)],
        };
    }
}
