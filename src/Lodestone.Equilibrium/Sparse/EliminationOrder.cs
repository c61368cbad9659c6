namespace Lodestone.Equilibrium.Sparse;

/// <summary>Order of elimination that keeps the factor sparse.</summary>
internal static class EliminationOrder
{
    /// <summary>Minimum degree with ties to the lower index.</summary>
    /// <remarks>Tinney and Walker (1967), scheme 2. Deterministic: the same pattern gives the same order.</remarks>
    /// <param name="neighbours">The other rows each row is coupled with, ascending.</param>
    public static int[] MinimumDegree(int[][] neighbours)
    {
        int order = neighbours.Length;
        int[][] graph = [.. neighbours];
        PriorityQueue<int, long> queue = new(order);
        for (int row = 0; row < order; row++)
        {
            queue.Enqueue(row, Key(graph[row].Length, row));
        }

        int[] sequence = new int[order];
        bool[] done = new bool[order];
        int[] scratch = new int[order];
        for (int position = 0; position < order; )
        {
            queue.TryDequeue(out int row, out long key);
            if (done[row] || key != Key(graph[row].Length, row))
            {
                continue;
            }

            done[row] = true;
            sequence[position++] = row;
            foreach (int neighbour in graph[row])
            {
                int before = graph[neighbour].Length;
                graph[neighbour] = Joined(graph[neighbour], graph[row], neighbour, row, scratch);
                if (graph[neighbour].Length != before)
                {
                    queue.Enqueue(neighbour, Key(graph[neighbour].Length, neighbour));
                }
            }
        }

        return sequence;
    }

    /// <summary>Postorder of the elimination tree: a column right after the columns it depends on, so that equal patterns meet.</summary>
    /// <param name="below">Rows below the diagonal of each column, ascending; the first of them is its parent.</param>
    public static int[] Postorder(int[][] below)
    {
        int order = below.Length;
        List<int>[] children = Children(below);
        List<int> sequence = new(order);
        Stack<(int Column, int Next)> open = new();
        open.Push((order, 0));
        while (open.TryPop(out (int Column, int Next) at))
        {
            List<int> own = children[at.Column];
            if (at.Next == 0)
            {
                own.Sort((a, b) => (below[a].Length, a).CompareTo((below[b].Length, b)));
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

    private static List<int>[] Children(int[][] below)
    {
        int order = below.Length;
        List<int>[] children = new List<int>[order + 1];
        for (int column = 0; column <= order; column++)
        {
            children[column] = [];
        }

        for (int column = 0; column < order; column++)
        {
            children[below[column].Length > 0 ? below[column][0] : order].Add(column);
        }

        return children;
    }

    private static long Key(int degree, int row) => ((long)degree << 32) | (uint)row;

    /// <summary>Two ascending lists as one, without two of their members.</summary>
    private static int[] Joined(int[] a, int[] b, int one, int other, int[] scratch)
    {
        int count = 0;
        for (int i = 0, j = 0; i < a.Length || j < b.Length; )
        {
            int next = i == a.Length || (j < b.Length && b[j] < a[i]) ? b[j] : a[i];
            i += i < a.Length && a[i] == next ? 1 : 0;
            j += j < b.Length && b[j] == next ? 1 : 0;
            if (next != one && next != other)
            {
                scratch[count++] = next;
            }
        }

        return scratch[..count];
    }
}
