namespace Lodestone.Exposure;

/// <summary>
/// Groups points that feed one another in a circle, suppliers first (Tarjan's strongly connected components, without
/// recursion). A chain without recycling has one point in every group.
/// </summary>
/// <remarks>R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972) 146–160.</remarks>
internal static class ComponentOrder
{
    /// <summary>The groups; every supplier of a group stands in it or in an earlier one.</summary>
    public static IReadOnlyList<int[]> Of(SupplyNetwork network)
    {
        int count = network.Nodes.Count;
        var groups = new List<int[]>(count);
        int[] number = new int[count];
        int[] low = new int[count];
        bool[] open = new bool[count];
        var stack = new Stack<int>();
        var visit = new Stack<(int Node, int Edge)>();
        int next = 0;
        for (int start = 0; start < count; start++)
        {
            if (number[start] != 0)
            {
                continue;
            }

            visit.Push((start, 0));
            while (visit.TryPop(out (int Node, int Edge) at))
            {
                (int node, int edge) = at;
                if (edge == 0)
                {
                    number[node] = low[node] = ++next;
                    stack.Push(node);
                    open[node] = true;
                }

                IReadOnlyList<ChainEdge> upstream = network.Upstream(node);
                if (edge > 0)
                {
                    low[node] = Math.Min(low[node], low[upstream[edge - 1].From]);
                }

                while (edge < upstream.Count && number[upstream[edge].From] != 0)
                {
                    if (open[upstream[edge].From])
                    {
                        low[node] = Math.Min(low[node], number[upstream[edge].From]);
                    }

                    edge++;
                }

                if (edge < upstream.Count)
                {
                    visit.Push((node, edge + 1));
                    visit.Push((upstream[edge].From, 0));
                }
                else if (low[node] == number[node])
                {
                    groups.Add(Close(stack, open, node));
                }
            }
        }

        return groups;
    }

    private static int[] Close(Stack<int> stack, bool[] open, int root)
    {
        var group = new List<int>();
        int node;
        do
        {
            node = stack.Pop();
            open[node] = false;
            group.Add(node);
        } while (node != root);
        return [.. group];
    }
}
