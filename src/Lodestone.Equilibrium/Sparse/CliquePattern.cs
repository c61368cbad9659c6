namespace Lodestone.Equilibrium.Sparse;

/// <summary>Pattern of a symmetric matrix given as a union of cliques: sets of rows that are all coupled.</summary>
public sealed class CliquePattern
{
    private readonly List<int>[] _coupled;

    /// <summary>An empty pattern of a given order.</summary>
    public CliquePattern(int order)
    {
        _coupled = new List<int>[order];
        for (int row = 0; row < order; row++)
        {
            _coupled[row] = [];
        }
    }

    /// <summary>Rows of the matrix.</summary>
    public int Order => _coupled.Length;

    /// <summary>Couples all rows of a set with each other.</summary>
    public void Add(ReadOnlySpan<int> clique)
    {
        foreach (int row in clique)
        {
            _coupled[row].AddRange(clique);
        }
    }

    /// <summary>The other rows each row is coupled with, ascending.</summary>
    internal int[][] Neighbours()
    {
        int[] seenBy = new int[Order];
        Array.Fill(seenBy, -1);
        int[][] neighbours = new int[Order][];
        List<int> own = [];
        for (int row = 0; row < Order; row++)
        {
            seenBy[row] = row;
            own.Clear();
            foreach (int other in _coupled[row])
            {
                if (seenBy[other] != row)
                {
                    seenBy[other] = row;
                    own.Add(other);
                }
            }

            own.Sort();
            neighbours[row] = [.. own];
        }

        return neighbours;
    }
}
