namespace Lodestone.Equilibrium.Sparse;

/// <summary>Order of elimination that keeps the factor sparse.</summary>
internal static class EliminationOrder
{
    /// <summary>Minimum degree with ties to the lower index, then a postorder of the elimination tree.</summary>
    /// <remarks>Tinney and Walker (1967), scheme 2. Deterministic: the same pattern gives the same order.</remarks>
    public static int[] MinimumDegree(CliquePattern pattern)
    {
        int order = pattern.Order;
        HashSet<int>[] graph = new HashSet<int>[order];
        PriorityQueue<int, (int Degree, int Row)> queue = new(order);
        int[] degree = new int[order];
        for (int row = 0; row < order; row++)
        {
            graph[row] = [.. pattern.Neighbours(row)];
            degree[row] = graph[row].Count;
            queue.Enqueue(row, (degree[row], row));
        }

        int[] sequence = new int[order];
        bool[] done = new bool[order];
        for (int position = 0; position < order; )
        {
            queue.TryDequeue(out int row, out (int Degree, int Row) key);
            if (done[row] || key.Degree != degree[row])
            {
                continue;
            }

            done[row] = true;
            sequence[position++] = row;
            Eliminate(graph, row);
            foreach (int neighbour in graph[row])
            {
                if (degree[neighbour] != graph[neighbour].Count)
                {
                    degree[neighbour] = graph[neighbour].Count;
                    queue.Enqueue(neighbour, (degree[neighbour], neighbour));
                }
            }
        }

        return sequence;
    }

    private static void Eliminate(HashSet<int>[] graph, int row)
    {
        foreach (int a in graph[row])
        {
            graph[a].Remove(row);
            foreach (int b in graph[row])
            {
                if (a != b)
                {
                    graph[a].Add(b);
                }
            }
        }
    }
}
