namespace Lodestone.Equilibrium.Sparse;

/// <summary>Order of elimination that keeps the factor sparse.</summary>
internal static class EliminationOrder
{
    /// <summary>Minimum degree with ties to the lower index.</summary>
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

    /// <summary>Postorder of the elimination tree: a column right after the columns it depends on, so that equal patterns meet.</summary>
    /// <param name="below">Rows below the diagonal of each column; the least of them is its parent.</param>
    public static int[] Postorder(SortedSet<int>[] below)
    {
        int order = below.Length;
        List<int>[] children = [.. Enumerable.Range(0, order + 1).Select(_ => new List<int>())];
        for (int column = 0; column < order; column++)
        {
            children[below[column].Count > 0 ? below[column].Min : order].Add(column);
        }

        List<int> sequence = new(order);
        Stack<(int Column, int Next)> open = new();
        open.Push((order, 0));
        while (open.TryPop(out (int Column, int Next) at))
        {
            List<int> own = children[at.Column];
            if (at.Next == 0)
            {
                own.Sort((a, b) => (below[a].Count, a).CompareTo((below[b].Count, b)));
            }

            if (at.Next < own.Count)
            {
                open.Push((at.Column, at.Next + 1));
                open.Push((own[at.Next], 0));
            }
            else if (at.Column < order)
            {
                sequence.Add(at.Column);
            }
        }

        return [.. sequence];
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
